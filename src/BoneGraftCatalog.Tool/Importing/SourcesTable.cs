using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>The table of sources: it dates the releases, and takes the receipts.</summary>
internal sealed class SourcesTable
{
    public static readonly string FileName = CatalogSources.Table.FileName;

    private readonly CsvFile _file;

    private SourcesTable(CsvFile file) => _file = file;

    public static SourcesTable Read(string text) => new(CsvFile.Read(FileName, text));

    public static SourcesTable CreateEmpty() => new(CsvFile.CreateEmpty(FileName, [.. CatalogSources.Table.Columns.Select(c => c.Name)]));

    /// <summary>The releases that have days, by their ids.</summary>
    public IReadOnlyDictionary<string, Release> ReadReleases()
    {
        var releases = new Dictionary<string, Release>(StringComparer.Ordinal);
        foreach (string[] row in _file.Rows)
        {
            if (Cell(row, "kind") == "release"
                && DateOnly.TryParseExact(Cell(row, "effective"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly effective)
                && DateOnly.TryParseExact(Cell(row, "until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly until))
            {
                releases[Cell(row, "id")] = new Release(Cell(row, "id"), effective, until);
            }
        }

        return releases;
    }

    /// <summary>The releases that the tables have seen last.</summary>
    public NewestReleases ReadNewest()
    {
        var newest = new NewestReleases();
        foreach (string[] row in _file.Rows)
        {
            newest.Declare(Cell(row, "id"));
            foreach (string release in NewestReleases.TableOf(Cell(row, "id")) is null ? [] : Cell(row, "release").Split(' '))
            {
                newest.TryAdd(Cell(row, "id"), release);
            }
        }

        return newest;
    }

    public bool Has(string id) => _file.Rows.Any(r => Cell(r, "id") == id);

    /// <summary>Another release that was imported from a file with the same hash.</summary>
    public string? FindReceipt(string sha256, string id) =>
        _file.Rows.Find(r => Cell(r, "kind") == "release" && Cell(r, "sha256") == sha256 && Cell(r, "id") != id) is { } row ? Cell(row, "id") : null;

    /// <summary>Takes down what was read. What people wrote into an existing row stays.</summary>
    public void WriteReceipt(Release release, string title, string publishedName, string confidence, int rows, string sha256, string note)
    {
        string[]? row = _file.Rows.Find(r => Cell(r, "id") == release.Id);
        if (row is null)
        {
            row = Add(release.Id, "release");
            Set(row, "title", title);
            Set(row, "publisher", "CMS");
            Set(row, "release", publishedName);
            Set(row, "effective", release.EffectiveText);
            Set(row, "until", release.UntilText);
            Set(row, "confidence", confidence);
            Set(row, "note", note);
        }

        Set(row, "rows", rows.ToString(CultureInfo.InvariantCulture));
        Set(row, "sha256", sha256);
    }

    /// <summary>Takes down what became of a table, and the releases that it has seen last.</summary>
    public void WriteTable(FactTable table, int rows, string sha256, IEnumerable<string> newest)
    {
        string[]? row = _file.Rows.Find(r => Cell(r, "id") == table.FileName);
        if (row is null)
        {
            row = Add(table.FileName, "table");
            Set(row, "title", table.Title);
            Set(row, "publisher", "BoneGraftCatalog");
            Set(row, "confidence", "high");
        }

        Set(row, "release", string.Join(' ', newest.Order(StringComparer.Ordinal)));
        Set(row, "rows", rows.ToString(CultureInfo.InvariantCulture));
        Set(row, "sha256", sha256);
    }

    public string Write() => _file.Write();

    private string Cell(string[] row, string column) => row[_file.Place(column)];

    private void Set(string[] row, string column, string value) => row[_file.Place(column)] = value;

    private string[] Add(string id, string kind)
    {
        var row = new string[_file.Header.Count];
        Array.Fill(row, "");
        Set(row, "id", id);
        Set(row, "kind", kind);
        int place = _file.Rows.FindIndex(r => Compare(r, row) > 0);
        _file.Rows.Insert(place < 0 ? _file.Rows.Count : place, row);
        return row;
    }

    private int Compare(string[] left, string[] right) => CatalogSources.Table.FileOrder
        .Select(column => column.Compare(Cell(left, column.Name), Cell(right, column.Name)))
        .FirstOrDefault(order => order != 0);
}
