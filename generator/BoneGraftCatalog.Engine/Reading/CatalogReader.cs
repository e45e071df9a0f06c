using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Tables;
using CsvHelper;
using CsvHelper.Configuration;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>Reads a file of a catalog into rows.</summary>
/// <remarks>
/// <c>CsvParser</c> alone is used: it needs no other DLL, and the other reader of the package does. It never throws on what a file
/// holds: a record that cannot be read becomes a problem, and reading goes on with the next.
/// </remarks>
internal static class CatalogReader
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>What a spreadsheet keeps as a text is a code or a number. A longer one may be a sentence, and that is nobody's to repeat.</summary>
    private const int LongestFormula = 24;

    public static FileRows Read(string path, string text, CancellationToken cancellationToken)
    {
        var problems = new ProblemLog();
        var lines = new LineMap(text);
        var rows = ImmutableArray.CreateBuilder<Row>();
        Row? header = null;
        TableLayout? layout = null;
        foreach (Row row in ReadRecords(path, text, lines, problems, cancellationToken))
        {
            if (header is null)
            {
                header = Unwrap(path, row, r => HeaderCheck.Recognize(r) is not null, isLicensed: false, problems);
                layout = row.IsDamaged ? null
                    : header.IsDamaged ? HeaderCheck.Recognize(header.Cells.Items)
                    : HeaderCheck.Check(path, row, problems);
                if (layout is null)
                {
                    break;
                }
            }
            else
            {
                rows.Add(CheckCount(path, row, header, layout!.Table == LicensedDescriptors.Table, problems));
            }
        }

        if (header is null)
        {
            HeaderCheck.ReportMissing(path, problems);
            header = new Row(EquatableArray<Cell>.Empty);
        }

        return new FileRows(path, layout?.Name ?? "", header, new EquatableArray<Row>(rows.ToImmutable()), problems.ToArray());
    }

    private static Row CheckCount(string path, Row row, Row header, bool isLicensed, ProblemLog problems)
    {
        int expected = header.Cells.Count;
        int found = row.Cells.Count;
        if (row.IsDamaged || found == expected)
        {
            return row;
        }

        Row unwrapped = Unwrap(path, row, r => r.Count == expected, isLicensed, problems);
        if (unwrapped.IsDamaged)
        {
            return unwrapped;
        }

        if (found > expected && RowRepair.TryJoin(row, expected, out Cell open, out Cell close, out string correction))
        {
            string hint = isLicensed ? "write straight quotes around the cell." : $"write {correction}.";
            problems.Add(new Problem(
                ProblemIds.DamagedCharacters,
                new FilePosition(path, open.Line, open.Column, close.EndLine, close.EndColumn),
                ProblemLog.Arguments(CellText.Describe(open.Text.TrimStart(), ""), hint))
            { Correction = correction, IsRaw = true, IsLicensed = isLicensed });
            return row with { IsDamaged = true };
        }

        Cell first = found > expected ? row.Cells[expected] : row.Cells[0];
        Cell last = row.Cells[found - 1];
        problems.Add(
            ProblemIds.WrongCellCount,
            new FilePosition(path, first.Line, first.Column, last.EndLine, last.EndColumn),
            found == 1 ? "1 cell" : found.ToString(CultureInfo.InvariantCulture) + " cells",
            expected.ToString(CultureInfo.InvariantCulture),
            found == 1 && IsMergeMark(row.Cells[0].Text)
                ? "It is a mark of a merge that was never settled: keep the rows of one side or of both, and remove the marks"
                : "Quote cells that hold a comma, and keep the commas of empty cells");
        return row with { IsDamaged = true };
    }

    // What version control leaves between two versions of the same rows.
    private static bool IsMergeMark(string text) =>
        text.StartsWith("<<<<<<<", StringComparison.Ordinal) || text.StartsWith("|||||||", StringComparison.Ordinal)
        || text.StartsWith("=======", StringComparison.Ordinal) || text.StartsWith(">>>>>>>", StringComparison.Ordinal);

    /// <summary>A row that stands in one quoted cell, as the cells it was, with a problem; any other row as it is.</summary>
    private static Row Unwrap(string path, Row row, Func<IReadOnlyList<Cell>, bool> isRow, bool isLicensed, ProblemLog problems)
    {
        if (row.IsDamaged || RowRepair.Unwrap(row) is not { } cells || !isRow(cells))
        {
            return row;
        }

        Cell whole = row.Cells[0];
        problems.Add(new Problem(
            ProblemIds.RowInOneCell,
            new FilePosition(path, whole.Line, whole.Column, whole.EndLine, whole.EndColumn),
            ProblemLog.Arguments(cells.Count.ToString(CultureInfo.InvariantCulture)))
        { Correction = whole.Text, IsRaw = true, IsLicensed = isLicensed });
        return new Row(new EquatableArray<Cell>(cells.ToImmutableArray())) { IsDamaged = true };
    }

    private static IEnumerable<Row> ReadRecords(string path, string text, LineMap lines, ProblemLog problems, CancellationToken cancellationToken)
    {
        int start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        var spans = new List<CellSpan>();
        while (start < text.Length)
        {
            bool isBad = false;
            var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = ",",
                Mode = CsvMode.RFC4180,
                AllowComments = true,
                Comment = '#',
                IgnoreBlankLines = true,
                BadDataFound = _ => isBad = true,
            };
            using var parser = new CsvParser(new TextRangeReader(text, start), configuration);
            int next = text.Length;
            int done = start;
            while (parser.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                int end = start + (int)parser.CharCount;
                int begin = end - parser.RawRecord.Length;
                ReportLostRows(path, text, done, begin, lines, problems);
                done = end;
                bool isWhole = RecordScan.TryFindCells(text, begin, end, spans);
                int good = 0;
                while (good < spans.Count && spans[good].Fault == QuoteFault.None)
                {
                    good++;
                }

                isWhole &= good == spans.Count && spans.Count == parser.Count;
                var cells = ImmutableArray.CreateBuilder<Cell>(good);
                isBad = false;
                for (int i = 0; i < good && i < parser.Count; i++)
                {
                    cells.Add(Locate(spans[i], parser[i], lines));
                }

                if (isWhole && !isBad)
                {
                    yield return new Row(new EquatableArray<Cell>(cells.MoveToImmutable()));
                    continue;
                }

                CellSpan bad = spans[good < spans.Count ? good : spans.Count - 1];
                ReportMalformed(path, bad, text, lines, problems);
                yield return new Row(new EquatableArray<Cell>(cells.ToImmutable())) { IsDamaged = true };

                // A quote that is not closed where it should be takes in the lines that follow. They are read again on their own,
                // for a fault of one line should not hide the others.
                int nextLine = lines.NextLine(bad.Start);
                if (nextLine < end)
                {
                    next = nextLine;
                    break;
                }
            }

            if (next == text.Length)
            {
                ReportLostRows(path, text, done, next, lines, problems);
            }

            start = next;
        }
    }

    /// <summary>Looks among the comments between two records for rows that a spreadsheet made comments of.</summary>
    private static void ReportLostRows(string path, string text, int from, int to, LineMap lines, ProblemLog problems)
    {
        for (int at = from; at < to; at = lines.NextLine(at))
        {
            if (SpreadsheetErrors.AtStart(text, at) is not { } error)
            {
                continue;
            }

            (int line, int column) = lines.Locate(at);
            problems.Add(
                ProblemIds.MalformedRecord,
                new FilePosition(path, line, column, line, column + error.Length),
                $"a spreadsheet put {error} in place of its first cell, which makes a comment of it; write the cell again");
        }
    }

    private static Cell Locate(CellSpan span, string text, LineMap lines)
    {
        (int line, int column) = lines.Locate(span.Start);
        (int endLine, int endColumn) = lines.Locate(span.End);
        return new Cell(text, line, column, endLine, endColumn);
    }

    private static void ReportMalformed(string path, CellSpan span, string text, LineMap lines, ProblemLog problems)
    {
        // A spreadsheet keeps a text from becoming a number by writing it as a formula.
        string raw = text.Substring(span.Start, span.End - span.Start);
        string? correction = raw.Length is > 3 and <= LongestFormula && raw.StartsWith("=\"", StringComparison.Ordinal) && raw.IndexOf('"', 2) == raw.Length - 1
            ? raw.Substring(2, raw.Length - 3)
            : null;
        (int line, int column) = lines.Locate(span.Start);
        (int endLine, int endColumn) = lines.Locate(span.End);
        if (endLine != line)
        {
            // The first line is where the mistake is; the rest was only taken in by it.
            int nextLine = lines.NextLine(span.Start);
            (endLine, endColumn) = lines.Locate(nextLine - 1);
            endLine = line;
        }

        string reason = span.Fault switch
        {
            QuoteFault.Stray => "a quote stands in a cell that is not quoted; quote the cell and write its own quotes twice",
            QuoteFault.TextAfterQuote => "text follows the quote that closes the cell; write a quote inside a quoted cell twice",
            QuoteFault.Open => "the quote that opens the cell is never closed; close it",
            _ => "its cells cannot be told apart; check its quotes",
        };
        reason = correction is null ? reason : $"a spreadsheet wrote the cell as a formula; write '{correction}'";
        var position = new FilePosition(path, line, column, endLine, endColumn);
        problems.Add(new Problem(ProblemIds.MalformedRecord, position, ProblemLog.Arguments(reason)) { Correction = correction, IsRaw = true });
    }
}
