using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Formats;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Checking;
using BoneGraftCatalog.Tool.Explaining;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Commands;

/// <summary><c>check</c>: judges claims one after the other, whatever the size of the file.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Files of claims; - reads the standard input", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string> _input = new("--input")
    {
        Description = "Format of the files; auto tells it from their first bytes",
        DefaultValueFactory = static _ => "auto",
    };

    private readonly Option<string> _payer = new("--payer")
    {
        Description = "Whose rules: medicare, medicaid, cpt-rules, or a payer of the catalog; a claim that names its payer is judged by that one",
        DefaultValueFactory = static _ => "medicare",
    };

    private readonly Option<string> _claimType = new("--claim-type")
    {
        Description = "Type of the claims that do not say theirs; asc and ambulatory-surgery are the same",
        DefaultValueFactory = static _ => "professional",
    };

    private readonly CatalogChoice _catalog = new();
    private readonly Option<bool> _quiet = new("--no-notes") { Description = "Leave out what is only good to know" };

    private readonly Option<bool> _values = new("--values") { Description = "Say in each finding what the line is worth by CMS's relative values" };

    public CheckCommand(ToolHost host)
        : base(
            host,
            "check",
            "Judges claims from JSON Lines, CSV, 837P, 837I or FHIR JSON, streamed. A record that cannot be read is reported with its place and skipped.",
            "bonegraft check claims.csv")
    {
        _input.AcceptOnlyFromAmong("auto", "json", "csv", "x12", "fhir");
        _claimType.AcceptOnlyFromAmong([.. ClaimTypeWords.All.Select(w => w.Word)]);
        Add(_files);
        Add(_input);
        Add(_payer);
        Add(_claimType);
        _catalog.AddTo(this);
        Add(_quiet);
        Add(_values);
        SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        string[] files = result.GetValue(_files)!;
        foreach (string file in files)
        {
            // Before anything is read: half a run because of a slip of the pen helps nobody.
            Host.RefuseUnlessFile(file);
        }

        Catalog catalog = _catalog.Open(Host, result, cancellationToken);
        _ = ClaimTypeWords.TryParse(result.GetValue(_claimType), out ClaimType claimType);
        var checker = new ClaimChecker(CatalogChoice.ReadPayer(catalog, result.GetValue(_payer)), claimType, catalog).WithValues(result.GetValue(_values));
        ReportWriter report = ReportWriter.Create(FormatOf(result), Name, Host);
        var summary = new CheckSummary();
        try
        {
            foreach (string file in files)
            {
                CheckFile(file, InputOf(result), checker, report, summary, result.GetValue(_quiet), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            summary.IsStopped = true;
        }

        report.End(summary.Describe(), summary.Values());
        return summary.IsStopped ? ExitCode.Stopped : summary.UnreadFiles > 0 ? ExitCode.Unusable : report.Findings > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private void CheckFile(
        string file, ClaimFileFormat format, ClaimChecker checker, ReportWriter report, CheckSummary summary, bool isQuiet, CancellationToken cancellationToken)
    {
        string path = ToolHost.Display(file);
        using PrefixedStream? stream = ClaimFile.Open(Host, file, ref format, cancellationToken, out string reason);
        if (stream is null)
        {
            // The other files are judged all the same; the exit code says that this one was not.
            RejectFile(path, reason, report, summary);
            return;
        }

        long length = file == ToolHost.StandardStream ? 0 : new FileInfo(Host.Resolve(file)).Length;
        using var progress = new ProgressLine(Host, path);
        ClaimChecker current = checker;
        bool isEmpty = true;
        foreach (ClaimReadResult read in ClaimFile.Read(stream, format, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress.Report(stream.Count, length);
            if (read.Problem is { } problem)
            {
                ReportItem item = FindingItems.Of(problem, path);
                if (!problem.IsSkip)
                {
                    summary.AddUnread();
                    isEmpty = false;
                }

                Write(report, item, isQuiet);
            }

            if (read.Claim is not { } claim)
            {
                continue;
            }

            isEmpty = false;
            if (claim.Lines.Count == 0)
            {
                summary.AddUnread();
                Write(report, FindingItems.OfClaimWithoutLines(read, path), isQuiet);
                continue;
            }

            Payer payer = read.Payer.IsNone ? checker.Payer : read.Payer;
            current = current.Payer == payer ? current : checker.WithPayer(payer);
            ClaimReport judged = current.Check(claim);
            summary.Add(judged);
            foreach (ClaimFinding finding in judged)
            {
                Write(report, FindingItems.Of(finding, read, path), isQuiet);
            }

            foreach (UnjudgedLine line in judged.Unjudged)
            {
                Write(report, FindingItems.Of(line, read, path), isQuiet);
            }
        }

        if (isEmpty)
        {
            // A remittance, an empty bundle, a header alone, a format named wrongly: nothing was found in it because nothing was looked at.
            RejectFile(path, "there is no claim in the file, so nothing was judged", report, summary);
        }
    }

    private static void RejectFile(string path, string reason, ReportWriter report, CheckSummary summary)
    {
        summary.UnreadFiles++;
        report.Write(new ReportItem("claim-file-unread", ReportLevel.Error, reason) { Place = new ReportPlace(path) });
    }

    private static void Write(ReportWriter report, ReportItem item, bool isQuiet)
    {
        if (!isQuiet || item.Level != ReportLevel.Note)
        {
            report.Write(item);
        }
    }

    private ClaimFileFormat InputOf(ParseResult result) => result.GetValue(_input) switch
    {
        "json" => ClaimFileFormat.JsonLines,
        "csv" => ClaimFileFormat.Csv,
        "x12" => ClaimFileFormat.X12,
        "fhir" => ClaimFileFormat.Fhir,
        _ => ClaimFileFormat.Unknown,
    };
}
