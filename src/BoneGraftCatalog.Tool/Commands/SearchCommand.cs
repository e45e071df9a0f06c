using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Tool.Explaining;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Commands;

/// <summary><c>search</c>: codes by words or by a part of their number, the best first.</summary>
internal sealed class SearchCommand : ToolCommand
{
    private readonly Argument<string[]> _words = new("WORDS") { Description = "Words, or the beginning of a code", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]> _catalog = CatalogChoice.CreateOption();
    private readonly Option<int> _limit = new("--limit") { Description = "How many to show", DefaultValueFactory = static _ => 20 };

    public SearchCommand(ToolHost host)
        : base(host, "search", "Finds codes by words or by the beginning of their number, the best first. Exit code 1 when there is none.", "bonegraft search marrow aspiration")
    {
        _catalog.AllowMultipleArgumentsPerToken = false;
        Add(_words);
        Add(_catalog);
        Add(_limit);
        SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        Catalog catalog = CatalogChoice.Open(Host, result.GetValue(_catalog), cancellationToken);
        IReadOnlyList<SearchHit> hits = catalog.Search(string.Join(' ', result.GetValue(_words)!));
        int limit = result.GetValue(_limit);
        Statement[] shown = [.. hits.Take(limit).Select(h => new Statement(
            h.Entry.Code.ToString(),
            h.Entry.Label + (h.Entry.IsAddOn ? " [add-on]" : "") + (h.Entry.ValidTo.IsNone ? "" : $" [ended {h.Entry.ValidTo}]")))];
        string more = hits.Count > shown.Length ? string.Create(CultureInfo.InvariantCulture, $"… and {hits.Count - shown.Length} more") : "";
        OutputFormat format = FormatOf(result);
        if (format == OutputFormat.Text)
        {
            StatementPrinter.Print(Host, shown);
            Host.Output.Write(shown.Length == 0 ? "No code answers to these words.\n" : more.Length == 0 ? "" : more + "\n");
        }
        else
        {
            ReportWriter report = ReportWriter.Create(format, Name, Host);
            StatementPrinter.Write(report, "search", shown);
            report.End("", [KeyValuePair.Create("hits", (object)hits.Count)]);
        }

        return hits.Count > 0 ? ExitCode.Clean : ExitCode.Findings;
    }
}
