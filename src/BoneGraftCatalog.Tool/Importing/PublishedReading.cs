using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Tool.Importing.Checks;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>Reads published files one after the other and collects the facts that their lines state.</summary>
internal sealed class PublishedReading(ToolHost host, ImportRequest request, ImportContext context, PublishedFacts facts, ReportWriter report)
{
    private readonly List<string> _hashes = [];

    public int Lines { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>One file has its own hash; parts have the hash of their hashes in order, so that the order they were named in does not matter.</summary>
    public string Sha256 => _hashes.Count == 1 ? _hashes[0] : TextHash.Of(string.Join('\n', _hashes.Order(StringComparer.Ordinal)));

    public void Read(string path, CancellationToken cancellationToken)
    {
        using PublishedFile file = PublishedFile.Open(host, path, cancellationToken);
        if (_hashes.Contains(file.Sha256))
        {
            throw ImportContext.Refuse($"{file.Name} has the same bytes as a file named before it");
        }

        _hashes.Add(file.Sha256);
        PublishedRecords records = PublishedRecords.Find(file, request.Kind, cancellationToken);
        try
        {
            request.Kind.CheckName(Path.GetFileNameWithoutExtension(file.Name), context);
            request.Kind.Begin(records.Header, context);
            FileTally tally = ReadRecords(file, records, cancellationToken);
            DamageCheck.RefuseIfDamaged(tally);
            Lines += tally.Lines;
            Rejected += tally.Rejected;
            request.Kind.End();
        }
        catch (UnusableInputException exception)
        {
            throw new UnusableInputException($"{file.Name}: {exception.Message}", exception);
        }
    }

    private FileTally ReadRecords(PublishedFile file, PublishedRecords records, CancellationToken cancellationToken)
    {
        PublishedHeader header = records.Header;
        int width = header.Names.Count;
        var tally = new FileTally();
        using TextReader reader = file.OpenText(out FileStream stream);
        using var progress = new ProgressLine(host, file.Name);
        long length = stream.Length;
        foreach (PublishedRecord record in records.Read(reader, cancellationToken))
        {
            progress.Report(stream.Position, length);
            DamageCheck.RefuseOpenQuote(record);
            tally.LastLine = record.Line;
            tally.IsLastLineShort = false;
            if (IsRemark(record, width))
            {
                continue;
            }

            tally.Lines++;
            tally.IsLastLineShort = record.Cells.Count < width;
            LineVerdict verdict = Interpret(header, record, width);
            tally.Rejected += verdict.Rejection is { } reason ? ReportRejection(file.Name, record.Line, reason) : AddFacts(file.Name, record.Line, verdict);
            tally.Step(request.Kind.SortedBy is { } column ? header.Cell(record, column) ?? "" : "");
        }

        return tally;
    }

    /// <summary>Blank lines, and closing remarks, which fill one cell.</summary>
    private static bool IsRemark(PublishedRecord record, int width)
    {
        int filled = PublishedRecords.CountFilled(record);
        return filled == 0 || (filled == 1 && record.Cells.Count != 1 && record.Cells.Count >= width);
    }

    private LineVerdict Interpret(PublishedHeader header, PublishedRecord record, int width)
    {
        if (record.IsDamaged)
        {
            return LineVerdict.Reject("a quote stands where none belongs");
        }

        int count = record.Cells.Count;
        return count < width || (count > width && record.Cells.Skip(width).Any(c => !string.IsNullOrWhiteSpace(c)))
            ? LineVerdict.Reject(string.Create(CultureInfo.InvariantCulture, $"it has {Counted.Of(count, "cell")} and the header {width}"))
            : request.Kind.Read(header, record, context);
    }

    private int ReportRejection(string path, int line, string reason)
    {
        report.Write(new ReportItem("import-rejected", ReportLevel.Warning, "Line rejected: " + reason) { Place = new ReportPlace(path, line) });
        return 1;
    }

    /// <summary>How many facts of the line were not taken, for the file has said something else of them.</summary>
    private int AddFacts(string path, int line, LineVerdict verdict)
    {
        int rejected = 0;
        foreach (IReadOnlyList<string> key in verdict.Keys ?? [])
        {
            var row = new CmsRow(key, verdict.Values!, request.Release.Id, request.Release.Id);
            rejected += facts.TryAdd(row, path, line) ? 0 : 1;
        }

        return rejected;
    }
}
