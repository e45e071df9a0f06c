using System;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Engine.Problems;

/// <summary>What Roslyn is told about the ids that the generator reports itself, beside BGC0001.</summary>
internal static class BuildDescriptors
{
    public const string UnforeseenId = "BGC0003";
    public const string InvalidOptionId = "BGC0004";
    public const string NeedsUtf8LiteralsId = "BGC0005";
    public const string NeedsPrefixId = "BGC0006";
    public const string NameClashId = "BGC0007";
    public const string ContradictionId = "BGC0008";

    /// <summary>Only a mistake of ours leads here: it is said aloud, with all that is known.</summary>
    public static readonly DiagnosticDescriptor Unforeseen = new(
        UnforeseenId,
        "The generator failed",
        "The generator failed on catalog '{0}': {1}",
        ProblemDescriptors.BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: ProblemDescriptors.Page(UnforeseenId));

    private static readonly DiagnosticDescriptor InvalidOption = new(
        InvalidOptionId,
        "A setting of a catalog cannot be used",
        "The setting {1} of catalog '{0}' is '{2}', but {3}",
        ProblemDescriptors.BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: ProblemDescriptors.Page(InvalidOptionId));

    private static readonly DiagnosticDescriptor NeedsUtf8Literals = new(
        NeedsUtf8LiteralsId,
        "The catalog needs C# 11",
        "The tables of catalog '{0}' take {1} bytes, and below C# 11 at most {2} are emitted. Set LangVersion to 11 or later.",
        ProblemDescriptors.BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: ProblemDescriptors.Page(NeedsUtf8LiteralsId));

    private static readonly DiagnosticDescriptor NeedsPrefix = new(
        NeedsPrefixId,
        "One class cannot hold so many codes",
        "The class '{0}' would hold {1} codes, and a class can hold {2}. Set the item's BoneGraftPrefixLength, which puts codes with the same first characters into a class of their own.",
        ProblemDescriptors.BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: ProblemDescriptors.Page(NeedsPrefixId));

    private static readonly DiagnosticDescriptor NameClash = new(
        NameClashId,
        "Two things would get one name",
        "In catalog '{0}', {1} and {2} would both be called '{3}'. Rename one of them.",
        ProblemDescriptors.BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: ProblemDescriptors.Page(NameClashId));

    /// <summary>Reported by the analyzer of the files, at the row of the catalog that goes first.</summary>
    public static readonly DiagnosticDescriptor Contradiction = new(
        ContradictionId,
        "Two catalogs contradict each other on a code",
        "{0} is in the catalogs {1} and {2}, which differ on {3}: the compiler's analyzers follow {1}, a checker the one it was given last. Remove one of the rows, or lay {1} over {2} with BoneGraftOverlay.",
        ProblemDescriptors.BuildCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: ProblemDescriptors.Page(ContradictionId));

    public static DiagnosticDescriptor Get(string id) => id switch
    {
        UnforeseenId => Unforeseen,
        InvalidOptionId => InvalidOption,
        NeedsUtf8LiteralsId => NeedsUtf8Literals,
        NeedsPrefixId => NeedsPrefix,
        NameClashId => NameClash,
        ContradictionId => Contradiction,
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, null),
    };
}
