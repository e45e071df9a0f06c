using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The procedures of the catalog.</summary>
internal static class CodeRows
{
    /// <summary>The built-in facets that hold several values; the others hold one.</summary>
    private static readonly HashSet<string> SeveralValues = new(StringComparer.Ordinal) { "region", "donor", "includes", "materials", "sites" };

    public static EquatableArray<string> Facets(ValidationContext context)
    {
        var facets = new List<string>();
        List<string> columns = context.Of(TableLayout.Catalog).SelectMany(t => t.FacetColumns).Distinct(StringComparer.Ordinal).ToList();
        facets.AddRange(TableLayout.Facets.Where(columns.Contains));
        facets.AddRange(columns.Select(FacetName).Where(f => !facets.Contains(f)));
        if (facets.Count > Limits.Facets)
        {
            context.Add(
                ProblemIds.TooMany,
                context.Of(TableLayout.Catalog).First().HeaderPosition,
                ValidationContext.Number(facets.Count),
                "facets",
                ValidationContext.Number(Limits.Facets));
            facets.RemoveRange(Limits.Facets, facets.Count - Limits.Facets);
        }

        return new EquatableArray<string>(facets.ToImmutableArray());
    }

    public static EquatableArray<CodeModel> Read(ValidationContext context, List<CatalogRow> rows, EquatableArray<string> facets)
    {
        var models = new List<CodeModel>(rows.Count);
        var identifiers = new IdentifierCheck(context);
        var facetIndex = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < facets.Count; i++)
        {
            facetIndex.Add(facets[i], i);
        }

        foreach (CatalogRow row in rows)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            CodeModel? model = row.Row.IsDamaged
                ? context.WithoutReporting(() => Read(context, row, identifiers, facetIndex))
                : Read(context, row, identifiers, facetIndex);
            if (model is not null && models.Count < Limits.Codes)
            {
                models.Add(model);
            }
        }

        if (rows.Count > Limits.Codes)
        {
            context.Add(
                ProblemIds.TooMany,
                rows[Limits.Codes]["code"].Position,
                ValidationContext.Number(rows.Count),
                "procedures",
                ValidationContext.Number(Limits.Codes));
        }

        return new EquatableArray<CodeModel>(models.OrderBy(m => m.Code).ToImmutableArray());
    }

    public static string FacetName(string column) =>
        column.StartsWith(TableLayout.FacetPrefix, StringComparison.Ordinal) ? column.Substring(TableLayout.FacetPrefix.Length) : column;

    private static CodeModel? Read(ValidationContext context, CatalogRow row, IdentifierCheck identifiers, Dictionary<string, int> facetIndex)
    {
        TableCell codeCell = row["code"];
        context.TryWord(row["kind"], Vocabulary.CodeKinds, out int word);
        var kind = (CodeKind)word;
        if (kind == CodeKind.AddOn)
        {
            context.AddOns.Add((row.Code, codeCell.Position));
        }

        TableCell label = row["label"];
        if (label.IsEmpty && row.Table.Has("label"))
        {
            context.Add(ProblemIds.MissingLabel, label.Position, row.Code.ToString());
        }

        (ServiceDate from, ServiceDate to) = context.Period(row["from"], row["to"]);
        if (!row.Row.IsDamaged)
        {
            context.Declared[row.Code] = new DeclaredCode(row, kind, from, to);
        }

        bool isNamed = identifiers.TryName(row, row.Code.ToString(), out string name);
        var model = new CodeModel
        {
            Code = row.Code,
            Kind = kind,
            Name = name,
            Label = context.Text(label),
            Use = context.Text(row["use"]),
            Document = context.Text(row["document"]),
            Note = context.Text(row["note"]),
            Terms = context.Text(row["terms"]),
            From = from,
            To = to,
            Provenance = SourceRows.Provenance(context, row.Table, row.Row),
            SeeAlso = OtherCodes(context, row, "see_also"),
            ReplacedBy = OtherCodes(context, row, "replaced_by"),
            FacetValues = FacetValues(context, row, facetIndex),
        };

        // Without a name there is no constant, and a code without one would be in the tables under no name that anybody can write.
        return isNamed ? model : null;
    }

    private static EquatableArray<ProcedureCode> OtherCodes(ValidationContext context, CatalogRow row, string column)
    {
        var codes = new SortedSet<ProcedureCode>();
        foreach (Token token in context.Tokens(row[column]))
        {
            ProcedureCode code = context.Code(token.Text, isDeclaration: false, () => token.Position);
            if (!code.IsNone
                && References.CheckNotItself(context, code, row.Code, token.Position, row["code"].Position)
                && References.CheckCode(context, code, () => token.Position))
            {
                codes.Add(code);
            }
        }

        return new EquatableArray<ProcedureCode>(codes.ToImmutableArray());
    }

    private static EquatableArray<FacetValueModel> FacetValues(ValidationContext context, CatalogRow row, Dictionary<string, int> facetIndex)
    {
        List<(int Facet, string Slug)>? values = null;
        foreach (string column in row.Table.FacetColumns)
        {
            TableCell cell = row[column];
            if (cell.IsEmpty)
            {
                continue;
            }

            string facet = FacetName(column);
            List<string> slugs = context.Slugs(cell, TableLayout.FacetPrefix + facet, allowNotApplicable: true);
            if (slugs.Count > 1 && facet == column && !SeveralValues.Contains(column))
            {
                context.Add(ProblemIds.SeveralValues, cell.Position, column, ValidationContext.Number(slugs.Count));
                continue;
            }

            if (facetIndex.TryGetValue(facet, out int index))
            {
                values ??= new();
                values.AddRange(slugs.Select(s => (index, s)));
            }
        }

        return values is null
            ? EquatableArray<FacetValueModel>.Empty
            : new EquatableArray<FacetValueModel>(values
                .OrderBy(v => v.Facet)
                .ThenBy(v => v.Slug, StringComparer.Ordinal)
                .Select(v => new FacetValueModel(v.Facet, v.Slug))
                .ToImmutableArray());
    }
}
