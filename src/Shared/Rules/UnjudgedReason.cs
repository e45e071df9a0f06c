namespace BoneGraftCatalog;

/// <summary>Why a line was not judged, or not in full.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum UnjudgedReason
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>The line has no code.</summary>
    NoCode = 1,

    /// <summary>
    /// No catalog of the checker has the code, or it is known there from the facts of other codes alone. That says nothing about
    /// whether it is valid.
    /// </summary>
    CodeNotInCatalog = 2,

    /// <summary>The units are zero or less: the line counts for nothing.</summary>
    NoUnits = 3,

    /// <summary>No rule is about claims of this type: an inpatient claim is not judged by procedure code.</summary>
    ClaimType = 4,

    /// <summary>Neither the line nor the claim has a date of service: whether the code was valid and which edits were in force is open.</summary>
    NoDate = 5,

    /// <summary>The line has a modifier that no catalog of the checker knows. What does not hang on it was judged.</summary>
    ModifierNotInCatalog = 6,

    /// <summary>
    /// The line is an add-on, and whether it has a primary that counts is open: lines may be missing from the claim, the list of
    /// primaries is the contractor's and nothing else stands on the claim that day, or the date of service is before the first day
    /// of the list, as every day before April 2013 is for Medicare's add-on edits.
    /// </summary>
    PrimaryNotKnown = 7,

    /// <summary>More than one unit of the code stands on the day, and no limit of the payer is known. Not known is not unlimited.</summary>
    UnitLimitNotKnown = 8,

    /// <summary>
    /// Units of two practitioners together are over a limit, and whether the two count as one is open: group and specialty of both
    /// are not known.
    /// </summary>
    PractitionersNotKnown = 9,

    /// <summary>Only a weak source says that the code was not valid on the date of service.</summary>
    ValidityNotKnown = 10,

    /// <summary>The code was on Medicare's inpatient-only list in a year that is known, and the date of service is in another.</summary>
    OutpatientStatusNotKnown = 11,

    /// <summary>No catalog of the checker knows the place of service; one is two digits, such as 21.</summary>
    PlaceNotKnown = 12,

    /// <summary>
    /// Neither the claim nor the checker says the type of the claim, and something is found on a claim of one type that is not found on
    /// one of another.
    /// </summary>
    ClaimTypeNotKnown = 13,

    /// <summary>
    /// No payer is named, or no catalog, overlay or rule of the checker knows the one that is. What holds for every payer was judged;
    /// edits, limits and indicators, which are a payer's own, were not.
    /// </summary>
    PayerNotKnown = 14,

    /// <summary>
    /// The line has a modifier about which Medicare's fee schedule decides, and no release of it with the code is known, as with codes that
    /// ended before the first.
    /// </summary>
    IndicatorsNotKnown = 15,

    /// <summary>The line is an add-on over several days, and on one of them none of its primaries is there.</summary>
    PrimaryNotOnEveryDay = 16,

    /// <summary>
    /// A line that was paid before is the one that an edit with this line denies. The edit holds, and which of the two the payer takes back is open.
    /// </summary>
    PairedWithPaidLine = 17,
}
