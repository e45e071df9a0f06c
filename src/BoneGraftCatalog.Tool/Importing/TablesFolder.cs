using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>Our files as an import finds and leaves them: the table, the sources beside it, and the catalog whose codes are kept.</summary>
internal sealed class TablesFolder(ToolHost host, ImportRequest request)
{
    private FactTable Layout => request.Kind.Table;

    public SourcesTable ReadSources() => ReadText(SourcesTable.FileName) is { } text ? SourcesTable.Read(text) : SourcesTable.CreateEmpty();

    public CmsTable ReadTable(SourcesTable sources)
    {
        CsvFile file = ReadText(Layout.FileName) is { } text
            ? CsvFile.Read(Layout.FileName, text)
            : CsvFile.CreateEmpty(Layout.FileName, [.. Layout.Columns.Select(c => c.Name)]);
        return new CmsTable(file, Layout, sources.ReadNewest());
    }

    /// <summary>The procedure codes of the catalog.</summary>
    public HashSet<string> ReadCodes()
    {
        CsvFile catalog = CsvFile.Read(ToolHost.Display(request.CatalogPath), ReadCatalog().TrimStart('\uFEFF'));
        int code = catalog.Place("code");
        int modifier = catalog.Place("modifier");
        var codes = new HashSet<string>(
            catalog.Rows.Where(r => r[code].Length > 0 && r[code][0] != '@' && r[modifier].Length == 0).Select(r => r[code]), StringComparer.Ordinal);
        return codes.Count > 0 ? codes : throw new UnusableInputException($"{catalog.Name}: the catalog has no procedure codes");
    }

    /// <summary>The text of a table, or null where there is none yet.</summary>
    public string? ReadText(string fileName)
    {
        string path = PathOf(fileName);
        return File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;
    }

    /// <summary>The texts of all files of the catalog by their names.</summary>
    public Dictionary<string, string> ReadAll()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["catalog"] = ReadCatalog() };
        foreach (string path in Directory.GetFiles(request.TablesFolder, "*.csv").Where(p => p != host.Resolve(request.CatalogPath)))
        {
            texts[Path.GetFileName(path)] = File.ReadAllText(path, Encoding.UTF8);
        }

        return texts;
    }

    /// <summary>The same with the table and the sources that the import would leave.</summary>
    public Dictionary<string, string> ReadAllWith(string table, string sources) =>
        new(ReadAll(), StringComparer.Ordinal) { [Layout.FileName] = table, [SourcesTable.FileName] = sources };

    /// <summary>Writes table and sources: both or neither.</summary>
    public void Replace(string table, string sources)
    {
        using var swap = new FileSwap();
        swap.Add(PathOf(Layout.FileName), table);
        swap.Add(PathOf(SourcesTable.FileName), sources);
        swap.Commit();
    }

    private string PathOf(string fileName) => Path.Combine(request.TablesFolder, fileName);

    private string ReadCatalog() => host.ReadText(request.CatalogPath, CancellationToken.None);
}
