namespace BoneGraftCatalog.Analyzers;

/// <summary>
/// The names under which a diagnostic carries to the code fixes what they need, so that no fix repeats an analysis. The diagnostic stands
/// on the very expression that a fix edits: the code, the modifier, the units.
/// </summary>
internal static class FixProperties
{
    /// <summary>The code the finding is about, <c>20939</c>.</summary>
    public const string Code = "code";

    /// <summary>The modifier the finding is about, <c>51</c>.</summary>
    public const string Modifier = "modifier";

    /// <summary>Codes a fix may offer, separated by spaces, best first: replacements, primaries that clear every finding, near codes.</summary>
    public const string Candidates = "candidates";

    /// <summary>Modifiers a fix may offer, separated by spaces, best first.</summary>
    public const string ModifierCandidates = "modifierCandidates";

    /// <summary>The most units that clear the finding.</summary>
    public const string Limit = "limit";

    /// <summary>What the members of a type hold, <c>Code=ProcedureCode;Mod1=Modifier:1</c>: member, attribute, argument.</summary>
    public const string Annotations = "annotations";
}
