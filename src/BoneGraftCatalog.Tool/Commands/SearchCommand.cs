using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Tool.Explaining;
using BoneGraftCatalog.Tool.Output;
using BoneGraftCatalog.Tool.Searching;

namespace BoneGraftCatalog.Tool.Commands;

/// <summary><c>search</c>: codes, modifiers, places of service and rules by words, or codes by a part of their number; the best first.</summary>
internal sealed class SearchCommand : ToolCommand
{
    private readonly Argument<string[]> _words = new("WORDS") { Description = "Words, or the beginning of a code", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _in = new("--in") { Description = "What to look for", DefaultValueFactory = static _ => "all" };
    private readonly CatalogChoice _catalog = new();

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "How many of each kind to show",
        DefaultValueFactory = static _ => 20,
        CustomParser = ReadLimit,
    };

    public SearchCommand(ToolHost host)
        : base(
            host,
            "search",
            "Finds codes, modifiers, places of service and rules by words, or codes by the beginning of their number, the best first. "
            + "Exit code 1 when there is none.",
            "bonegraft search marrow aspiration",
            "bonegraft search bypass --in rules")
    {
        _in.AcceptOnlyFromAmong("all", "codes", "modifiers", "places", "rules");
        Add(_words);
        Add(_in);
        _catalog.AddTo(this);
        Add(_limit);
        SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    private static int ReadLimit(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) || limit < 1)
        {
            result.AddError($"--limit {text}: write a number, 1 or more");
        }

        return limit;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        Catalog catalog = _catalog.Open(Host, result, cancellationToken);
        var finder = new CatalogFinder(catalog, result.GetValue(_words)!);
        string kind = result.GetValue(_in)!;
        IReadOnlyList<Statement>[] found =
        [
            kind is "all" or "codes" ? finder.Codes() : [],
            kind is "all" or "modifiers" ? finder.Modifiers() : [],
            kind is "all" or "places" ? finder.Places() : [],
            kind is "all" or "rules" ? finder.Rules() : [],
        ];
        int limit = result.GetValue(_limit);
        int hits = found.Sum(f => f.Count);
        Statement[] shown = [.. found.SelectMany(f => f.Take(limit))];
        OutputFormat format = FormatOf(result);
        if (format == OutputFormat.Text)
        {
            StatementPrinter.Print(Host, shown);
            string rest = string.Create(CultureInfo.InvariantCulture, $"… and {hits - shown.Length} more; --limit shows them\n");
            Host.Output.Write(hits == 0 ? "Nothing answers to these words.\n" : hits > shown.Length ? rest : "");
        }
        else
        {
            ReportWriter report = ReportWriter.Create(format, Name, Host);
            StatementPrinter.Write(report, "search", shown);
            report.End(
                "",
                [
                    KeyValuePair.Create("hits", (object)hits),
                    KeyValuePair.Create("codes", (object)found[0].Count),
                    KeyValuePair.Create("modifiers", (object)found[1].Count),
                    KeyValuePair.Create("places", (object)found[2].Count),
                    KeyValuePair.Create("rules", (object)found[3].Count),
                ]);
        }

        return hits > 0 ? ExitCode.Clean : ExitCode.Findings;
    }
}
