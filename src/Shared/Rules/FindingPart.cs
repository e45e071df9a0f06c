namespace BoneGraftCatalog.Rules;

/// <summary>The part of a line that a finding is about, and that a diagnostic underlines. Where it is not in sight it is the code.</summary>
internal enum FindingPart
{
    Code = 0,

    /// <summary>The modifier that the finding names.</summary>
    Modifier = 1,

    Units = 2,

    Place = 3,
}
