namespace BoneGraftCatalog.Rules;

/// <summary>What of the facts can mend a finding, so that whoever offers a choice looks for it.</summary>
internal enum FindingCure
{
    /// <summary>Nothing that a fact names.</summary>
    None = 0,

    /// <summary>A further line with a code of the add-on's list.</summary>
    Primary = 1,

    /// <summary>A code that replaces an ended one.</summary>
    Replacement = 2,

    /// <summary>A modifier that sets a line apart from another.</summary>
    BypassModifier = 3,

    /// <summary>As many units as the limit allows.</summary>
    Limit = 4,
}
