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

    /// <summary>Whether the date is in a calendar year in which the fact was seen. What CMS sets by the year holds in no other.</summary>
    public bool HasYearOf(ServiceDate date) =>
        !date.IsNone && !From.IsNone && !To.IsNone && date.Year >= From.Year && date.Year <= To.Year;

    public WindowPosition PositionOf(ServiceDate date) =>
        date.IsNone || From.IsNone || To.IsNone ? WindowPosition.Unknown
        : date < From ? WindowPosition.Before
        : date > To ? WindowPosition.After
        : WindowPosition.Inside;
}
