using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The table of sources, and the references to it.</summary>
internal static class SourceRows
{
    public static EquatableArray<SourceModel> Read(ValidationContext context)
    {
        var valid = new SortedDictionary<string, SourceModel>(StringComparer.Ordinal);
        var first = new Dictionary<string, FilePosition>(StringComparer.Ordinal);
        foreach ((Table table, Row row) in context.WholeRows(TableKind.Sources))
        {
            context.CheckCharacters(table, row);
            Value id = table[row, "id"];
            context.Require(table, id);
            if (id.IsEmpty)
            {
                continue;
            }

            if (first.TryGetValue(id.Text, out FilePosition? other))
            {
                context.AddRelated(ProblemIds.DuplicateKey, id.Position, other, CellChecks.Shown(id.Text));
                continue;
            }

            first.Add(id.Text, id.Position);
            SourceModel source = Source(context, table, row, id);
            context.Sources.Add(id.Text, source);
            if (!IsId(id.Text))
            {
                context.Add(ProblemIds.MalformedSlug, id.Position, CellChecks.Shown(id.Text), "use small letters, digits, hyphens and dots, a letter first.");
            }
            else if (valid.Count < Limits.Sources)
            {
                valid.Add(id.Text, source);
            }
        }

        if (first.Count > Limits.Sources)
        {
            context.Add(
                ProblemIds.TooMany,
                context.Of(TableKind.Sources).First().HeaderPosition,
                ValidationContext.Number(first.Count),
                "sources",
                ValidationContext.Number(Limits.Sources));
        }

        return new EquatableArray<SourceModel>(valid.Values.ToImmutableArray());
    }

    /// <summary>The source cell of a row of the catalog: a default id, then <c>column:id</c> for columns with another source.</summary>
    public static string Provenance(ValidationContext context, Table table, Row row)
    {
        Value value = table[row, "source"];
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

    /// <summary>The releases of a row of a table, in which it was first and last seen.</summary>
    public static (string First, string Last) Window(ValidationContext context, Table table, Row row)
    {
        Value first = table[row, "first"];
        Value last = table[row, "last"];
        string firstId = Release(context, table, first);
        string lastId = Release(context, table, last);
        if (context.Sources.TryGetValue(firstId, out SourceModel? from) && context.Sources.TryGetValue(lastId, out SourceModel? to)
            && !from.Effective.IsNone && !to.Until.IsNone && from.Effective > to.Until)
        {
            context.AddRelated(ProblemIds.ReversedDates, last.Position, first.Position, from.Effective.ToString(), to.Until.ToString());
        }

        return (firstId, lastId);
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
            string[] columns = table.Kind switch
            {
                TableKind.Unknown or TableKind.Sources or TableKind.Released => Array.Empty<string>(),
                TableKind.Catalog or TableKind.Descriptors => new[] { "source" },
                _ => new[] { "first", "last" },
            };
            foreach (string column in columns.Where(c => !table.Has(c)))
            {
                context.Add(ProblemIds.MissingColumn, table.HeaderPosition, column);
            }
        }
    }

    private static string Release(ValidationContext context, Table table, Value value)
    {
        if (value.IsEmpty)
        {
            if (context.HasSources && table.Has(value.Column))
            {
                context.Add(ProblemIds.MissingSource, value.Position, value.Column);
            }

            return "";
        }

        return Check(context, value.Text, () => value.Position) ? value.Text : "";
    }

    private static bool Check(ValidationContext context, string id, Func<FilePosition> position)
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

        (string? nearest, bool isCertain) = context.Nearest(id, context.Sources.Keys);
        string hint = nearest is null ? "name one of the table of sources, or add it there." : $"did you mean '{nearest}'?";
        context.AddCorrectable(ProblemIds.UnknownSource, position(), isCertain ? nearest : null, CellChecks.Shown(id), hint);
        return false;
    }

    private static SourceModel Source(ValidationContext context, Table table, Row row, Value id)
    {
        Value kind = table[row, "kind"];
        context.Require(table, kind);
        string kindWord = context.TryWord(kind, Vocabulary.SourceKinds, out _) ? kind.Text : "";
        Value title = table[row, "title"];
        context.Require(table, title);
        context.Number(table[row, "rows"], int.MaxValue);
        (ServiceDate effective, ServiceDate until) = context.Period(table[row, "effective"], table[row, "until"]);
        context.TryWord(table[row, "confidence"], Vocabulary.Confidences, out Confidence confidence);
        Value hash = table[row, "sha256"];
        bool isHash = hash.Text.Length == 64 && hash.Text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
        if (!isHash && !hash.IsEmpty)
        {
            context.Add(ProblemIds.MalformedHash, hash.Position, CellChecks.Shown(hash.Text));
        }

        return new SourceModel
        {
            Id = id.Text,
            Kind = kindWord,
            Title = context.Text(title),
            Publisher = context.Text(table[row, "publisher"]),
            Release = context.Text(table[row, "release"]),
            Effective = effective,
            Until = until,
            Confidence = confidence,
            Sha256 = isHash ? hash.Text : "",
            Note = context.Text(table[row, "note"]),
        };
    }

    /// <summary>An id: small letters, digits, hyphens and dots; the tables among the sources are named like their files.</summary>
    private static bool IsId(string text) =>
        text.Length <= 100 && text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.');
}
