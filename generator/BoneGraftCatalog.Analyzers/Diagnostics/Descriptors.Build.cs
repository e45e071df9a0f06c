using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Diagnostics;

internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor BGC0002_CatalogNotReadable = Create(
        "BGC0002",
        "The tables of a catalog cannot be read",
        "The catalog in '{0}' is not used: {1}",
        Categories.Build,
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor BGC0020_OptionNotUnderstood = Create(
        "BGC0020",
        "An option of the analyzers is not understood",
        "The option '{0}' is not used: {1}",
        Categories.Build,
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor BGC0021_TypeMappingNotUnderstood = Create(
        "BGC0021",
        "A mapping of types to claims is not understood",
        "The mapping '{0}' in the option '{1}' is not used: {2}",
        Categories.Build,
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor BGC0022_MappedTypeNotFound = Create(
        "BGC0022",
        "A type mapped to claims is not in this compilation",
        "The type '{0}' named in the option '{1}' is not found in this project. Write the full metadata name, a nested type after '+'.",
        Categories.Build,
        DiagnosticSeverity.Info,
        WellKnownDiagnosticTags.CompilationEnd);
}
