using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Tool.Linting;
using FsCheck;
using FsCheck.Fluent;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>Formatting moves rows and changes how cells are written; it loses none, and no comment.</summary>
public sealed class FormattingTests
{
    private const string Catalog = "code,modifier,payer,from,to,kind,name,label";
    private const string Pairs = "claim_type,column1,column2,to,indicator,rationale,first,last";

    [Theory]
    [InlineData(Catalog)]
    [InlineData(Pairs)]
    public void No_row_and_no_comment_is_lost_and_a_second_time_changes_nothing(string header)
    {
        int formatted = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            string text = Write(header, new System.Random(seed));
            string? once = CatalogFormatter.Format("table.csv", text);
            Assert.NotNull(once);
            formatted++;

            Assert.Equal(Sorted(Rows(text)), Sorted(Rows(once)));
            Assert.Equal(Comments(text), Comments(once));
            Assert.Equal(once, CatalogFormatter.Format("table.csv", once));
            Assert.DoesNotContain('\r', once);
            Assert.EndsWith("\n", once, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
        Assert.True(formatted >= 100);
    }

    [Theory]
    [InlineData(Catalog)]
    [InlineData(Pairs)]
    public void The_order_and_the_form_in_which_rows_were_typed_leave_no_trace(string header)
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            // Rows with one key keep the order of their author, so that each key stands once here.
            const int key = 4;
            string[][] rows = [.. Rows(Write(header, new System.Random(seed), hasComments: false)).Skip(1).DistinctBy(r => string.Join('|', r.Take(key)))];
            Assert.Equal(
                CatalogFormatter.Format("table.csv", header + "\n" + string.Concat(rows.Select(Line))),
                CatalogFormatter.Format("table.csv", header + "\r\n" + string.Concat(rows.Reverse().Select(r => Line(r).Replace("\n", "\r\n", StringComparison.Ordinal).Replace("two\r\n", "two\n", StringComparison.Ordinal)))));
        }).QuickCheckThrowOnFailure();
    }

    private static string Line(string[] row) => string.Join(',', row.Select(c => "\"" + c.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")) + "\n";

    /// <summary>A table with rows in no order, quotes where nobody needs them, comments, empty lines and either kind of line end.</summary>
    private static string Write(string header, System.Random random, bool hasComments = true)
    {
        string end = random.Next(2) == 0 ? "\n" : "\r\n";
        var text = new StringBuilder();
        int comment = 0;
        void Comment()
        {
            while (hasComments && random.Next(4) == 0)
            {
                text.Append("# remark ").Append(comment++).Append(random.Next(3) == 0 ? ", with a comma" : "").Append(end);
            }
        }

        Comment();
        text.Append(header).Append(end);
        int count = random.Next(1, 12);
        for (int i = 0; i < count; i++)
        {
            Comment();
            text.Append(random.Next(6) == 0 ? end : "");
            string[] cells = header[0] == 'c' && header[1] == 'o'
                ?
                [
                    random.Next(5) switch { 0 => "@kind:add-on", 1 => "@all", 2 => "", _ => "A" + random.Next(10, 99) },
                    random.Next(2) == 0 ? "" : random.Next(10, 99).ToString(CultureInfo.InvariantCulture),
                    random.Next(3) == 0 ? "medicare" : "", "", "", "stand-alone", "Thing", Words(random),
                ]
                : [random.Next(2) == 0 ? "outpatient" : "professional", "A" + random.Next(10, 20), "B" + random.Next(10, 20), random.Next(2) == 0 ? "" : "2020-12-31", "1", Words(random), "r1", "r2"];
            if (cells[0].Length + cells[1].Length == 0)
            {
                cells[0] = "Z9";
            }

            text.Append(string.Join(',', cells.Select(c => Quote(c, random)))).Append(i < count - 1 || random.Next(2) == 0 ? end : "");
        }

        if (text[^1] == '\n')
        {
            Comment();
        }

        return text.ToString();
    }

    private static string Words(System.Random random) => random.Next(5) switch
    {
        0 => "a, b",
        1 => "say \"it\"",
        2 => "two\nlines",
        3 => "",
        _ => "plain",
    };

    private static string Quote(string cell, System.Random random) =>
        cell.AsSpan().ContainsAny(",\"\n") || random.Next(4) == 0 ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;

    private static string[] Sorted(IEnumerable<string[]> rows) => [.. rows.Select(r => string.Join('|', r)).Order(StringComparer.Ordinal)];

    /// <summary>The rows of a text, read without the code under test: quotes, doubled quotes, comments, empty lines.</summary>
    private static List<string[]> Rows(string text)
    {
        List<string[]> rows = [];
        List<string> cells = [];
        var cell = new StringBuilder();
        bool isQuoted = false;
        text = text.ReplaceLineEndings("\n");
        text = text.EndsWith('\n') ? text : text + "\n";
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (isQuoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '#' && cells.Count == 0 && cell.Length == 0)
            {
                i = text.IndexOf('\n', i);
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    if (cells.Count > 1)
                    {
                        rows.Add([.. cells]);
                    }

                    cells.Clear();
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        return rows;
    }

    private static string[] Comments(string text) =>
        [.. text.Split('\n').Select(l => l.TrimEnd()).Where(l => l.StartsWith('#')).Order(StringComparer.Ordinal)];
}
