namespace BoneGraftCatalog.Tables;

/// <summary>The earliest and the latest release in which a fact was seen, as indexes of sources, and the days they cover.</summary>
internal readonly struct FactWindow
{
    public FactWindow(int firstSource, int lastSource, ServiceDate from, ServiceDate to)
    {
        FirstSource = firstSource;
        LastSource = lastSource;
        From = from;
        To = to;
    }

    public int FirstSource { get; }

    public int LastSource { get; }

    public ServiceDate From { get; }

    public ServiceDate To { get; }

    public WindowPosition PositionOf(ServiceDate date) =>
        date.IsNone || From.IsNone || To.IsNone ? WindowPosition.Unknown
        : date < From ? WindowPosition.Before
        : date > To ? WindowPosition.After
        : WindowPosition.Inside;
}
