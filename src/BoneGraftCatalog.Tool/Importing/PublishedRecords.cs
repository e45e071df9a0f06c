using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>The records of one published file, and the header that says what their cells are.</summary>
internal sealed class PublishedRecords
{
    private const string Delimiters = ",\t";

    private readonly char? _delimiter;
    private readonly FixedWidthText? _fixedWidth;

    private PublishedRecords(PublishedHeader header, char? delimiter, FixedWidthText? fixedWidth)
    {
        Header = header;
        _delimiter = delimiter;
        _fixedWidth = fixedWidth;
    }

    public PublishedHeader Header { get; }

    /// <summary>Finds out how the file is laid out; refuses a file in which the columns of the kind are not to be found.</summary>
    public static PublishedRecords Find(PublishedFile file, ImportKind kind, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> fewest = [.. kind.Columns.Where(c => c.IsRequired).Select(c => c.Title)];
        foreach (char delimiter in Delimiters)
        {
            if (FindHeader(file, kind, delimiter, out IReadOnlyList<string> missing, cancellationToken) is { } header)
            {
                return new PublishedRecords(header, delimiter, null);
            }

            fewest = missing.Count < fewest.Count ? missing : fewest;
        }

        if (kind.FixedWidth is { } flat)
        {
            using TextReader reader = file.OpenText();
            if (flat.FindStart(reader) is int start and >= 0)
            {
                return new PublishedRecords(PublishedHeader.Fixed(flat, start), null, flat);
            }
        }

        if (FindKind(file, kind, cancellationToken) is { } other)
        {
            throw ImportContext.Refuse($"{file.Name}: this is no file of the kind {kind.Name}; it looks like one of the kind {other.Name}");
        }

        string why = kind.FixedWidth is null
            ? "A file without a header line is not read, for its columns could only be guessed"
            : "Nor is it the flat file of fixed places";
        throw ImportContext.Refuse($"{file.Name}: no header of the kind {kind.Name} was found; missing: {string.Join(", ", fewest)}. {why}");
    }

    /// <summary>The records below the header.</summary>
    public IEnumerable<PublishedRecord> Read(TextReader reader, CancellationToken cancellationToken) =>
        (_delimiter is { } delimiter ? Cut(reader, delimiter, cancellationToken) : _fixedWidth!.Read(reader, cancellationToken)).Skip(Header.RecordCount);

    public static int CountFilled(PublishedRecord record) => record.Cells.Count(c => !string.IsNullOrWhiteSpace(c));

    private static IEnumerable<PublishedRecord> Cut(TextReader reader, char delimiter, CancellationToken cancellationToken) => CsvRecords
        .ReadAll(reader, delimiter, cancellationToken)
        .Select(r => new PublishedRecord(r.Line, r.LastLine - r.Line + 1, r.Cells, r.Damage is not null));

    private static PublishedHeader? FindHeader(
        PublishedFile file, ImportKind kind, char delimiter, out IReadOnlyList<string> missing, CancellationToken cancellationToken)
    {
        using TextReader reader = file.OpenText();
        return PublishedHeader.Find(Cut(reader, delimiter, cancellationToken), kind.Columns, out missing);
    }

    /// <summary>The kind that the file is of, where it is not the one that was named. Kinds of one series of releases read the same file.</summary>
    private static ImportKind? FindKind(PublishedFile file, ImportKind named, CancellationToken cancellationToken) => ImportKind.CreateAll()
        .FirstOrDefault(k => k.ReleasePrefix != named.ReleasePrefix && Delimiters.Any(d => FindHeader(file, k, d, out _, cancellationToken) is not null));
}
