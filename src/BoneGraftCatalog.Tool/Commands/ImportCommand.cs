using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Tool.Importing;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Commands;

/// <summary><c>import</c>: takes a published file into the tables.</summary>
internal sealed class ImportCommand : ToolCommand
{
    private readonly Argument<string> _kind = new("KIND")
    {
        Description = "What the files hold: " + string.Join(", ", ImportKind.CreateAll().Select(k => k.Name)),
    };

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The file as published, or all its parts; - reads the standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _release = new("--release")
    {
        Description = "Id of the release in sources.csv, such as mpfs-2026-10: the table, the year and the first month it is in force",
        Required = true,
    };

    private readonly Option<string?> _effective = new("--effective") { Description = "First day of the release, if its id does not say (YYYY-MM-DD)" };
    private readonly Option<string?> _until = new("--until") { Description = "Last day of the release, if its id does not say (YYYY-MM-DD)" };
    private readonly Option<string?> _payer = new("--payer") { Description = "units: medicare (the default) or medicaid" };
    private readonly Option<string?> _claimType = new("--claim-type") { Description = "pairs: whose file it is, professional or outpatient" };
    private readonly Option<bool> _partial = new("--partial") { Description = "The file is an extract: what it lacks means nothing" };
    private readonly Option<bool> _rehearse = new("--dry-run") { Description = "Do everything but write" };

    private readonly Option<string> _catalog = new("--catalog")
    {
        Description = "The catalog whose codes are kept",
        DefaultValueFactory = static _ => "catalog.csv",
    };

    private readonly Option<string?> _tables = new("--tables")
    {
        Description = "Folder of the tables; by default src/BoneGraftCatalog/Cms where it exists, else the folder of the catalog",
    };

    public ImportCommand(ToolHost host)
        : base(
            host,
            "import",
            "Takes a file as CMS publishes it into the tables, keeps every row that constrains a code of the catalog, and writes a receipt into sources.csv. "
            + "A file that is wrong, cut short or shuffled is refused, and everything stays as it was.",
            "bonegraft import fee-schedule PPRRVU2026_Jul.csv --release mpfs-2026-07")
    {
        _kind.AcceptOnlyFromAmong([.. ImportKind.CreateAll().Select(k => k.Name)]);
        _payer.AcceptOnlyFromAmong("medicare", "medicaid");
        _claimType.AcceptOnlyFromAmong("professional", "outpatient");
        Add(_kind);
        Add(_files);
        Add(_release);
        Add(_effective);
        Add(_until);
        Add(_payer);
        Add(_claimType);
        Add(_partial);
        Add(_rehearse);
        Add(_catalog);
        Add(_tables);
        SetAction((result, cancellationToken) => System.Threading.Tasks.Task.FromResult(Run(result, cancellationToken)));
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        ImportKind kind = ImportKind.CreateAll().Single(k => k.Name == result.GetValue(_kind));
        string catalog = result.GetValue(_catalog)!;
        string tables = FindTables(result.GetValue(_tables), catalog);
        var request = new ImportRequest(kind, result.GetValue(_files)!, FindRelease(result, kind, tables))
        {
            CatalogPath = catalog,
            TablesFolder = tables,
            Payer = result.GetValue(_payer),
            ClaimType = result.GetValue(_claimType),
            IsPartial = result.GetValue(_partial),
            IsRehearsal = result.GetValue(_rehearse),
        };
        ReportWriter report = ReportWriter.Create(FormatOf(result), Name, Host);
        ImportResult done;
        try
        {
            done = new ImportRun(Host, request, report).Run(cancellationToken);
        }
        catch (UnusableInputException exception)
        {
            report.End("", [KeyValuePair.Create("isRefused", (object)true), KeyValuePair.Create("reason", (object)exception.Message)]);
            throw;
        }

        string verb = request.IsRehearsal ? "Would import" : "Imported";
        string lines = string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(done.Lines, "line")} read, {done.Kept} kept, {done.Rejected} rejected");
        string rows = string.Create(
            CultureInfo.InvariantCulture, $"{Counted.Of(done.Added, "row")} added, {done.Widened} widened, {done.Same} as they were");
        string table = $"the table has {Counted.Of(done.TableRows, "row")}{(done.IsChanged ? "" : " and is unchanged")}";
        string what = $"{verb} {request.Release.Id} into {kind.Table.FileName}: {lines}; {rows}; {table}.\nSHA-256 {done.Sha256}";
        report.End(
            what,
            [
                KeyValuePair.Create("release", (object)request.Release.Id),
                KeyValuePair.Create("table", (object)kind.Table.FileName),
                KeyValuePair.Create("lines", (object)done.Lines),
                KeyValuePair.Create("kept", (object)done.Kept),
                KeyValuePair.Create("rejected", (object)done.Rejected),
                KeyValuePair.Create("added", (object)done.Added),
                KeyValuePair.Create("widened", (object)done.Widened),
                KeyValuePair.Create("same", (object)done.Same),
                KeyValuePair.Create("rows", (object)done.TableRows),
                KeyValuePair.Create("isChanged", (object)done.IsChanged),
                KeyValuePair.Create("isWritten", (object)!request.IsRehearsal),
                KeyValuePair.Create("sha256", (object)done.Sha256),
            ]);
        return report.Findings > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private string FindTables(string? tables, string catalog)
    {
        if (tables is not null)
        {
            string named = Host.Resolve(tables);
            return Directory.Exists(named) ? named : throw new UnusableInputException($"{ToolHost.Display(tables)}: there is no such folder");
        }

        string folder = Path.GetDirectoryName(Host.Resolve(catalog))!;
        string ours = Path.Combine(folder, "src", "BoneGraftCatalog", "Cms");
        return Directory.Exists(ours) ? ours : folder;
    }

    private Release FindRelease(ParseResult result, ImportKind kind, string tables)
    {
        string id = result.GetValue(_release)!;
        if (!id.StartsWith(kind.ReleasePrefix + "-", StringComparison.Ordinal))
        {
            throw new UnusableInputException($"--release {id}: the releases of {kind.Name} begin with {kind.ReleasePrefix}-");
        }

        string sources = Path.Combine(tables, SourcesTable.FileName);
        if (File.Exists(sources) && SourcesTable.Read(File.ReadAllText(sources)).ReadReleases().TryGetValue(id, out Release? known))
        {
            return known;
        }

        bool isDated = Release.TryReadDays(id, out DateOnly effective, out DateOnly until);
        string? from = result.GetValue(_effective);
        string? to = result.GetValue(_until);
        effective = from is null ? effective : ReadDay("--effective", from);
        until = to is null ? until : ReadDay("--until", to);
        if (!isDated && (from is null || to is null))
        {
            throw new UnusableInputException(
                $"--release {id}: the id does not say when the release is in force; give --effective and --until, "
                + $"or an id such as {kind.ReleasePrefix}-2026-10");
        }

        return effective <= until
            ? new Release(id, effective, until)
            : throw new UnusableInputException($"--release {id}: it would end before it begins");
    }

    private static DateOnly ReadDay(string option, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new UnusableInputException($"{option} {text}: write the day as YYYY-MM-DD");
}
