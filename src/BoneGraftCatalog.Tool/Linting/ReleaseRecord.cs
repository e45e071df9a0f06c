using System;
using System.IO;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tool.Importing;

namespace BoneGraftCatalog.Tool.Linting;

/// <summary>Takes down what a release gives to the world: the codes and modifiers that no release before it had, with their names.</summary>
/// <remarks>Rows are added and none is touched: what was released stays so, whatever became of it.</remarks>
internal static class ReleaseRecord
{
    public const string FileName = "released.csv";

    private static readonly string[] Columns = ["code", "modifier", "name", "released"];

    /// <summary>The table with the rows that it lacks: its path, its text, and how many were added.</summary>
    public static (string Path, string Text, int Count) Extend(ToolHost host, CatalogFileSet files, string release)
    {
        if (!ReleaseVersion.TryParse(release, out ReleaseVersion? version))
        {
            throw new UnusableInputException($"--release {release} is no version: write three numbers, such as 1.2.0, or a preview, such as 1.2.0-rc.1");
        }

        FileRows? table = files.Files.FirstOrDefault(f => f.Layout == TableLayout.Released);
        FileRows catalog = files.Files.FirstOrDefault(f => f.Layout == TableLayout.Catalog)
            ?? throw new UnusableInputException("--release needs the catalog: name its file, or its folder");
        string path = table?.Path ?? Path.Combine(Path.GetDirectoryName(catalog.Path) ?? "", FileName);
        if (table is null && File.Exists(host.Resolve(path)))
        {
            throw new UnusableInputException($"{ToolHost.Display(path)} is there and not among the files; name it too, or the folder of the catalog");
        }

        CsvFile file = table is null ? CsvFile.CreateEmpty(FileName, Columns) : CsvFile.Read(path, files.Texts[path]);
        int[] places = [.. Columns.Select(file.Place)];
        if (file.Rows.Select(r => r[places[3]]).FirstOrDefault(v => IsAfter(v, version)) is { } later)
        {
            throw new UnusableInputException(
                $"--release {release} is older than {later}, which {ToolHost.Display(path)} has already: name that version or a later one");
        }

        var known = file.Rows.Select(r => (r[places[0]], r[places[1]])).ToHashSet();
        int count = 0;
        foreach ((string code, string modifier, string name) in files.Validated.Model.Codes.Select(c => (c.Code.ToString(), "", c.Name))
            .Concat(files.Validated.Model.Modifiers.Select(m => ("", m.Modifier.ToString(), m.Name))))
        {
            if (known.Add((code, modifier)))
            {
                var row = new string[file.Header.Count];
                Array.Fill(row, "");
                (row[places[0]], row[places[1]], row[places[2]], row[places[3]]) = (code, modifier, name, release);
                file.Rows.Add(row);
                count++;
            }
        }

        string text = file.Write();
        return (path, CatalogFormatter.Format(CatalogReader.Read(path, text, default), text) ?? text, count);
    }

    private static bool IsAfter(string text, ReleaseVersion version) => ReleaseVersion.TryParse(text, out ReleaseVersion? had) && version.CompareTo(had) < 0;
}
