namespace BoneGraftCatalog;

/// <summary>How a modifier and a code go together, by a row of the catalog.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum ModifierVerdict
{
    /// <summary>No row says.</summary>
    Unknown = 0,

    /// <summary>The modifier can stand on the code.</summary>
    Allowed = 1,

    /// <summary>The modifier never applies to the code.</summary>
    Never = 2,

    /// <summary>The modifier applies only where the records support it.</summary>
    Records = 3,

    /// <summary>The modifier changes nothing about the payment of the code.</summary>
    NoEffect = 4,
}
