using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Engine.Modeling.Validation;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>Turns the rows of a catalog's files into a model, and says what is wrong with the rest.</summary>
internal static class CatalogValidator
{
    public static ValidatedCatalog Validate(EquatableArray<FileRows> files, CancellationToken cancellationToken) =>
        Validate(files, isOverlay: false, cancellationToken);

    /// <summary>Validates files that lie over another catalog, where <paramref name="isOverlay"/> says so.</summary>
    public static ValidatedCatalog Validate(EquatableArray<FileRows> files, bool isOverlay, CancellationToken cancellationToken) =>
        Validate(files, isOverlay, below: null, cancellationToken);

    /// <summary>The same where the catalog below is seen: rows that speak of what it does not have are problems.</summary>
    public static ValidatedCatalog Validate(EquatableArray<FileRows> files, bool isOverlay, BelowCatalog? below, CancellationToken cancellationToken)
    {
        Table[] tables = files.Select(f => new Table(f)).ToArray();
        var context = new ValidationContext(tables, isOverlay, below, cancellationToken);
        CheckFiles(context);
        SourceRows.CheckColumns(context);
        var model = new CatalogModel();
        model = model.With(CatalogSources.Table, SourceRows.Read(context));
        CatalogRows rows = CatalogRows.Read(context);
        EquatableArray<string> facets = CodeRows.Facets(context);
        EquatableArray<CodeModel> codes = CodeRows.Read(context, rows.Procedures, facets);
        EquatableArray<ModifierModel> modifiers = ModifierRows.Read(context, rows.Modifiers);
        EquatableArray<ModifierRuleModel> rules = RuleRows.Read(context, rows, codes, modifiers, facets, out var rulesWithRows);
        model = model with
        {
            DataVersion = DataVersion(model),
            Codes = codes,
            Modifiers = modifiers,
            ModifierRules = rules,
            Facets = facets,
        };
        foreach (FactTable table in FactTables.All.Where(t => t != CatalogSources.Table))
        {
            model = model.With(table, FactRows.Read(context, table));
        }

        ReleasedRows.Check(context, rows);
        DescriptorWords.Check(context, rows);
        new RuleRedundancy(context, model, rulesWithRows).Report();
        context.Spellings.Report(context);
        return new ValidatedCatalog(model, InFileOrder(files, context.Problems));
    }

    private static void CheckFiles(ValidationContext context)
    {
        // A file that nobody recognizes may be the catalog: then the others are not told that there is none.
        if (context.HasCatalog || context.IsOverlay || context.Tables.Any(t => t.Layout is null))
        {
            return;
        }

        foreach (Table table in context.Tables)
        {
            context.Add(ProblemIds.TableWithoutCatalog, table.HeaderPosition);
        }
    }

    private static string DataVersion(CatalogModel model) => model.Of(CatalogSources.Table)
        .Where(s => s[CatalogSources.Kind] == Vocabulary.ReleaseKind)
        .Select(s => s[CatalogSources.Effective])
        .Aggregate("", (latest, day) => string.CompareOrdinal(day, latest) > 0 ? day : latest);

    /// <summary>The problems of reading and of validation, file by file, from the top of each down.</summary>
    private static EquatableArray<Problem> InFileOrder(EquatableArray<FileRows> files, ProblemLog validation)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < files.Count; i++)
        {
            if (!order.ContainsKey(files[i].Path))
            {
                order.Add(files[i].Path, i);
            }
        }

        return new EquatableArray<Problem>(files.SelectMany(f => f.Problems)
            .Concat(validation.ToArray())
            .OrderBy(p => order[p.Position.Path])
            .ThenBy(p => p.Position.Line)
            .ThenBy(p => p.Position.Column)
            .ThenBy(p => p.Id, StringComparer.Ordinal)
            .ToImmutableArray());
    }
}
