using BoneGraftCatalog.Analyzers.Diagnostics;

namespace BoneGraftCatalog.Analyzers;

/// <summary>
/// What only fixes need, beside <see cref="DiagnosticProperties"/>. The diagnostic stands on the very expression that a fix edits: the
/// code, the modifier, the units.
/// </summary>
internal static class FixProperties
{
    /// <summary>Modifiers a fix may offer, separated by spaces, best first.</summary>
    public const string ModifierCandidates = "modifierCandidates";

    /// <summary>Modifiers that a fix may move here, each with the number of the further location of the line it stands on: <c>59@0</c>.</summary>
    public const string MovableModifiers = "movableModifiers";

    /// <summary>What the members of a type hold, <c>Code=ProcedureCode;Mod1=Modifier:1</c>: member, attribute, argument.</summary>
    public const string Annotations = "annotations";
}
