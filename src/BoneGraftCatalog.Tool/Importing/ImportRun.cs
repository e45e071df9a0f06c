using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Importing.Checks;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>One import: published files are read and checked, what they say is merged into our table, and only then anything is written.</summary>
internal sealed class ImportRun(ToolHost host, ImportRequest request, ReportWriter report)
{
    public ImportResult Run(CancellationToken cancellationToken)
    {
        FactTable layout = request.Kind.Table;
        var folder = new TablesFolder(host, request);
        SourcesTable sources = folder.ReadSources();
        IReadOnlySet<string> codes = folder.ReadCodes();
        CmsTable table = folder.ReadTable(sources);
        ImportContext context = CreateContext(sources, codes, table);
        var facts = new PublishedFacts(layout, report);
        var reading = new PublishedReading(host, request, context, facts, report);
        foreach (string path in request.Files)
        {
            reading.Read(path, cancellationToken);
        }

        ReportUnknownReasons();
        report.Write(request.Kind.Left.Select(l => new ReportItem("import-left", ReportLevel.Note, l)));
        new CompletenessCheck(request, context, facts, report).RefuseIfHollow();
        ReleaseCheck.RefuseAnotherRelease(facts, request.Release);
        MergedTable merged = new TableMerge(request, context, report).Merge(table, sources, facts);
        string sha256 = reading.Sha256;
        if (sources.FindReceipt(sha256, request.Release.Id) is { } twin)
        {
            report.Write(new ReportItem("import-twin", ReportLevel.Warning, $"{twin} was imported from the very same bytes; was the old file taken again?"));
        }

        bool isChanged = folder.ReadText(layout.FileName) != merged.Text;
        if (!request.Kind.SharesRelease || !sources.Has(request.Release.Id))
        {
            sources.WriteReceipt(request.Release, ReceiptWords.Title(request), request.Release.Id, "high", facts.Count, sha256, ReceiptWords.Note(request));
        }

        sources.WriteTable(layout, merged.RowCount, TextHash.Of(merged.Text), merged.Newest.Values);
        string newSources = sources.Write();
        new CompilerCheck(folder, report).RefuseNewErrors(merged.Text, newSources, cancellationToken);
        if (!request.IsRehearsal)
        {
            folder.Replace(merged.Text, newSources);
        }

        return new ImportResult(reading.Lines, facts.Count, reading.Rejected, merged.Added, merged.Widened, merged.Same, merged.RowCount, sha256, isChanged);
    }

    private ImportContext CreateContext(SourcesTable sources, IReadOnlySet<string> codes, CmsTable table)
    {
        var releases = new Dictionary<string, Release>(sources.ReadReleases(), StringComparer.Ordinal) { [request.Release.Id] = request.Release };
        string? undated = table.Rows.SelectMany(r => new[] { r.First, r.Last }).FirstOrDefault(id => !releases.ContainsKey(id));
        return undated is null
            ? new ImportContext(codes, request.Release, releases, table.Rows, request.Payer, request.ClaimType)
            : throw ImportContext.Refuse($"{request.Kind.Table.FileName} names the release {undated}, which sources.csv does not hold or gives no days");
    }

    private void ReportUnknownReasons() => report.Write(request.Kind.UnknownReasons.Select(r => new ReportItem(
        "import-reason",
        ReportLevel.Note,
        string.Create(CultureInfo.InvariantCulture, $"There is no word for the reason '{r.Key}'; {Counted.Of(r.Value, "row")} kept without one."))));
}
