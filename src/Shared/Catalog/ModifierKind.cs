namespace BoneGraftCatalog;

/// <summary>What a modifier does.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum ModifierKind
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Changes the payment.</summary>
    Payment = 1,

    /// <summary>Decides whether the line can be paid: lifts an edit or a global period.</summary>
    Eligibility = 2,

    /// <summary>Informs only.</summary>
    Informational = 3,
}
