namespace BoneGraftCatalog.Tables;

/// <summary>The first and the last day of a code, both inclusive, and how well each is known. None: not known, or no end known.</summary>
internal readonly struct Validity
{
    public Validity(ServiceDate from, Confidence fromConfidence, ServiceDate to, Confidence toConfidence)
    {
        From = from;
        FromConfidence = fromConfidence;
        To = to;
        ToConfidence = toConfidence;
    }

    public ServiceDate From { get; }

    public Confidence FromConfidence { get; }

    public ServiceDate To { get; }

    public Confidence ToConfidence { get; }

    public bool Contains(ServiceDate date) => (From.IsNone || date >= From) && (To.IsNone || date <= To);
}
