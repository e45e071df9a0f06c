namespace BoneGraftCatalog.Formats;

/// <summary>What is wrong with a claim in a file, or why a part of it was passed over.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum ClaimProblemKind
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The text is not in the format, or breaks its grammar: JSON that does not parse, a quoted cell that goes on after its quote.</summary>
    Malformed = 1,

    /// <summary>The text ends, or another interchange begins, inside the claim.</summary>
    Truncated = 2,

    /// <summary>A segment, record or resource is longer, or a claim has more lines, than the reader takes.</summary>
    TooLong = 3,

    /// <summary>Something that a claim needs is not there.</summary>
    Missing = 4,

    /// <summary>What should be a procedure code is none.</summary>
    Code = 5,

    /// <summary>What should be a modifier is none, or there are more than fit.</summary>
    Modifier = 6,

    /// <summary>What should be a date or a span of dates is none.</summary>
    Date = 7,

    /// <summary>What should be a number of units is none.</summary>
    Units = 8,

    /// <summary>A word or code from a fixed list is not on it: a claim type, a place of service, a frequency.</summary>
    Value = 9,

    /// <summary>The record has no procedure line, so there is nothing to check.</summary>
    NoLines = 10,

    /// <summary>The line names its procedure in a code system that is not CPT or HCPCS; the line was passed over.</summary>
    OtherCodeSystem = 11,

    /// <summary>The line counts minutes, not units; it was read without units.</summary>
    OtherUnitBasis = 12,

    /// <summary>The record is not a claim of a kind that is read here: a dental claim, a payment, a patient; it was passed over.</summary>
    OtherRecord = 13,

    /// <summary>The file has a column or property that is not known; it was passed over.</summary>
    UnknownField = 14,
}
