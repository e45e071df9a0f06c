using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Engine.Modeling.Validation;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Explaining;
using BoneGraftCatalog.Tool.Importing;
using BoneGraftCatalog.Tool.Linting;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Commands;

/// <summary><c>lint</c>: shows what the compiler would say of a catalog's files, and mends what is mechanical.</summary>
internal sealed class LintCommand : ToolCommand
{
    /// <summary>A correction can uncover another; more rounds than this mean that two undo each other.</summary>
    private const int MostRounds = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The files of one catalog, or its folder; none is the folder itself, - the standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _fix = new("--fix")
    {
        Description = "Write the certain corrections, and the documented order of rows, quotes and line ends; "
            + "from the standard input to the standard output",
    };

    private readonly Option<string?> _release = new("--release")
    {
        Description = "Take down the codes and names of the catalog as released in VERSION, in the table released.csv: from then on none may go",
        HelpName = "VERSION",
    };

    private readonly Option<bool> _overlay = new("--overlay")
    {
        Description = "The files lie over another catalog, as those with BoneGraftOverlay in a project do: they may name codes that are not theirs",
    };

    private readonly Option<string?> _base = new("--base")
    {
        Description = "With --overlay: the folder or file of the catalog below, or BoneGraft for the one that comes with the tool. "
            + "What the files say of codes, families and modifiers that it does not have is then a problem",
        HelpName = "BASE",
    };

    private readonly Option<bool> _watch = new("--watch") { Description = "Look again whenever a file changes, until Ctrl-C" };

    public LintCommand(ToolHost host)
        : base(
            host,
            "lint",
            "Checks the files of a catalog as the compiler does: same ids, same places, same words.",
            "bonegraft lint catalog.csv src/BoneGraftCatalog/Cms/sources.csv",
            "bonegraft lint . --fix",
            "bonegraft lint . --release 1.1.0",
            "bonegraft lint payer-rules.csv --overlay --base BoneGraft")
    {
        Add(_files);
        Add(_fix);
        Add(_release);
        Add(_overlay);
        Add(_base);
        Add(_watch);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        string[] words = result.GetValue(_files) ?? [];
        bool isFix = result.GetValue(_fix);
        bool isOverlay = result.GetValue(_overlay);
        BelowCatalog? below = OpenBelow(result.GetValue(_base), isOverlay, cancellationToken);
        string? release = result.GetValue(_release);
        if (release is not null && (string.IsNullOrWhiteSpace(release) || result.GetValue(_watch) || words.Contains(ToolHost.StandardStream)))
        {
            throw new UnusableInputException("--release needs a version and files, and is made once: neither with --watch nor from the standard input");
        }

        if (!result.GetValue(_watch))
        {
            return Lint(words, isFix, isOverlay, below, release, FormatOf(result), cancellationToken);
        }

        if (words.Contains(ToolHost.StandardStream))
        {
            throw new UnusableInputException("--watch needs files; the standard input does not change");
        }

        return await WatchAsync(words, isFix, isOverlay, below, FormatOf(result), cancellationToken).ConfigureAwait(false);
    }

    private BelowCatalog? OpenBelow(string? word, bool isOverlay, CancellationToken cancellationToken) => (word, isOverlay) switch
    {
        (null, _) => null,
        (_, false) => throw new UnusableInputException("--base names the catalog below an overlay: say --overlay too"),
        ("BoneGraft", _) => new BelowCatalog(Host.Catalog.Tables),
        _ => new BelowCatalog(CatalogChoice.Load(Host, [word], "Base", isOverlay: false, cancellationToken).Tables),
    };

    private async Task<int> WatchAsync(
        string[] words, bool isFix, bool isOverlay, BelowCatalog? below, OutputFormat format, CancellationToken cancellationToken)
    {
        int code = ExitCode.Clean;
        string seen = "";
        string before = "";
        while (!cancellationToken.IsCancellationRequested)
        {
            // Looked at, not listened to: editors replace files, and not every file system tells.
            string now = "";
            try
            {
                now = Stamp(words);

                // What still changes is being written: half of it is neither worth a word nor to be mended.
                if (now != seen && (now == before || seen.Length == 0))
                {
                    code = Lint(words, isFix, isOverlay, below, release: null, format, cancellationToken);
                    await Host.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                    seen = isFix ? Stamp(words) : now;
                }
            }
            catch (Exception exception) when (
                seen.Length > 0
                && exception is (UnusableInputException or IOException or UnauthorizedAccessException)
                && !OutputPipe.IsBroken(exception))
            {
                // A file that is gone or no text for a while is no end of the watch.
                now = now.Length > 0 ? now : exception.Message;
                if (now != seen)
                {
                    await Host.Error.WriteLineAsync("bonegraft: " + PlainText.OnOneLine(exception.Message)).ConfigureAwait(false);
                    code = ExitCode.Unusable;
                    seen = now;
                }
            }

            before = now;
            try
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        return code;
    }

    private int Lint(
        string[] words, bool isFix, bool isOverlay, BelowCatalog? below, string? release, OutputFormat format, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> paths = CatalogFileSet.Find(Host, words, out IReadOnlyList<string> passedOver);
        CatalogFileSet files = CatalogFileSet.Read(Host, paths, isOverlay, cancellationToken, below);
        int corrections = 0;
        int changed = 0;
        if (isFix)
        {
            CatalogFileSet before = files;
            files = Fix(files, ref corrections, cancellationToken);
            changed = Write(before, files);
            if (paths.Contains(ToolHost.StandardStream))
            {
                return WriteMendedStream(files);
            }
        }

        ReportWriter report = ReportWriter.Create(format, Name, Host);
        report.Write(files.Problems.Select(CatalogFileSet.Describe));
        report.Write(MissingRows.Offer(files));
        report.Write(Receipts.Check(files, isWhole: words.Length == 0 || words.Any(w => Directory.Exists(Host.Resolve(w)))));
        report.Write(passedOver.Select(DescribePassedOver));
        ReportMissingSources(files, report);
        int unformatted = ReportForm(files, report);
        if (release is not null)
        {
            Release(files, release, report);
        }

        int rows = files.Files.Sum(f => f.Rows.Count);
        string done = isFix ? $"{Counted.Of(corrections, "correction")}, {Counted.Of(changed, "file")} written. " : "";
        report.End(
            $"{done}{Counted.Of(report.Findings, "problem")} in {Counted.Of(rows, "row")} of {Counted.Of(files.Files.Count, "file")}.",
            [
                KeyValuePair.Create("files", (object)files.Files.Count),
                KeyValuePair.Create("rows", (object)rows),
                KeyValuePair.Create("problems", (object)report.Findings),
                KeyValuePair.Create("correctable", (object)files.Problems.Count(p => p.Correction is not null)),
                KeyValuePair.Create("unformatted", (object)unformatted),
                KeyValuePair.Create("corrections", (object)corrections),
                KeyValuePair.Create("filesWritten", (object)changed),
            ]);
        return report.Findings > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>The mended text takes the output, so that the command can stand in a pipe; what remains goes to the error stream.</summary>
    private int WriteMendedStream(CatalogFileSet files)
    {
        Host.RawOutput.Write(files.Texts[ToolHost.StandardStream]);
        foreach (ReportItem item in files.Problems.Select(CatalogFileSet.Describe))
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{item.Place!.Path}({item.Place.Line},{item.Place.Column})");
            Host.Error.WriteLine($"{place}: {ReportWriter.Word(item.Level)} {item.Id}: {PlainText.OnOneLine(item.Message)}");
        }

        return files.Problems.Any() ? ExitCode.Findings : ExitCode.Clean;
    }

    private static ReportItem DescribePassedOver(string path) =>
        new("lint-passed-over", ReportLevel.Note, "The header is that of no known table, so the file was passed over")
        {
            Place = new ReportPlace(ToolHost.Display(path)),
        };

    private static void ReportMissingSources(CatalogFileSet files, ReportWriter report)
    {
        bool isCatalogAlone = files.Files.Any(f => f.Layout == TableLayout.Catalog) && files.Files.All(f => f.Table != CatalogSources.Table);
        if (isCatalogAlone && files.Problems.Any(p => p.Id == ProblemIds.UnknownSource))
        {
            report.Write(new ReportItem(
                "lint-alone",
                ReportLevel.Note,
                "The files named are checked as one catalog, and no table of sources is among them; name it too, or the folder of the catalog"));
        }
    }

    /// <summary>Reports the files that are not in the documented form, and counts them.</summary>
    private static int ReportForm(CatalogFileSet files, ReportWriter report)
    {
        int unformatted = 0;
        foreach (FileRows file in files.Files)
        {
            if (CatalogFormatter.Format(file, files.Texts[file.Path]) is { } formatted && formatted != files.Texts[file.Path])
            {
                unformatted++;
                report.Write(new ReportItem(
                    "lint-form",
                    ReportLevel.Note,
                    "The order of rows, the quotes or the line ends are not the documented ones; --fix brings them there")
                {
                    Place = new ReportPlace(ToolHost.Display(file.Path)),
                });
            }
        }

        return unformatted;
    }

    /// <summary>Writes down what is released; not of a catalog that cannot be built, for nobody can be given that.</summary>
    private void Release(CatalogFileSet files, string release, ReportWriter report)
    {
        if (files.Problems.Any(CatalogFileSet.IsError))
        {
            report.Write(new ReportItem("lint-release", ReportLevel.Note, "Nothing was taken down as released: the catalog has errors"));
            return;
        }

        (string path, string text, int count) = ReleaseRecord.Extend(Host, files, release.Trim());
        if (count > 0)
        {
            using var swap = new FileSwap();
            swap.Add(Host.Resolve(path), text);
            swap.Commit();
        }

        string taken = string.Create(CultureInfo.InvariantCulture, $"{count} codes and modifiers were taken down as released in {release.Trim()}");
        report.Write(new ReportItem("lint-release", ReportLevel.Note, taken)
        {
            Place = new ReportPlace(ToolHost.Display(path)),
        });
    }

    private static CatalogFileSet Fix(CatalogFileSet files, ref int corrections, CancellationToken cancellationToken)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            int made = 0;
            foreach (FileRows file in files.Files)
            {
                IEnumerable<Problem> problems = files.Problems.Where(p => p.Position.Path == file.Path);
                texts[file.Path] = CatalogFormatter.Correct(file, files.Texts[file.Path], problems, out int count);
                made += count;
            }

            if (made == 0)
            {
                break;
            }

            corrections += made;
            files = CatalogFileSet.Check(texts, files.IsOverlay, cancellationToken, files.Below);
        }

        return CatalogFileSet.Check(
            files.Files.ToDictionary(f => f.Path, f => CatalogFormatter.Format(f, files.Texts[f.Path]) ?? files.Texts[f.Path], StringComparer.Ordinal),
            files.IsOverlay,
            cancellationToken,
            files.Below);
    }

    private int Write(CatalogFileSet before, CatalogFileSet after)
    {
        using var swap = new FileSwap();
        int count = 0;
        foreach (KeyValuePair<string, string> text in after.Texts)
        {
            if (text.Key != ToolHost.StandardStream && text.Value != before.Texts[text.Key])
            {
                if (Host.ReadText(text.Key, CancellationToken.None) != before.Texts[text.Key])
                {
                    throw new UnusableInputException($"{ToolHost.Display(text.Key)}: it was changed while it was being mended; nothing was written");
                }

                swap.Add(Host.Resolve(text.Key), text.Value);
                count++;
            }
        }

        swap.Commit();
        return count;
    }

    /// <summary>What changes when a file does.</summary>
    private string Stamp(string[] words)
    {
        var stamp = new StringBuilder();
        foreach (string path in CatalogFileSet.Find(Host, words))
        {
            var file = new FileInfo(Host.Resolve(path));
            stamp.Append(path).Append('|').Append(file.Exists ? file.LastWriteTimeUtc.Ticks : 0).Append('|').Append(file.Exists ? file.Length : 0).Append('\n');
        }

        return stamp.ToString();
    }
}
