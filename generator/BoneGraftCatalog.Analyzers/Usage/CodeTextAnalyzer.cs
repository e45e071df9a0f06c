using System;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Diagnostics;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Usage;

/// <summary>
/// Looks at text literals where a code or a modifier is expected: one that has a constant, one that cannot be a code, one that is close
/// to a code of the catalog.
/// </summary>
/// <remarks>
/// Literals are asked for, not operations: nearly all of them are put aside by their characters alone, and only the few that are left
/// are bound.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeTextAnalyzer : CatalogAnalyzer
{
    private const int LongestText = 24;

    // Of five characters, with one of them a letter by slip and one by right.
    private const int FewestDigits = 3;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(
        Descriptors.BGC3001_LiteralForConstant,
        Descriptors.BGC3002_MalformedCode,
        Descriptors.BGC3003_UnknownCode);

    private protected override void Register(CompilationStartAnalysisContext start, CatalogContext catalog)
    {
        var places = new CodePlaces(catalog);
        var intention = new Intention(catalog.Shapes.Annotations, catalog.Settings);
        start.RegisterSyntaxNodeAction(context => AnalyzeLiteral(context, catalog, places, intention), SyntaxKind.StringLiteralExpression);
    }

    private static void AnalyzeLiteral(SyntaxNodeAnalysisContext context, CatalogContext catalog, CodePlaces places, Intention intention)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        string text = literal.Token.ValueText;
        if (!MayConcernUs(literal, text, catalog)
            || context.SemanticModel.GetOperation(literal, context.CancellationToken) is not { } value
            || context.ContainingSymbol is not { } containingSymbol)
        {
            return;
        }

        Diagnostic? diagnostic = places.Of(value, containingSymbol, catalog.Settings.For(literal.SyntaxTree)) switch
        {
            PlaceKind.ParsedCode =>
                Constant(literal, text, catalog, typed: true) ?? Intended(ParsedCode(literal, text, catalog) ?? Near(literal, text, catalog)),
            PlaceKind.AskedCode => Constant(literal, text, catalog, typed: false) ?? Intended(Near(literal, text, catalog)),
            PlaceKind.DeclaredCode =>
                Constant(literal, text, catalog, typed: false) ?? Intended(DeclaredCode(literal, text, catalog) ?? Near(literal, text, catalog)),
            PlaceKind.ParsedModifier =>
                ModifierConstant(literal, text, catalog, typed: true) ?? Intended(ParsedModifier(literal, text) ?? NearModifier(literal, text, catalog)),
            PlaceKind.AskedModifier or PlaceKind.DeclaredModifier =>
                ModifierConstant(literal, text, catalog, typed: false) ?? Intended(NearModifier(literal, text, catalog)),
            _ => null,
        };
        if (diagnostic is not null)
        {
            context.ReportDiagnostic(diagnostic);
        }

        Diagnostic? Intended(Diagnostic? mistake) => mistake is null || intention.Covers(containingSymbol, literal.SyntaxTree) ? null : mistake;
    }

    /// <summary>The gate: by characters, and by the catalogs. What does not pass is never bound.</summary>
    private static bool MayConcernUs(LiteralExpressionSyntax literal, string text, CatalogContext catalog)
    {
        if (text.Length is < 2 or > LongestText)
        {
            return IsParsed(literal);
        }

        if (text.Length == 2)
        {
            return Modifier.TryParse(text.AsSpan(), out Modifier modifier)
                ? catalog.Catalogs.Any(one => one.Tables.FindModifier(modifier) >= 0 || !NearCodes.Of(one.Tables, modifier).IsNone)
                : IsParsed(literal);
        }

        bool isCode = ProcedureCode.TryParse(text.AsSpan(), out ProcedureCode code);
        if ((isCode && catalog.TryFind(code, out _, out _)) || IsParsed(literal))
        {
            return true;
        }

        // Nearly every other text has fewer digits than a mistyped code.
        int digits = 0;
        foreach (char character in text)
        {
            digits += character is >= '0' and <= '9' ? 1 : 0;
        }

        return digits >= FewestDigits
            && (TryFindInside(text, catalog, out _) || (isCode && catalog.Catalogs.Any(one => !NearCodes.Of(one.Tables, code).IsEmpty)));
    }

    // ProcedureCode.Parse("…"), by its look.
    private static bool IsParsed(LiteralExpressionSyntax literal) =>
        literal.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
        && call.Expression is MemberAccessExpressionSyntax access
        && access.Name.Identifier.ValueText == "Parse"
        && access.Expression is not PredefinedTypeSyntax;

    private static Diagnostic? Constant(LiteralExpressionSyntax literal, string text, CatalogContext catalog, bool typed) =>
        ProcedureCode.TryParse(text.AsSpan(), out ProcedureCode code) && CatalogConstant.TryFind(catalog, code, out CatalogConstant constant)
            ? Constant(literal, text, constant, typed, isModifier: false)
            : null;

    private static Diagnostic? ModifierConstant(LiteralExpressionSyntax literal, string text, CatalogContext catalog, bool typed) =>
        Modifier.TryParse(text.AsSpan(), out Modifier modifier) && CatalogConstant.TryFind(catalog, modifier, out CatalogConstant constant)
            ? Constant(literal, text, constant, typed, isModifier: true)
            : null;

    private static Diagnostic Constant(LiteralExpressionSyntax literal, string text, CatalogConstant constant, bool typed, bool isModifier) =>
        Diagnostic.Create(
            Descriptors.BGC3001_LiteralForConstant,
            literal.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(isModifier ? DiagnosticProperties.Modifier : DiagnosticProperties.Code, text),
            text,
            typed ? constant.TypedForm : constant.TextForm);

    private static Diagnostic? ParsedCode(LiteralExpressionSyntax literal, string text, CatalogContext catalog)
    {
        bool isCode = ProcedureCode.TryParse(text.AsSpan(), out _);
        if (TryFindInside(text, catalog, out ProcedureCode inside))
        {
            return isCode && text.IndexOf('-') < 0
                ? null
                : isCode ? Malformed(literal, text, "procedure code", "a modifier is no part of it", ProcedureCode.None)
                : Malformed(literal, text, "procedure code", "only letters, digits, dots and hyphens may be in it", inside);
        }

        return isCode
            ? null
            : Malformed(literal, text, "procedure code", "it has 1 to 16 letters, digits, dots and hyphens, and the call throws", ProcedureCode.None);
    }

    // A text may carry the modifiers, and may be padded; what has a code and something else in it that is neither cannot be read.
    private static Diagnostic? DeclaredCode(LiteralExpressionSyntax literal, string text, CatalogContext catalog) =>
        TryFindInside(text, catalog, out ProcedureCode inside) && !IsComposite(text.Trim())
            ? Malformed(literal, text, "procedure code", "nothing but the code and its modifiers may be in it", inside)
            : null;

    private static Diagnostic? ParsedModifier(LiteralExpressionSyntax literal, string text) =>
        Modifier.TryParse(text.AsSpan(), out _)
            ? null
            : Malformed(literal, text, "modifier", "it has two letters or digits, and the call throws", ProcedureCode.None);

    private static Diagnostic Malformed(LiteralExpressionSyntax literal, string text, string what, string why, ProcedureCode inside) =>
        Diagnostic.Create(
            Descriptors.BGC3002_MalformedCode,
            literal.GetLocation(),
            inside.IsNone
                ? ImmutableDictionary<string, string?>.Empty
                : ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Candidates, inside.Text),
            text,
            what,
            why);

    private static Diagnostic? Near(LiteralExpressionSyntax literal, string text, CatalogContext catalog)
    {
        // What any catalog in sight knows, if only as a reference, is no slip.
        if (!ProcedureCode.TryParse(text.AsSpan(), out ProcedureCode code) || catalog.Catalogs.Any(one => one.Tables.FindCode(code) >= 0))
        {
            return null;
        }

        foreach (ReferencedCatalog one in catalog.Catalogs)
        {
            ImmutableArray<ProcedureCode> near = NearCodes.Of(one.Tables, code);
            if (!near.IsEmpty)
            {
                return Diagnostic.Create(
                    Descriptors.BGC3003_UnknownCode,
                    literal.GetLocation(),
                    ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Candidates, string.Join(" ", near)),
                    "code",
                    text,
                    string.Join(" or ", near.Select(candidate => candidate.Text + " (" + one.Tables.GetLabel(one.Tables.FindCode(candidate)) + ")")));
            }
        }

        return null;
    }

    /// <summary>Whether the catalog describes the modifier, or its table of HCPCS modifiers has it.</summary>
    private static bool IsKnown(CatalogTables tables, Modifier modifier) =>
        tables.FindModifier(modifier) >= 0 || tables.TryFind(HcpcsModifiers.Table, HcpcsModifiers.Key(modifier), ServiceDate.None, out _);

    private static Diagnostic? NearModifier(LiteralExpressionSyntax literal, string text, CatalogContext catalog)
    {
        if (!Modifier.TryParse(text.AsSpan(), out Modifier modifier) || catalog.Catalogs.Any(one => IsKnown(one.Tables, modifier)))
        {
            return null;
        }

        foreach (ReferencedCatalog one in catalog.Catalogs)
        {
            Modifier near = NearCodes.Of(one.Tables, modifier);
            if (!near.IsNone)
            {
                return Diagnostic.Create(
                    Descriptors.BGC3003_UnknownCode,
                    literal.GetLocation(),
                    ImmutableDictionary<string, string?>.Empty.Add(FixProperties.ModifierCandidates, near.Text),
                    "modifier",
                    text,
                    near.Text + " (" + one.Tables.GetModifierLabel(one.Tables.FindModifier(near)) + ")");
            }
        }

        return null;
    }

    /// <summary>
    /// A code of a catalog inside a text that is more than the code: behind a prefix, before a modifier, or with a blank or a comma in it.
    /// </summary>
    private static bool TryFindInside(string text, CatalogContext catalog, out ProcedureCode inside)
    {
        inside = default;
        int length = 0;
        Span<char> characters = stackalloc char[LongestText];
        if (text.Length > LongestText)
        {
            return false;
        }

        string rest = text.Trim();
        foreach (string prefix in Prefixes)
        {
            if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest.Substring(prefix.Length);
                break;
            }
        }

        int hyphen = rest.IndexOf('-');
        if (hyphen > 0 && hyphen == rest.Length - 3)
        {
            rest = rest.Substring(0, hyphen);
        }

        foreach (char character in rest)
        {
            if (character is not (' ' or ',' or ':' or '#' or '\u00A0'))
            {
                characters[length++] = character;
            }
        }

        return length >= 4
            && length < text.Length
            && ProcedureCode.TryParse(characters.Slice(0, length), out inside)
            && catalog.TryFind(inside, out _, out _);
    }

    // 20939-59, 20939:59, HC:20939:59: what the library reads as a code with modifiers.
    private static bool IsComposite(string text)
    {
        string[] parts = text.Split(':', '-');
        int first = parts[0].Equals("HC", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        if (parts.Length <= first || !ProcedureCode.TryParse(parts[first].AsSpan(), out _))
        {
            return false;
        }

        for (int i = first + 1; i < parts.Length; i++)
        {
            if (parts[i].Length > 0 && !Modifier.TryParse(parts[i].AsSpan(), out _))
            {
                return false;
            }
        }

        // Letters before the number make another code of it, "CPT20939", which no catalog has.
        return char.IsDigit(parts[first][0]) || parts[first].Length <= 5;
    }

    private static readonly ImmutableArray<string> Prefixes = ImmutableArray.Create("CPT", "HCPCS", "HC");
}
