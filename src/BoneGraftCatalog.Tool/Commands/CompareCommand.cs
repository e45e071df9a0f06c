using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Explaining;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Commands;

/// <summary><c>compare</c>: what distinguishes two codes.</summary>
internal sealed class CompareCommand : ToolCommand
{
    private readonly Argument<string> _first = new("A") { Description = "A code" };
    private readonly Argument<string> _second = new("B") { Description = "Another code" };
    private readonly CatalogChoice _catalog = new();
    private readonly Option<string?> _date = new("--date") { Description = "Day of service (YYYY-MM-DD); without it the latest facts" };
    private readonly Option<bool> _all = new("--all") { Description = "Show what they share as well" };

    public CompareCommand(ToolHost host)
        : base(host, "compare", "Shows in which facts two codes differ. Exit code 0, also when they differ.", "bonegraft compare 20937 20938")
    {
        Add(_first);
        Add(_second);
        _catalog.AddTo(this);
        Add(_date);
        Add(_all);
        SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        Catalog catalog = _catalog.Open(Host, result, cancellationToken);
        if (CatalogChoice.Find(catalog, result.GetValue(_first)!, out string reason) is not { } first
            || CatalogChoice.Find(catalog, result.GetValue(_second)!, out reason) is not { } second)
        {
            string[] words = [result.GetValue(_first)!, result.GetValue(_second)!];
            string? modifier = words.FirstOrDefault(w => catalog.TryFindModifier(w.ToUpperInvariant(), out _));
            string said = modifier is null ? reason : $"{modifier} is a modifier, and codes are compared; bonegraft explain {modifier} says what it is";
            Host.Error.WriteLine("bonegraft: " + said);
            return ExitCode.Findings;
        }

        CatalogComparison comparison = catalog.Compare(first.Code, second.Code, CatalogChoice.ReadDate(result.GetValue(_date)));
        IReadOnlyList<ComparedFact> facts = result.GetValue(_all) ? [.. comparison.Differences, .. comparison.Shared] : comparison.Differences;
        OutputFormat format = FormatOf(result);
        if (format == OutputFormat.Text)
        {
            Print(first, second, facts, comparison.Pairs);
            return ExitCode.Clean;
        }

        ReportWriter report = ReportWriter.Create(format, Name, Host);
        foreach (ComparedFact fact in facts)
        {
            report.Write(new ReportItem("compare", ReportLevel.Note, fact.ToString())
            {
                Properties =
                [
                    KeyValuePair.Create("fact", fact.Name),
                    KeyValuePair.Create("first", fact.First),
                    KeyValuePair.Create("second", fact.Second),
                    KeyValuePair.Create("firstSource", fact.FirstSource.Id),
                    KeyValuePair.Create("secondSource", fact.SecondSource.Id),
                ],
            });
        }

        report.End(
            "",
            [
                KeyValuePair.Create("differences", (object)comparison.Differences.Count),
                KeyValuePair.Create("shared", (object)comparison.Shared.Count),
                KeyValuePair.Create("pairs", (object)comparison.Pairs.Select(p => p.ToString()).ToArray()),
            ]);
        return ExitCode.Clean;
    }

    private void Print(CatalogEntry first, CatalogEntry second, IReadOnlyList<ComparedFact> facts, IReadOnlyList<PairEdit> pairs)
    {
        var rows = new List<(string Name, string First, string Second)> { ("", first.Code.ToString(), second.Code.ToString()) };
        rows.AddRange(facts.Select(f => (f.Name, Show(f.First), Show(f.Second))));
        int names = rows.Max(r => r.Name.Length);
        int firsts = rows.Max(r => r.First.Length);
        foreach ((string name, string one, string two) in rows)
        {
            Host.Output.WriteLine($"{name.PadRight(names)}  {one.PadRight(firsts)}  {two}".TrimEnd());
        }

        foreach (PairEdit pair in pairs)
        {
            Host.Output.WriteLine(PlainText.OnOneLine($"{ClaimTypeWords.Of(pair.ClaimType)}: {pair}  ({pair.Window})"));
        }
    }

    private static string Show(string value) => value.Length == 0 ? "-" : PlainText.OnOneLine(value);
}
