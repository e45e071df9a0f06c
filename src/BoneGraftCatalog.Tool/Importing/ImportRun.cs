using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Linting;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>One import: read, judge, merge, and only then write.</summary>
internal sealed class ImportRun(ToolHost host, ImportRequest request, ReportWriter report)
{
    /// <summary>A quoted cell of a published file holds a line break or two; more means that a quote was lost and swallows records.</summary>
    private const int LongestRecord = 20;

    private readonly Dictionary<string, PublishedFact> _facts = new(StringComparer.Ordinal);
    private readonly List<string> _hashes = [];
    private int _lines;
    private int _rejected;
    private string _lastCode = "";

    private FactTable Layout => request.Kind.Table;

    public ImportResult Run(CancellationToken cancellationToken)
    {
        SourcesTable sources = ReadSources();
        var releases = new Dictionary<string, Release>(sources.ReadReleases(), StringComparer.Ordinal) { [request.Release.Id] = request.Release };
        IReadOnlySet<string> codes = ReadCodes();
        var table = new CmsTable(ReadTable(), Layout);
        var context = new ImportContext(codes, request.Release, releases, table.Rows, request.Payer, request.ClaimType);
        foreach (string id in table.Rows.SelectMany(r => new[] { r.First, r.Last }).Distinct(StringComparer.Ordinal).Where(id => !releases.ContainsKey(id)))
        {
            throw ImportContext.Refuse($"{Layout.FileName} names the release {id}, which sources.csv does not hold or gives no days");
        }

        foreach (string path in request.Files)
        {
            ReadFile(path, context, cancellationToken);
        }

        report.Write(request.Kind.UnknownReasons.Select(r => new ReportItem(
            "import-reason",
            ReportLevel.Note,
            string.Create(CultureInfo.InvariantCulture, $"There is no word for the reason '{r.Key}'; {Counted.Of(r.Value, "row")} kept without one."))));
        RefuseIfHollow(table, context);
        RefuseAnotherRelease();
        (string text, int rows, ReleaseMerge merge) = Merge(table, context);
        string tableText = text;
        string sha256 = Combine(_hashes);
        if (sources.FindReceipt(sha256, request.Release.Id) is { } twin)
        {
            report.Write(new ReportItem("import-twin", ReportLevel.Warning, $"{twin} was imported from the very same bytes; was the old file taken again?"));
        }

        string tablePath = Path.Combine(request.TablesFolder, Layout.FileName);
        bool isChanged = !File.Exists(tablePath) || ReadAll(tablePath) != tableText;
        sources.WriteReceipt(
            request.Release, Title(), request.Release.Id, "high", _facts.Count, sha256, Note());
        sources.WriteTable(Layout, rows, Hash(tableText));
        RefuseWhatTheCompilerRefuses(tableText, sources.Write(), cancellationToken);
        if (!request.IsRehearsal)
        {
            using var swap = new FileSwap();
            swap.Add(tablePath, tableText);
            swap.Add(Path.Combine(request.TablesFolder, SourcesTable.FileName), sources.Write());
            swap.Commit();
        }

        return new ImportResult(_lines, _facts.Count, _rejected, merge.Added, merge.Widened, merge.Same, rows, sha256, isChanged);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string ReadAll(string path) => File.ReadAllText(path, Encoding.UTF8);

    /// <summary>One file has its own hash; parts have the hash of their hashes in order, so that the order they were named in does not matter.</summary>
    private static string Combine(List<string> hashes)
    {
        if (hashes.Count == 1)
        {
            return hashes[0];
        }

        hashes.Sort(string.CompareOrdinal);
        return Hash(string.Join('\n', hashes));
    }

    private void ReadFile(string path, ImportContext context, CancellationToken cancellationToken)
    {
        using PublishedFile file = PublishedFile.Open(host, path, cancellationToken);
        if (_hashes.Contains(file.Sha256))
        {
            throw ImportContext.Refuse($"{file.Name} has the same bytes as a file named before it");
        }

        _hashes.Add(file.Sha256);
        (PublishedHeader header, Func<TextReader, IEnumerable<PublishedRecord>> read) = FindHeader(file, cancellationToken);
        try
        {
            request.Kind.Begin(header, context);
            ReadRecords(file, header, read, context, cancellationToken);
            request.Kind.End();
        }
        catch (UnusableInputException exception)
        {
            throw new UnusableInputException($"{file.Name}: {exception.Message}", exception);
        }
    }

    private (PublishedHeader Header, Func<TextReader, IEnumerable<PublishedRecord>> Read) FindHeader(PublishedFile file, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> fewest = [.. request.Kind.Columns.Where(c => c.IsRequired).Select(c => c.Title)];
        foreach (char delimiter in ",\t")
        {
            using TextReader reader = file.OpenText();
            PublishedHeader? header = PublishedHeader.Find(PublishedRecords.Read(reader, delimiter, cancellationToken), request.Kind.Columns, out IReadOnlyList<string> missing);
            if (header is not null)
            {
                return (header, r => PublishedRecords.Read(r, delimiter, cancellationToken));
            }

            fewest = missing.Count < fewest.Count ? missing : fewest;
        }

        if (request.Kind.FixedWidth is { } flat)
        {
            using TextReader reader = file.OpenText();
            if (flat.FindStart(reader) is int start and >= 0)
            {
                return (PublishedHeader.Fixed(flat, start), r => flat.Read(r, cancellationToken));
            }
        }

        foreach (ImportKind other in ImportKind.CreateAll().Where(k => k.Name != request.Kind.Name))
        {
            foreach (char delimiter in ",\t")
            {
                using TextReader reader = file.OpenText();
                if (PublishedHeader.Find(PublishedRecords.Read(reader, delimiter, cancellationToken), other.Columns, out _) is not null)
                {
                    throw ImportContext.Refuse($"{file.Name}: this is no file of the kind {request.Kind.Name}; it looks like one of the kind {other.Name}");
                }
            }
        }

        throw ImportContext.Refuse(
            $"{file.Name}: no header of the kind {request.Kind.Name} was found; missing: {string.Join(", ", fewest)}. {(request.Kind.FixedWidth is null ? "A file without a header line is not read, for its columns could only be guessed" : "Nor is it the flat file of fixed places")}");
    }

    private void ReadRecords(
        PublishedFile file, PublishedHeader header, Func<TextReader, IEnumerable<PublishedRecord>> read, ImportContext context, CancellationToken cancellationToken)
    {
        int width = header.Names.Count;
        int lines = 0;
        int rejected = 0;
        int steps = 0;
        int backward = 0;
        string previous = "";
        bool isLastShort = false;
        int lastLine = 0;
        using TextReader reader = file.OpenText(out FileStream stream);
        using var progress = new ProgressLine(host, file.Name);
        long length = stream.Length;
        foreach (PublishedRecord record in read(reader).Skip(header.RecordCount))
        {
            progress.Report(stream.Position, length);
            if (record.LineCount > LongestRecord)
            {
                throw ImportContext.Refuse(string.Create(
                    CultureInfo.InvariantCulture, $"A quote that is opened on line {record.Line} is not closed for {record.LineCount} lines; the file is damaged"));
            }

            // Blank lines, and closing remarks, which fill one cell.
            int filled = PublishedRecords.CountFilled(record);
            isLastShort = false;
            lastLine = record.Line;
            if (filled == 0 || (filled == 1 && record.Cells.Count != 1 && record.Cells.Count >= width))
            {
                continue;
            }

            lines++;
            isLastShort = record.Cells.Count < width;
            LineVerdict verdict = Judge(header, record, width, context);
            if (verdict.Rejection is not null)
            {
                rejected++;
                report.Write(new ReportItem("import-rejected", ReportLevel.Warning, "Line rejected: " + verdict.Rejection)
                {
                    Place = new ReportPlace(file.Name, record.Line),
                });
            }

            foreach (IReadOnlyList<string> key in verdict.Keys ?? [])
            {
                Keep(new CmsRow(key, verdict.Values!, request.Release.Id, request.Release.Id), file.Name, record.Line, ref rejected);
            }

            string code = request.Kind.SortedBy is null ? "" : header.Cell(record, request.Kind.SortedBy) ?? "";
            if (code.Length > 0 && code != previous)
            {
                steps++;
                backward += string.CompareOrdinal(code, previous) < 0 ? 1 : 0;
                previous = code;
                _lastCode = string.CompareOrdinal(code, _lastCode) > 0 ? code : _lastCode;
            }
        }

        _lines += lines;
        _rejected += rejected;
        RefuseIfDamaged(lines, rejected, steps, backward, isLastShort, lastLine);
    }

    private LineVerdict Judge(PublishedHeader header, PublishedRecord record, int width, ImportContext context)
    {
        if (record.IsDamaged)
        {
            return LineVerdict.Reject("a quote stands where none belongs");
        }

        int count = record.Cells.Count;
        if (count < width || (count > width && record.Cells.Skip(width).Any(c => !string.IsNullOrWhiteSpace(c))))
        {
            return LineVerdict.Reject(string.Create(CultureInfo.InvariantCulture, $"it has {Counted.Of(count, "cell")} and the header {width}"));
        }

        return request.Kind.Read(header, record, context);
    }

    private void Keep(CmsRow row, string path, int line, ref int rejected)
    {
        if (!_facts.TryGetValue(row.KeyText, out PublishedFact? other))
        {
            _facts.Add(row.KeyText, new PublishedFact(row, path, line));
        }
        else if (CmsRow.Unite(row.Values, other.Row.Values) is null)
        {
            rejected++;
            report.Write(new ReportItem(
                "import-rejected", ReportLevel.Warning, $"Line rejected: {string.Join(' ', row.Key)} stands in the file with other values ({other.Row.Describe(Layout)})")
            {
                Place = new ReportPlace(path, line),
                Related = new ReportPlace(other.Path, other.Line),
            });
        }
    }

    private static void RefuseIfDamaged(int lines, int rejected, int steps, int backward, bool isLastShort, int lastLine)
    {
        if (lines == 0)
        {
            throw ImportContext.Refuse("There is a header and no line below it");
        }

        if (isLastShort)
        {
            throw ImportContext.Refuse(string.Create(CultureInfo.InvariantCulture, $"The last line ({lastLine}) breaks off: the file was cut short"));
        }

        if (backward > Math.Max(10, steps / 20))
        {
            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture, $"The codes go backwards {backward} times in {steps} steps: the file was shuffled, and its rows cannot be trusted"));
        }

        if (rejected * 20 > lines && rejected > 1)
        {
            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture, $"{rejected} of {lines} lines were rejected: the cells do not stand under their names, or the file is damaged"));
        }
    }

    /// <summary>A file that lacks much of what the table has from the release before it was cut short, or is an extract.</summary>
    private void RefuseIfHollow(CmsTable table, ImportContext context)
    {
        if (_facts.Count == 0)
        {
            throw ImportContext.Refuse("No line is about a code of the catalog");
        }

        if (request.IsPartial)
        {
            return;
        }

        string[] expected = Expect(table, context, out string whence);
        string[] absent = [.. expected.Where(k => !_facts.ContainsKey(k))];
        if (absent.Length == 0)
        {
            return;
        }

        string shown = string.Join(", ", absent.Take(5).Select(k => k.Replace('|', ' '))) + (absent.Length > 5 ? ", …" : "");
        if (absent.Length * 10 > expected.Length && absent.Length > 2)
        {
            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"{absent.Length} of the {expected.Length} rows that {whence} are not in the file ({shown}): it was cut short, or it is an extract, which --partial says"));
        }

        report.Write(new ReportItem(
            "import-absent",
            ReportLevel.Note,
            string.Create(CultureInfo.InvariantCulture, $"{absent.Length} rows that {whence} are not in the file ({shown}). Their windows stay as they are; if a code has ended, end it in the catalog.")));
    }

    /// <summary>An id that names a payer or a claim type is of no file about the other: its name would stand behind facts that it never held.</summary>
    private void RefuseAnotherRelease()
    {
        string[] words = request.Release.Series.Split('-');
        CmsRow sample = _facts.Values.First().Row;
        foreach ((int i, Column column) in Layout.Key.Index())
        {
            string? other = column.Kind == ColumnKind.Payer ? sample.Key[i] == "medicare" ? "medicaid" : "medicare"
                : column.Words == Vocabulary.ClaimTypes ? sample.Key[i] == "professional" ? "outpatient" : "professional"
                : null;
            if (other is not null && words.Contains(other, StringComparer.Ordinal))
            {
                throw ImportContext.Refuse($"What was read is {sample.Key[i]}, and {request.Release.Id} names {other}: take the file that belongs to the release, or the id that belongs to the file");
            }
        }
    }

    /// <summary>The rows that the release must have if the table is right: those whose window it falls into, else those of the release before it.</summary>
    private string[] Expect(CmsTable table, ImportContext context, out string whence)
    {
        CmsRow[] scope = [.. table.Rows.Where(IsSameScope)];
        CmsRow[] expected = [.. scope.Where(r => context.Releases[r.First].CompareTo(request.Release) <= 0 && context.Releases[r.Last].CompareTo(request.Release) >= 0)];
        whence = "the table has for " + request.Release.Id;
        if (expected.Length == 0)
        {
            Release? before = scope.Select(r => context.Releases[r.Last]).Where(r => r.CompareTo(request.Release) < 0).Max();
            expected = [.. scope.Where(r => r.Last == before?.Id)];
            whence = (before?.Id ?? "no release") + " had";
        }

        return [.. expected.Select(r => r.KeyText).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Limits and pairs of another payer or claim type come in files of their own.</summary>
    private bool IsSameScope(CmsRow row)
    {
        CmsRow sample = _facts.Values.First().Row;
        return Layout.Key.Index().All(k => !(k.Item.Kind == ColumnKind.Payer || k.Item.Words == Vocabulary.ClaimTypes) || sample.Key[k.Index] == row.Key[k.Index]);
    }

    private (string Text, int Rows, ReleaseMerge Merge) Merge(CmsTable table, ImportContext context)
    {
        (IReadOnlyList<CmsRow> existing, IReadOnlyList<CmsRow> published) =
            request.Kind.Align(table.Rows, [.. _facts.Values.Select(f => f.Row)], context);
        var merge = new ReleaseMerge(Layout, context.Releases, request.Release);
        Dictionary<string, CmsRow> news = published.ToDictionary(r => r.KeyText, StringComparer.Ordinal);
        List<CmsRow> rows = [];
        foreach (IGrouping<string, CmsRow> group in existing.GroupBy(r => r.KeyText, StringComparer.Ordinal))
        {
            if (news.Remove(group.Key, out CmsRow? row))
            {
                rows.AddRange(merge.Merge([.. group], row));
            }
            else
            {
                rows.AddRange(group);
            }
        }

        foreach (CmsRow row in news.Values)
        {
            rows.AddRange(merge.Merge([], row));
        }

        if (merge.Contradictions.Count > 0)
        {
            foreach (string contradiction in merge.Contradictions)
            {
                report.Write(new ReportItem("import-contradiction", ReportLevel.Error, contradiction));
            }

            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"{merge.Contradictions.Count} rows contradict what the table has for {request.Release.Id}. If CMS corrected the release, import it under an id of its own, such as {request.Release.Id}r"));
        }

        report.Write(merge.Replacements.Select(r => new ReportItem("import-replaced", ReportLevel.Note, r)));
        return (table.Write(rows), rows.Count, merge);
    }

    /// <summary>The tables must stay readable: the same checks as in the compiler, before anything is written.</summary>
    private void RefuseWhatTheCompilerRefuses(string table, string sources, CancellationToken cancellationToken)
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal) { ["catalog"] = host.ReadText(request.CatalogPath, CancellationToken.None) };
        foreach (string path in Directory.GetFiles(request.TablesFolder, "*.csv").Where(p => p != host.Resolve(request.CatalogPath)))
        {
            before[Path.GetFileName(path)] = ReadAll(path);
        }

        var after = new Dictionary<string, string>(before, StringComparer.Ordinal) { [Layout.FileName] = table, [SourcesTable.FileName] = sources };
        HashSet<string> known = [.. CatalogFileSet.Check(before, isOverlay: false, cancellationToken).Problems.Select(CatalogFileSet.Describe).Select(Identify)];
        ReportItem[] added = [.. CatalogFileSet.Check(after, isOverlay: false, cancellationToken).Problems.Where(CatalogFileSet.IsError).Select(CatalogFileSet.Describe).Where(i => !known.Contains(Identify(i)))];
        if (added.Length > 0)
        {
            report.Write(added);
            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture, $"The compiler would refuse the new tables for {added.Length} reasons, the first: {added[0].Id} {added[0].Message}"));
        }

        static string Identify(ReportItem item) => item.Id + item.Message;
    }

    private SourcesTable ReadSources()
    {
        string path = Path.Combine(request.TablesFolder, SourcesTable.FileName);
        return File.Exists(path) ? SourcesTable.Read(ReadAll(path)) : SourcesTable.CreateEmpty();
    }

    private CsvFile ReadTable()
    {
        string path = Path.Combine(request.TablesFolder, Layout.FileName);
        return File.Exists(path) ? CsvFile.Read(Layout.FileName, ReadAll(path)) : CsvFile.CreateEmpty(Layout.FileName, [.. Layout.Columns.Select(c => c.Name)]);
    }

    private HashSet<string> ReadCodes()
    {
        CsvFile catalog = CsvFile.Read(ToolHost.Display(request.CatalogPath), host.ReadText(request.CatalogPath, CancellationToken.None).TrimStart('\uFEFF'));
        int code = catalog.Place("code");
        int modifier = catalog.Place("modifier");
        var codes = new HashSet<string>(
            catalog.Rows.Where(r => r[code].Length > 0 && r[code][0] != '@' && r[modifier].Length == 0).Select(r => r[code]), StringComparer.Ordinal);
        return codes.Count > 0 ? codes : throw new UnusableInputException($"{catalog.Name}: the catalog has no procedure codes");
    }

    private string Title() => Layout.ReleasePrefix switch
    {
        "mpfs" => "Physician fee schedule, " + Month(),
        "aoc" => "Add-on code edits, " + Month(),
        "mue" when request.Payer == "medicaid" => "Medicaid unit limits, " + Month(),
        "mue" => "Medicare unit limits, " + Month(),
        "pos" => "Places of service, " + Month(),
        "ptp" => $"Procedure pairs for {(request.ClaimType == "professional" ? "practitioners" : "hospital outpatients")}, " + Month(),
        _ => string.Create(CultureInfo.InvariantCulture, $"Hospital outpatient status indicators, calendar year {request.Release.Effective.Year}"),
    };

    private string Month() => request.Release.Effective.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private string Note()
    {
        string parts = request.Files.Count > 1
            ? string.Create(CultureInfo.InvariantCulture, $" In {request.Files.Count} parts; the hash is that of their sorted hashes.")
            : "";
        return (request.IsPartial ? "Imported from an extract: absence proves nothing." : "Imported from the published file.") + parts;
    }
}
