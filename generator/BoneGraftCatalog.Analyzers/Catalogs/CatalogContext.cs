using System;
using System.Collections.Immutable;
using System.Threading;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Shapes;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Catalogs;

/// <summary>
/// What an analyzer knows of a compilation: the catalogs it can see, the symbols of our library and the settings. Made once per
/// compilation; everything in it is computed when first asked for and never changes.
/// </summary>
internal sealed class CatalogContext
{
    private readonly Lazy<LayeredTables> _facts;
    private readonly Lazy<ShapeReader> _shapes;

    private CatalogContext(
        Compilation compilation,
        AnalyzerOptions options,
        ApiSymbols api,
        ImmutableArray<ReferencedCatalog> catalogs,
        ImmutableArray<UnreadableCatalog> unreadable)
    {
        Compilation = compilation;
        Options = options;
        Api = api;
        Catalogs = catalogs;
        Unreadable = unreadable;
        Settings = new SettingsReader(options.AnalyzerConfigOptionsProvider);
        _facts = new Lazy<LayeredTables>(() => CatalogOrder.Layer(catalogs));
        _shapes = new Lazy<ShapeReader>(() => new ShapeReader(compilation, new AnnotationSymbols(api)));
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    public ApiSymbols Api { get; }

    /// <summary>The catalogs whose tables could be opened and verified, the one that goes before the others first: see <see cref="CatalogOrder"/>.</summary>
    public ImmutableArray<ReferencedCatalog> Catalogs { get; }

    /// <summary>All catalogs as one, for the rules. Made when the first claim is judged: most compilations never ask.</summary>
    public LayeredTables Facts => _facts.Value;

    /// <summary>Catalogs whose tables are damaged, or in a format that this version does not know.</summary>
    public ImmutableArray<UnreadableCatalog> Unreadable { get; }

    public SettingsReader Settings { get; }

    /// <summary>Which types stand for claims and lines. Read when an analyzer first asks.</summary>
    public ShapeReader Shapes => _shapes.Value;

    /// <summary>The context of a compilation, or null where no catalog is in sight and there is nothing to do.</summary>
    public static CatalogContext? Create(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (ApiSymbols.Find(compilation) is not { } api)
        {
            return null;
        }

        ImmutableArray<ReferencedCatalog> catalogs = CatalogDiscovery.Find(
            compilation, api.CatalogTablesAttribute, out ImmutableArray<UnreadableCatalog> unreadable, cancellationToken);
        return catalogs.IsEmpty && unreadable.IsEmpty ? null : new CatalogContext(compilation, options, api, catalogs, unreadable);
    }

    /// <summary>The catalog that has the code as an entry, and its index there; of several the one that goes before the others.</summary>
    public bool TryFind(ProcedureCode code, out ReferencedCatalog? catalog, out int index)
    {
        foreach (ReferencedCatalog candidate in Catalogs)
        {
            index = candidate.Tables.FindCode(code);
            if (candidate.Tables.IsEntry(index))
            {
                catalog = candidate;
                return true;
            }
        }

        catalog = null;
        index = -1;
        return false;
    }

    /// <summary>
    /// The code that a static member of a catalog class stands for. Its value is not in metadata, but each has a constant twin of the
    /// same name in the nested class <c>Text</c>, and that is.
    /// </summary>
    public bool TryGetCode(ISymbol member, out ProcedureCode code)
    {
        code = default;
        return TryGetTwin(member, Api.ProcedureCode, out string? text) && ProcedureCode.TryParse(text.AsSpan(), out code);
    }

    /// <summary>The modifier that a static member of a catalog class stands for, found as <see cref="TryGetCode"/> finds a code.</summary>
    public bool TryGetModifier(ISymbol member, out Modifier modifier)
    {
        modifier = default;
        return TryGetTwin(member, Api.Modifier, out string? text) && Modifier.TryParse(text.AsSpan(), out modifier);
    }

    private static bool TryGetTwin(ISymbol member, INamedTypeSymbol type, out string? text)
    {
        text = null;
        if (!member.IsStatic || member.ContainingType is null)
        {
            return false;
        }

        ITypeSymbol? memberType = member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        if (!SymbolEqualityComparer.Default.Equals(memberType, type))
        {
            return false;
        }

        foreach (INamedTypeSymbol twins in member.ContainingType.GetTypeMembers("Text"))
        {
            foreach (ISymbol twin in twins.GetMembers(member.Name))
            {
                if (twin is IFieldSymbol { HasConstantValue: true, ConstantValue: string value })
                {
                    text = value;
                    return true;
                }
            }
        }

        return false;
    }
}
