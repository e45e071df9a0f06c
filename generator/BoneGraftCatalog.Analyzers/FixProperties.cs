namespace BoneGraftCatalog.Analyzers;

/// <summary>
/// The names under which a diagnostic carries to the code fixes what they need, so that no fix repeats an analysis. A name that ends in
/// <c>At</c> holds the index, in digits, of one of the diagnostic's additional locations: the place in source that a fix edits.
/// </summary>
internal static class FixProperties
{
    /// <summary>The code the finding is about, <c>20939</c>.</summary>
    public const string Code = "Code";

    /// <summary>The modifier the finding is about, <c>51</c>.</summary>
    public const string Modifier = "Modifier";

    /// <summary>Codes a fix may offer, separated by spaces, best first: replacements, primaries that clear every finding, near codes.</summary>
    public const string Candidates = "Candidates";

    /// <summary>Modifiers a fix may offer, separated by spaces, best first.</summary>
    public const string ModifierCandidates = "ModifierCandidates";

    /// <summary>The most units that clear the finding.</summary>
    public const string Limit = "Limit";

    /// <summary>The metadata name of the class that holds the typed constant, <c>BoneGraftCatalog.Cpt</c>; its twins are in <c>Text</c>.</summary>
    public const string ConstantType = "ConstantType";

    /// <summary>The name of the constant in that class and in its <c>Text</c>.</summary>
    public const string ConstantName = "ConstantName";

    /// <summary>What the members of a type hold, <c>Code=ProcedureCode;Mod1=Modifier:1</c>: member, attribute, argument.</summary>
    public const string Annotations = "Annotations";

    /// <summary>The expression of the code.</summary>
    public const string CodeAt = "CodeAt";

    /// <summary>The expression of the modifier.</summary>
    public const string ModifierAt = "ModifierAt";

    /// <summary>The expression of the units.</summary>
    public const string UnitsAt = "UnitsAt";

    /// <summary>The expression that makes the line.</summary>
    public const string LineAt = "LineAt";
}
