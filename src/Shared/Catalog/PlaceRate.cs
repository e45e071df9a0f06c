namespace BoneGraftCatalog;

/// <summary>Which fee-schedule rate a place of service takes.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum PlaceRate
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The facility rate.</summary>
    Facility = 1,

    /// <summary>The non-facility rate.</summary>
    NonFacility = 2,

    /// <summary>The code is not assigned to a place.</summary>
    Unassigned = 3,
}
