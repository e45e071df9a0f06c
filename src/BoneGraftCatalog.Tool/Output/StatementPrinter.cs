using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tool.Explaining;
using Spectre.Console;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>Prints statements: topic, what is said, and below it where it comes from.</summary>
internal static class StatementPrinter
{
    public static void Print(ToolHost host, IReadOnlyList<Statement> statements)
    {
        int width = statements.Count == 0 ? 0 : statements.Max(s => s.Topic.Length);
        IAnsiConsole? console = host.HasColors ? TextConsole.Create(host) : null;
        foreach (Statement statement in statements)
        {
            string topic = statement.Topic.PadRight(width);
            string source = statement.Source.Length == 0 ? "" : $"  ({statement.Source})";
            if (console is null)
            {
                host.Output.WriteLine($"{topic}  {statement.Text}{source}");
            }
            else
            {
                console.MarkupLine($"[bold]{Markup.Escape(topic)}[/]  {Markup.Escape(statement.Text)}[grey]{Markup.Escape(source)}[/]");
            }
        }
    }

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
            host.Output.WriteLine(line.TrimEnd());
        }
    }
}
