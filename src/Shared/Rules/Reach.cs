namespace BoneGraftCatalog.Rules;

/// <summary>How far a rule holds for a payer and a claim type. The order is from the weakest.</summary>
internal enum Reach
{
    /// <summary>The rule says nothing there.</summary>
    None = 0,

    /// <summary>The rule holds as far as the catalog's own rows say so; Medicare's indicators do not count there.</summary>
    RowsOnly = 1,

    /// <summary>The rule holds, and is at most likely: the fact is borrowed.</summary>
    AtMostLikely = 2,

    /// <summary>The rule holds with the certainty of its fact.</summary>
    Full = 3,
}
