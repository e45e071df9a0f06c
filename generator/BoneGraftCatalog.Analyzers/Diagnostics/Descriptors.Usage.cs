using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Diagnostics;

internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor BGC3001_LiteralForConstant = Create(
        "BGC3001",
        "A literal stands where the catalog has a constant",
        "\"{0}\" is written out although the catalog has a constant for it. Write {1}.",
        Categories.Usage,
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BGC3002_MalformedCode = Create(
        "BGC3002",
        "The text cannot be a procedure code or a modifier",
        "\"{0}\" cannot be read as a {1}: {2}",
        Categories.Usage,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC3003_UnknownCode = Create(
        "BGC3003",
        "The code or modifier is unknown, and one in the catalog is close to it",
        "The catalog does not know the {0} \"{1}\": did you mean {2}",
        Categories.Usage,
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BGC3004_CodeAsNumber = Create(
        "BGC3004",
        "A procedure code is held as a number",
        "{0} holds a procedure code as a number, which loses leading zeros and cannot hold letters (0232T). Use ProcedureCode or string.",
        Categories.Usage,
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BGC3005_TypeCouldBeAnnotated = Create(
        "BGC3005",
        "A type has the shape of a claim line and is not annotated",
        "'{0}' looks like a line of a claim ({1}). Annotate it, and the claims made of it are checked.",
        Categories.Usage,
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BGC3006_DescriptionContradictsCode = Create(
        "BGC3006",
        "A description contradicts the code beside it",
        "The description says {0}, but {1} is {2} in the catalog. Correct the code or the description.",
        Categories.Usage,
        DiagnosticSeverity.Info);
}
