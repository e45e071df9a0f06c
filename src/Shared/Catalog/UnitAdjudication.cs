namespace BoneGraftCatalog;

/// <summary>How Medicare adjudicates a unit limit: the MUE adjudication indicator, MAI.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum UnitAdjudication
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>1: each claim line is compared on its own.</summary>
    Line = 1,

    /// <summary>2: all lines of the day are added; nothing lifts the limit.</summary>
    AbsoluteDay = 2,

    /// <summary>3: all lines of the day are added; records can support more.</summary>
    ReviewableDay = 3,

    /// <summary>The source has no such indicator: Medicaid compares each line.</summary>
    NotApplicable = 4,
}
