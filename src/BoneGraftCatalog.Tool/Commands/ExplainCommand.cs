using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Explaining;
using BoneGraftCatalog.Tool.Output;
using BoneGraftCatalog.Tool.Searching;

namespace BoneGraftCatalog.Tool.Commands;

/// <summary><c>explain</c>: what a code is, how it goes together with a modifier or another code, why, and who says so.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private readonly Argument<string> _code = new("CODE") { Description = "A procedure code, a modifier, or the id of a rule" };

    private readonly Argument<string?> _other = new("MODIFIER|OTHER")
    {
        Description = "A modifier, or another code, that stands beside it",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly CatalogChoice _catalog = new();
    private readonly Option<string?> _date = new("--date") { Description = "Day of service (YYYY-MM-DD); without it the latest facts" };

    public ExplainCommand(ToolHost host)
        : base(
            host,
            "explain",
            "Says what a code is, how it goes together with a modifier or another code, why, and which release says so; or what a rule is about.",
            "bonegraft explain 20939",
            "bonegraft explain 20939 50",
            "bonegraft explain 38220 20939 --date 2026-03-02",
            "bonegraft explain " + RuleIds.PairWithoutBypassModifier)
    {
        Add(_code);
        Add(_other);
        _catalog.AddTo(this);
        Add(_date);
        SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        Catalog catalog = _catalog.Open(Host, result, cancellationToken);
        ServiceDate date = CatalogChoice.ReadDate(result.GetValue(_date));
        string code = result.GetValue(_code)!;
        string? other = result.GetValue(_other);
        if (other is null && catalog.TryFindModifier(code.ToUpperInvariant(), out ModifierEntry alone))
        {
            return Print(result, [.. Describe(alone)], null);
        }

        if (other is null && ModifierExplanation.OfListed(catalog, code) is { Count: > 0 } listed)
        {
            return Print(result, listed, null);
        }

        if (other is null && RulePage.Find(code) is { } page)
        {
            return Print(result, page);
        }

        CatalogEntry? entry = CatalogChoice.Find(catalog, code, out string reason);
        if (entry is not { } found)
        {
            return NotFound(result, reason);
        }

        // A code beside itself is that code: no pair edit has one code on both sides.
        if (other is null || (ProcedureCode.TryParse(other, out ProcedureCode same) && same == found.Code))
        {
            return Print(result, [.. CodeExplanation.Of(found, date)], found, date);
        }

        if (catalog.TryFindModifier(other.ToUpperInvariant(), out ModifierEntry modifier))
        {
            return Print(result, [.. ModifierExplanation.Of(found, modifier, date)], null);
        }

        return CatalogChoice.Find(catalog, other, out reason) is { } second
            ? Print(result, [.. PairExplanation.Of(found, second, date)], null)
            : NotFound(result, Modifier.TryParse(other, out _) ? $"{other.ToUpperInvariant()} is neither a modifier nor a code of this catalog." : reason);
    }

    private static IEnumerable<Statement> Describe(ModifierEntry modifier)
    {
        yield return Statement.From("label", modifier.Label, modifier.SourceOf("label"));
        yield return new Statement("constant", modifier.Name + modifier.Modifier);
        yield return Statement.From("kind", modifier.Kind.ToString().ToLowerInvariant(), modifier.SourceOf("kind"));
        yield return Statement.From("use", modifier.Use, modifier.SourceOf("use"));
        foreach (Statement days in ModifierExplanation.OfListed(modifier))
        {
            yield return days;
        }

        if (modifier.ClaimTypes.Count > 0)
        {
            yield return Statement.From("claims", string.Join(", ", modifier.ClaimTypes.Select(ClaimTypeWords.Of)), modifier.SourceOf("claim_types"));
        }

        if (modifier.ExclusiveWith.Count > 0)
        {
            yield return Statement.From("never beside", string.Join(", ", modifier.ExclusiveWith), modifier.SourceOf("exclusive"));
        }

        if (modifier.BypassesPairEdits is { } bypasses)
        {
            yield return Statement.From("pair edits", bypasses ? "opens those with indicator 1" : "opens none", modifier.SourceOf("bypass"));
        }

        if (modifier.Note.Length > 0)
        {
            yield return Statement.From("note", modifier.Note, modifier.SourceOf("note"));
        }
    }

    private int Print(ParseResult result, IReadOnlyList<Statement> statements, CatalogEntry? picture, ServiceDate date = default)
    {
        OutputFormat format = FormatOf(result);
        if (format == OutputFormat.Text)
        {
            StatementPrinter.Print(Host, statements);
            if (picture is { } entry)
            {
                Host.Output.WriteLine();
                StatementPrinter.Draw(Host, CodePicture.Draw(entry, date, Host.Width));
            }

            return ExitCode.Clean;
        }

        ReportWriter report = ReportWriter.Create(format, Name, Host);
        StatementPrinter.Write(report, "explain", statements);
        List<KeyValuePair<string, object>> values = [];
        if (picture is { } drawn)
        {
            values.Add(KeyValuePair.Create("code", (object)drawn.Code.ToString()));
            values.Add(KeyValuePair.Create("primaries", (object)(drawn.GetAddOnEdit(date)?.Primaries.Select(c => c.ToString()).ToArray() ?? [])));
            values.Add(KeyValuePair.Create("primaryFor", (object)drawn.PrimaryFor.Select(c => c.ToString()).ToArray()));
        }

        report.End("", values);
        return ExitCode.Clean;
    }

    private int Print(ParseResult result, RulePage page)
    {
        OutputFormat format = FormatOf(result);
        if (format == OutputFormat.Text)
        {
            Host.Output.Write(page.Text.TrimEnd('\n') + "\n");
            return ExitCode.Clean;
        }

        ReportWriter report = ReportWriter.Create(format, Name, Host);
        StatementPrinter.Write(report, "explain", [new Statement("rule", page.Id), new Statement("title", page.Title), new Statement("cause", page.Cause)]);
        report.End("", []);
        return ExitCode.Clean;
    }

    private int NotFound(ParseResult result, string reason)
    {
        ReportWriter report = ReportWriter.Create(FormatOf(result), Name, Host);
        report.Write(new ReportItem("explain-unknown", ReportLevel.Warning, reason));
        report.End("", []);
        return ExitCode.Findings;
    }
}
