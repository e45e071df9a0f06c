using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Tool.Comparing;
using BoneGraftCatalog.Tool.Linting;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Commands;

/// <summary><c>diff</c>: what changed between two catalogs, and which part of a version number that is.</summary>
internal sealed class DiffCommand : ToolCommand
{
    private readonly Argument<string> _old = new("OLD")
    {
        Description = "Folder of the old catalog, its file, or a baseline: a snapshot of the API or a table of released codes",
    };

    private readonly Argument<string> _new = new("NEW") { Description = "Folder of the new catalog, or its file" };

    private readonly Option<string?> _allow = new("--allow")
    {
        Description = "The weightiest change that is not a finding: patch, minor or major. Without it every change is one",
    };

    private readonly Option<bool> _changelog = new("--changelog") { Description = "Print the section of a changelog instead of the list" };

    public DiffCommand(ToolHost host)
        : base(
            host,
            "diff",
            "Shows which codes and facts were added, ended, changed and removed, and what it means for those who use the catalog: patch, minor or major. "
            + "Exit code 1 when something changed, or changed more than --allow says.",
            "bonegraft diff old new",
            "bonegraft diff old new --changelog --allow minor")
    {
        _allow.AcceptOnlyFromAmong("patch", "minor", "major");
        Add(_old);
        Add(_new);
        Add(_allow);
        Add(_changelog);
        SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        string old = result.GetValue(_old)!;
        ApiBaseline? baseline = ReadBaseline(old, cancellationToken);
        CatalogFileSet? before = baseline is null ? Read(old, cancellationToken) : null;
        CatalogFileSet after = Read(result.GetValue(_new)!, cancellationToken);
        CatalogChange[] changes = [.. baseline?.Compare(after) ?? CatalogDifference.Find(before!, after)];
        ChangeImpact impact = changes.Length == 0 ? ChangeImpact.None : changes.Max(c => c.Impact);
        string changelog = Changelog.Write(changes);
        OutputFormat format = FormatOf(result);
        if (format == OutputFormat.Text && result.GetValue(_changelog))
        {
            Host.Output.Write(changelog);
        }
        else
        {
            Report(format, changes, impact, changelog, baseline is not null);
        }

        ChangeImpact allowed = result.GetValue(_allow) switch
        {
            "patch" => ChangeImpact.Patch,
            "minor" => ChangeImpact.Minor,
            "major" => ChangeImpact.Major,
            _ => ChangeImpact.None,
        };
        return impact > allowed ? ExitCode.Findings : ExitCode.Clean;
    }

    private void Report(OutputFormat format, CatalogChange[] changes, ChangeImpact impact, string changelog, bool isBaseline)
    {
        ReportWriter report = ReportWriter.Create(format, Name, Host);
        foreach (CatalogChange change in changes)
        {
            ReportLevel level = change.Impact switch
            {
                ChangeImpact.Major => ReportLevel.Error,
                ChangeImpact.Minor => ReportLevel.Warning,
                _ => ReportLevel.Note,
            };
            report.Write(new ReportItem(change.Id, level, $"{change.Heading} ({Word(change.Impact)}), {change.What}: {change.Text}")
            {
                Place = change.Place,
                Properties = [KeyValuePair.Create("what", change.What), KeyValuePair.Create("impact", Word(change.Impact))],
            });
        }

        int Count(string heading) => changes.Count(c => c.Heading == heading);
        string scope = isBaseline ? " A baseline has constants only; facts were not compared." : "";
        report.End(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Count("Added")} added, {Count("Ended")} ended, {Count("Changed")} changed, {Count("Removed")} removed: {Meaning(impact)}{scope}"),
            [
                KeyValuePair.Create("impact", (object)Word(impact)),
                KeyValuePair.Create("added", (object)Count("Added")),
                KeyValuePair.Create("ended", (object)Count("Ended")),
                KeyValuePair.Create("changed", (object)Count("Changed")),
                KeyValuePair.Create("removed", (object)Count("Removed")),
                KeyValuePair.Create("changelog", (object)changelog),
            ]);
    }

    private static string Word(ChangeImpact impact) => impact switch
    {
        ChangeImpact.Patch => "patch",
        ChangeImpact.Minor => "minor",
        ChangeImpact.Major => "major",
        _ => "none",
    };

    private static string Meaning(ChangeImpact impact) => impact switch
    {
        ChangeImpact.Major => "major, for code that uses what is gone no longer compiles.",
        ChangeImpact.Minor => "minor, for there are new constants, or claims get other findings.",
        ChangeImpact.Patch => "patch, for only words, sources and windows changed.",
        _ => "nothing to release.",
    };

    private ApiBaseline? ReadBaseline(string word, CancellationToken cancellationToken) =>
        word != ToolHost.StandardStream && File.Exists(Host.Resolve(word)) ? ApiBaseline.Read(word, Host.ReadText(word, cancellationToken)) : null;

    private CatalogFileSet Read(string word, CancellationToken cancellationToken)
    {
        CatalogFileSet files = CatalogFileSet.Read(Host, CatalogFileSet.Find(Host, [word]), isOverlay: false, cancellationToken);

        // A lone file cannot know its sources; what is wrong in itself would be compared as if it were meant. What was released and is
        // gone is just what a comparison tells.
        int problems = files.Problems.Count(p => CatalogFileSet.IsError(p)
            && p.Id is not (ProblemIds.RemovedCode or ProblemIds.ChangedName)
            && !(files.Files.Count == 1 && p.Id is ProblemIds.UnknownSource or ProblemIds.AddOnWithoutPrimaries));
        return problems == 0
            ? files
            : throw new UnusableInputException(
                $"{ToolHost.Display(word)}: the catalog has {Counted.Of(problems, "problem")}, so that a comparison would mean little; "
                + "see bonegraft lint " + word);
    }
}
