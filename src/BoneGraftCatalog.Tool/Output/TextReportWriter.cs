using System.Collections.Generic;
using System.Globalization;
using Spectre.Console;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>Lines for people, in the form that compilers use, so that editors and build logs can follow them.</summary>
internal sealed class TextReportWriter(ToolHost host) : ReportWriter
{
    // The terminal folds long lines itself, and what is marked and copied from it is then one line again.
    private readonly IAnsiConsole? _console = host.HasColors ? TextConsole.Create(host, isFolding: false) : null;

    public override void End(string text, IReadOnlyList<KeyValuePair<string, object>> values)
    {
        host.Progress?.MakeRoom();
        if (text.Length > 0)
        {
            host.Output.WriteLine(text);
        }
    }

    protected override void WriteItem(ReportItem item)
    {
        host.Progress?.MakeRoom();
        string place = item.Place is null ? "" : Format(item.Place) + ": ";
        string related = item.Related is null ? "" : " (see " + Format(item.Related) + ")";
        string message = PlainText.OnOneLine(item.Message);
        if (_console is null)
        {
            host.Output.WriteLine($"{place}{Word(item.Level)} {item.Id}: {message}{related}");
            return;
        }

        string color = item.Level switch { ReportLevel.Error => "red", ReportLevel.Warning => "yellow", _ => "blue" };
        _console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture, $"[grey]{place}[/][{color}]{Word(item.Level)} {item.Id}[/]: {message}[grey]{related}[/]");
    }

    private static string Format(ReportPlace place) => PlainText.OnOneLine(place.Path) + place switch
    {
        { Line: 0 } => "",
        { Column: 0 } => string.Create(CultureInfo.InvariantCulture, $"({place.Line})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"({place.Line},{place.Column})"),
    };
}
