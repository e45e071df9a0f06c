namespace BoneGraftCatalog.Analyzers;

/// <summary>
/// What only fixes need, beside <see cref="DiagnosticProperties"/>. The diagnostic stands on the very expression that a fix edits: the
/// code, the modifier, the units.
/// </summary>
internal static class FixProperties
{
    /// <summary>Modifiers a fix may offer, separated by spaces, best first.</summary>
    public const string ModifierCandidates = "modifierCandidates";

    /// <summary>What the members of a type hold, <c>Code=ProcedureCode;Mod1=Modifier:1</c>: member, attribute, argument.</summary>
    public const string Annotations = "annotations";
}
