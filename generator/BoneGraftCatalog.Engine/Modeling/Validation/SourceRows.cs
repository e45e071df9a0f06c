using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The table of sources, and the references to it.</summary>
internal static class SourceRows
{
    private const string UnknownSourceHint = "name one of the table of sources, or add it there.";

    public static IEnumerable<FactCellsModel> Read(ValidationContext context)
    {
        var valid = new List<FactCellsModel>();
        var first = new Dictionary<string, FilePosition>(StringComparer.Ordinal);
        var tables = new List<(string Name, TableCell Releases)>();
        foreach ((Table table, Row row) in context.WholeRows(TableLayout.Of(CatalogSources.Table)))
        {
            TableCell id = table[row, CatalogSources.Id.Name];
            if (id.IsEmpty)
            {
                context.CheckCharacters(table, row);
                context.Require(table, id);
                continue;
            }

            if (first.TryGetValue(id.Text, out FilePosition? other))
            {
                context.CheckCharacters(table, row);
                context.AddRelated(ProblemIds.DuplicateKey, id.Position, other, CellChecks.Shown(id.Text));
                continue;
            }

            first.Add(id.Text, id.Position);
            FactCellsModel source = WithoutReversedDays(context, FactRows.ReadLine(context, CatalogSources.Table, table, row));
            context.Sources.Add(id.Text, (Day(source[CatalogSources.Effective]), Day(source[CatalogSources.Until])));
            context.Newest.Declare(id.Text);
            if (source[CatalogSources.Kind] == Vocabulary.TableKind && NewestReleases.TableOf(id.Text) is not null)
            {
                tables.Add((id.Text, table[row, CatalogSources.Release.Name]));
            }

            if (!IsId(id.Text))
            {
                context.Add(ProblemIds.MalformedSlug, id.Position, CellChecks.Shown(id.Text), "use small letters, digits, hyphens and dots, a letter first.");
            }
            else if (valid.Count < Limits.Sources)
            {
                valid.Add(source);
            }
        }

        foreach ((string name, TableCell releases) in tables)
        {
            ReadNewest(context, name, releases);
        }

        if (first.Count > Limits.Sources)
        {
            context.Add(
                ProblemIds.TooMany,
                context.Of(TableLayout.Of(CatalogSources.Table)).First().HeaderPosition,
                ValidationContext.Number(first.Count),
                "sources",
                ValidationContext.Number(Limits.Sources));
        }

        return valid;
    }

    /// <summary>The source cell of a row of the catalog: a default id, then <c>column:id</c> for columns with another source.</summary>
    public static string Provenance(ValidationContext context, Table table, Row row)
    {
        TableCell value = table[row, "source"];
        var tokens = new List<string>();
        bool hasDefault = false;
        foreach (Token token in context.Tokens(value))
        {
            int colon = token.Text.IndexOf(':');

            // A column may itself have a colon, as a facet of the consumer's has; an id never does.
            int split = token.Text.LastIndexOf(':');
            string id = token.Text.Substring(split + 1);
            hasDefault |= colon < 0;
            if (colon >= 0)
            {
                string column = token.Text.Substring(0, split);
                if (!table.Has(column))
                {
                    (string? nearest, bool isCertain) = context.Nearest(column, table.Columns);
                    context.AddCorrectable(
                        ProblemIds.UnknownWord,
                        token.PositionOf(0, split),
                        isCertain ? nearest : null,
                        CellChecks.Shown(column),
                        "source",
                        nearest is null ? "write a column of this file before the colon." : $"did you mean the column '{nearest}'?");
                    continue;
                }
            }

            if (Check(context, id, () => token.PositionOf(split + 1, id.Length)))
            {
                tokens.Add(token.Text);
            }
        }

        if (context.HasSources && !hasDefault && table.Has("source"))
        {
            context.Add(ProblemIds.MissingSource, value.Position, "source");
        }

        return context.Text(value).Length == 0 ? "" : string.Join(" ", tokens);
    }

    /// <summary>Says that the last release of a row ended before the first began.</summary>
    public static void CheckWindow(ValidationContext context, TableCell first, TableCell last, string firstId, string lastId)
    {
        (ServiceDate start, ServiceDate end) = context.DaysOf(firstId, lastId);
        if (!start.IsNone && !end.IsNone && start > end)
        {
            context.AddRelated(ProblemIds.ReversedDates, last.Position, first.Position, start.ToString(), end.ToString());
        }
    }

    /// <summary>A release in which a row was seen; empty where it is not known.</summary>
    /// <remarks>A table is given where the cell may name a series and mean the newest release that the table has seen of it.</remarks>
    public static string Release(ValidationContext context, Table table, TableCell value, FactTable? newestOf)
    {
        if (value.IsEmpty)
        {
            if (context.HasSources && table.Has(value.Column))
            {
                context.Add(ProblemIds.MissingSource, value.Position, value.Column);
            }

            return "";
        }

        string id = newestOf is null ? value.Text : context.Newest.Resolve(newestOf, value.Text);

        // A series whose newest release is no source has its problem there, and none at each of its rows.
        bool isSeries = id != value.Text;
        return isSeries ? (context.Sources.ContainsKey(id) ? id : "")
            : Check(context, id, () => value.Position, newestOf is null ? null : context.Newest.SeriesOf(newestOf)) ? id
            : "";
    }

    /// <summary>A catalog with a table of sources and a file that has no column for them.</summary>
    public static void CheckColumns(ValidationContext context)
    {
        if (!context.HasSources)
        {
            return;
        }

        foreach (Table table in context.Tables)
        {
            IEnumerable<string> columns = table.Layout == TableLayout.Catalog
                ? new[] { "source" }
                : table.Layout?.Table?.Columns.Where(c => c.Kind is ColumnKind.Release or ColumnKind.Provenance).Select(c => c.Name) ?? Array.Empty<string>();
            foreach (string column in columns.Where(c => !table.Has(c)))
            {
                context.Add(ProblemIds.MissingColumn, table.HeaderPosition, column);
            }
        }
    }

    /// <summary>Reads the releases that a table has seen last: one of each series.</summary>
    private static void ReadNewest(ValidationContext context, string table, TableCell releases)
    {
        var first = new Dictionary<string, Token>(StringComparer.Ordinal);
        foreach (Token token in context.Tokens(releases))
        {
            string series = ReleaseSeries.Of(token.Text);
            if (first.TryGetValue(series, out Token other))
            {
                context.AddRelated(ProblemIds.DuplicateKey, token.Position, other.Position, CellChecks.Shown(series));
                continue;
            }

            first.Add(series, token);
            context.Newest.TryAdd(table, token.Text);
            if (!context.Sources.ContainsKey(token.Text))
            {
                // No other release is offered: one that is merely spelled alike would move the windows of all rows.
                context.Add(ProblemIds.UnknownSource, token.Position, CellChecks.Shown(token.Text), UnknownSourceHint);
            }
        }
    }

    private static bool Check(ValidationContext context, string id, Func<FilePosition> position, IEnumerable<string>? series = null)
    {
        if (context.Sources.ContainsKey(id))
        {
            return true;
        }

        if (!context.HasSources)
        {
            context.Add(ProblemIds.UnknownSource, position(), CellChecks.Shown(id), "this catalog has no table of sources. Add one, or empty the cell.");
            return false;
        }

        (string? nearest, bool isCertain) = context.Nearest(id, series is null ? context.Sources.Keys : context.Sources.Keys.Concat(series));
        string hint = nearest is null ? UnknownSourceHint : $"did you mean '{nearest}'?";
        context.AddCorrectable(ProblemIds.UnknownSource, position(), isCertain ? nearest : null, CellChecks.Shown(id), hint);
        return false;
    }

    /// <summary>Days that are reversed are not known at all.</summary>
    private static FactCellsModel WithoutReversedDays(ValidationContext context, FactLine line)
    {
        (string effective, string until) = (line.Cells[CatalogSources.Effective], line.Cells[CatalogSources.Until]);
        if (effective.Length == 0 || until.Length == 0 || string.CompareOrdinal(effective, until) <= 0)
        {
            return line.Cells;
        }

        context.AddRelated(ProblemIds.ReversedDates, line[CatalogSources.Until].Position, line[CatalogSources.Effective].Position, effective, until);
        return new FactCellsModel(new EquatableArray<string>(CatalogSources.Table.Columns
            .Select(c => c == CatalogSources.Effective || c == CatalogSources.Until ? "" : line.Cells[c])
            .ToImmutableArray()));
    }

    private static ServiceDate Day(string text) => ServiceDate.TryParseIso(text.AsSpan(), out ServiceDate day) ? day : default;

    /// <summary>An id: small letters, digits, hyphens and dots; the tables among the sources are named like their files.</summary>
    private static bool IsId(string text) =>
        text.Length <= 100 && text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.');
}
