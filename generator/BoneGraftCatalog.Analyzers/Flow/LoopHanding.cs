namespace BoneGraftCatalog.Analyzers.Flow;

/// <summary>What a loop does with each claim of a collection, where that is all it does.</summary>
internal enum LoopHanding
{
    /// <summary>It has our checkers read it.</summary>
    Checked,

    /// <summary>It gives it to one method.</summary>
    GivenAway,
}
