using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>Tells from its header what a file is, and says what is wrong with the header.</summary>
internal static class HeaderCheck
{
    /// <summary>What is longer is no name of a column but a first row, of licensed wording perhaps.</summary>
    private const int LongestName = 32;

    private const string UseDocumented = "use the header of the data dictionary as it stands.";

    /// <summary>The name of a column, as its cell in the header means it.</summary>
    public static string NameOf(Cell cell) => CellText.Of(cell.Text, "");

    public static TableLayout? Recognize(IEnumerable<Cell> header) => TableLayout.Recognize(header.Select(NameOf).ToArray());

    /// <summary>The layout of the file; null, with a problem, when the header is no known one.</summary>
    public static TableLayout? Check(string path, Row header, ProblemLog problems)
    {
        string[] names = header.Cells.Items.Select(NameOf).ToArray();
        TableLayout? layout = TableLayout.Recognize(names);
        if (layout is null)
        {
            string shown = string.Join(",", names.Take(8).Select(n => n.Length > LongestName ? "…" : n));
            problems.Add(ProblemIds.UnknownTable, Position(path, header), shown, UnknownHint(header));
            return null;
        }

        var first = new Dictionary<string, Cell>(StringComparer.Ordinal);
        var meant = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            Cell cell = header.Cells[i];
            if (!string.Equals(names[i], cell.Text.Trim(), StringComparison.Ordinal))
            {
                string[] arguments = { CellText.Describe(cell.Text.Trim(), names[i]), $"write '{names[i]}'." };
                problems.Add(new Problem(ProblemIds.DamagedCharacters, Position(path, cell), ProblemLog.Arguments(arguments)) { Correction = names[i] });
            }
            else if (names[i].Length != cell.Text.Length)
            {
                problems.Add(new Problem(ProblemIds.SurroundingBlanks, Position(path, cell), ProblemLog.Arguments(names[i])) { Correction = names[i] });
            }

            // A facet of the consumer's own may not have the name of a built-in one: both would be one type.
            string? facet = names[i].StartsWith(TableLayout.FacetPrefix, StringComparison.Ordinal) ? names[i].Substring(TableLayout.FacetPrefix.Length) : null;
            string key = facet is not null && TableLayout.Facets.Contains(facet, StringComparer.Ordinal) ? facet : names[i];
            if (names[i].Length == 0)
            {
                // What trailing commas leave: one word about all of them.
                if (!first.ContainsKey(key))
                {
                    first.Add(key, cell);
                    const string Hint = "a spreadsheet left it. Remove it with its comma in every row, or give it its name.";
                    problems.Add(ProblemIds.UnknownColumn, Position(path, cell), "", Hint);
                }

                continue;
            }

            if (first.TryGetValue(key, out Cell other))
            {
                problems.Add(new Problem(ProblemIds.DuplicateColumn, Position(path, cell), ProblemLog.Arguments(names[i])) { Related = Position(path, other) });
                continue;
            }

            first.Add(key, cell);
            if (!layout.Has(names[i]))
            {
                (string? nearest, bool isCertain) = Spelling.Nearest(names[i], layout.Columns.Where(c => !names.Contains(c, StringComparer.Ordinal)));
                if (nearest is not null)
                {
                    meant.Add(nearest);
                }

                string hint = nearest is null ? "use one of the documented columns." : $"did you mean '{nearest}'?";
                problems.Add(new Problem(ProblemIds.UnknownColumn, Position(path, cell), ProblemLog.Arguments(names[i], hint))
                {
                    Correction = isCertain ? nearest : null,
                });
            }
            else if (facet is not null && !Slug.IsValid(facet))
            {
                problems.Add(ProblemIds.MalformedSlug, Position(path, cell), facet, "use small letters, digits and single hyphens, a letter first.");
            }
        }

        foreach (string column in layout.Required)
        {
            // Where a misspelled column is told already, that it is missing is no second mistake.
            if (!names.Contains(column, StringComparer.Ordinal) && !meant.Contains(column))
            {
                problems.Add(ProblemIds.MissingColumn, Position(path, header), column);
            }
        }

        return layout;
    }

    public static void ReportMissing(string path, ProblemLog problems) =>
        problems.Add(
            ProblemIds.UnknownTable, new FilePosition(path, 0, 0, 0, 0), "", "there is no row in the file. Begin it with a header of the data dictionary.");

    /// <summary>What separates the cells of a header that would be that of a table with commas; null where nothing does.</summary>
    public static string? OtherSeparator(Row header)
    {
        foreach ((char mark, string shown) in new[] { (';', "';'"), ('\t', "tabs"), ('|', "'|'") })
        {
            if (header.Cells.Count == 1 && TableLayout.Recognize(header.Cells[0].Text.Split(mark)) is not null)
            {
                return shown;
            }
        }

        return null;
    }

    /// <summary>A table whose cells another mark separates is one all the same, only not here.</summary>
    private static string UnknownHint(Row header) =>
        OtherSeparator(header) is { } separator ? $"its cells are separated by {separator}. Save the file with commas."
        : header.Cells[0].Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? "a spreadsheet's line stands above the header. Remove it."
        : UseDocumented;

    private static FilePosition Position(string path, Cell cell) => new(path, cell.Line, cell.Column, cell.EndLine, cell.EndColumn);

    private static FilePosition Position(string path, Row header)
    {
        Cell first = header.Cells[0];
        Cell last = header.Cells[header.Cells.Count - 1];
        return new FilePosition(path, first.Line, first.Column, last.EndLine, last.EndColumn);
    }
}
