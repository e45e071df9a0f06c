using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tool.Explaining;
using Spectre.Console;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>Prints statements: topic, what is said, and where it comes from.</summary>
/// <remarks>A pipe gets a statement on a line, whole. A terminal gets it folded beside its topic, the source below it.</remarks>
internal static class StatementPrinter
{
    /// <summary>A text narrower than this is unreadable; then it begins below its topic.</summary>
    private const int NarrowestText = 30;

    public static void Print(ToolHost host, IReadOnlyList<Statement> said)
    {
        Statement[] statements = [.. said.Select(OnOneLine)];
        int width = statements.Length == 0 ? 0 : statements.Max(s => s.Topic.Length);
        bool isLayered = statements.Select(s => s.Layer).Where(l => l.Length > 0).Distinct().Count() > 1;
        if (host.Width == int.MaxValue)
        {
            foreach (Statement statement in statements)
            {
                string origin = Origin(statement, isLayered);
                host.Output.WriteLine($"{statement.Topic.PadRight(width)}  {statement.Text}{(origin.Length > 0 ? $"  ({origin})" : "")}");
            }

            return;
        }

        IAnsiConsole console = TextConsole.Create(host, isFolding: false);
        bool isBeside = host.Width - width - 2 >= NarrowestText;
        int indent = isBeside ? width + 2 : 2;
        foreach (Statement statement in statements)
        {
            if (!isBeside)
            {
                console.MarkupLine($"[bold]{Markup.Escape(statement.Topic)}[/]");
            }

            string head = isBeside ? $"[bold]{Markup.Escape(statement.Topic.PadRight(width))}[/]  " : "  ";
            foreach (string line in Fold(statement.Text, host.Width - indent))
            {
                console.MarkupLine(head + Markup.Escape(line));
                head = new string(' ', indent);
            }

            foreach (string line in Origin(statement, isLayered) is { Length: > 0 } origin ? Fold(origin, host.Width - indent) : [])
            {
                console.MarkupLine($"{new string(' ', indent)}[grey]{Markup.Escape(line)}[/]");
            }
        }
    }

    private static Statement OnOneLine(Statement statement) => statement with
    {
        Topic = PlainText.OnOneLine(statement.Topic),
        Text = PlainText.OnOneLine(statement.Text),
        Source = PlainText.OnOneLine(statement.Source),
        Layer = PlainText.OnOneLine(statement.Layer),
    };

    // With one catalog its name would stand on every line.
    private static string Origin(Statement statement, bool isLayered) =>
        !isLayered || statement.Layer.Length == 0 ? statement.Source
        : statement.Source.Length == 0 ? "in " + statement.Layer
        : $"{statement.Source}, in {statement.Layer}";

    public static void Write(ReportWriter report, string id, IEnumerable<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            report.Write(new ReportItem(id, ReportLevel.Note, $"{statement.Topic}: {statement.Text}")
            {
                Properties =
                [
                    KeyValuePair.Create("topic", statement.Topic),
                    KeyValuePair.Create("text", statement.Text),
                    KeyValuePair.Create("source", statement.Source),
                    KeyValuePair.Create("layer", statement.Layer),
                ],
            });
        }
    }

    public static void Draw(ToolHost host, Tree tree)
    {
        // Spectre fills lines with blanks to their common width; in a file they would be trailing blanks.
        using var text = new System.IO.StringWriter { NewLine = "\n" };
        using var plain = new ToolHost(System.IO.Stream.Null, text, text, host.Folder) { HasColors = host.HasColors, Width = host.Width };
        TextConsole.Create(plain).Write(tree);
        foreach (string line in text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            host.RawOutput.WriteLine(line.TrimEnd());
        }
    }

    /// <summary>Cuts a text between words into lines no longer than the width, where its words allow it.</summary>
    internal static IEnumerable<string> Fold(string text, int width)
    {
        int start = 0;
        while (text.Length - start > width)
        {
            int end = text.LastIndexOf(' ', start + width, width + 1);
            end = end > start ? end : text.IndexOf(' ', start + width);
            if (end < 0)
            {
                break;
            }

            yield return text[start..end];
            start = end + 1;
        }

        yield return text[start..];
    }
}
