namespace BoneGraftCatalog.Analyzers.Diagnostics;

/// <summary>The names under which a diagnostic carries what a code fix needs; the fix never repeats the analysis.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The code of the line that the finding is on.</summary>
    public const string Code = "code";

    /// <summary>The modifier that the finding is about.</summary>
    public const string Modifier = "modifier";

    /// <summary>The other of two modifiers.</summary>
    public const string OtherModifier = "otherModifier";

    /// <summary>The other code: of a pair, or the primary that does not count.</summary>
    public const string OtherCode = "otherCode";

    /// <summary>Codes that would mend it, separated by blanks: primaries that the catalog holds, or replacements.</summary>
    public const string Candidates = "candidates";

    /// <summary>The limit that the units are over.</summary>
    public const string Limit = "limit";

    /// <summary>How sure the finding is, the name of the <see cref="BoneGraftCatalog.Certainty"/>.</summary>
    public const string Certainty = "certainty";

    /// <summary>Why it is taken for a claim, the name of the <see cref="Shapes.Evidence"/>.</summary>
    public const string Evidence = "evidence";

    /// <summary>The release of the fact, where there is one.</summary>
    public const string Release = "release";

    /// <summary>The catalog or overlay that says the fact, where the project sees several.</summary>
    public const string Layer = "layer";
}
