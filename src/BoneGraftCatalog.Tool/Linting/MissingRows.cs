using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Importing;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Linting;

/// <summary>Offers the catalog's row for a code that a table constrains, or that was released, and the catalog lacks.</summary>
internal static class MissingRows
{
    public static IEnumerable<ReportItem> Offer(CatalogFileSet files)
    {
        FileRows? catalog = files.Files.FirstOrDefault(f => f.Layout == TableLayout.Catalog);
        if (catalog is null)
        {
            yield break;
        }

        // What was released comes back under its name, whichever table misses it first.
        var released = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (FileRows file in files.Files.Where(f => f.Layout == TableLayout.Released))
        {
            foreach (Row row in file.Rows)
            {
                released.TryAdd(file.CellOf(row, "code") + file.CellOf(row, "modifier"), file.CellOf(row, "name"));
            }
        }

        NewestReleases newest = NewestReleases.Of(files.Files);
        var offered = new HashSet<string>(StringComparer.Ordinal);
        foreach (Problem problem in files.Problems.Where(p => p.Id is ProblemIds.UnrelatedRow or ProblemIds.RemovedCode))
        {
            FileRows? table = files.Files.FirstOrDefault(f => f.Path == problem.Position.Path);
            Row? row = table?.Rows.FirstOrDefault(r => r.Cells.Count > 0 && r.Cells[0].Line == problem.Position.Line);
            if (table is null || row is null || table.Table is { Constrained.Kind: not ColumnKind.Code })
            {
                continue;
            }

            string code = table.CellOf(row, table.Table?.Constrained.Name ?? "code");
            string modifier = table.Layout == TableLayout.Released ? table.CellOf(row, "modifier") : "";
            string name = released.TryGetValue(code + modifier, out string? known) ? known : "NAME";
            if (!offered.Add(code + modifier))
            {
                continue;
            }

            bool isAddOn = files.Files.Where(f => f.Table == AddOnEdits.Table).Any(f => f.Rows.Any(r => f.CellOf(r, AddOnEdits.AddOn.Name) == code));
            string[] cells = [.. catalog.Header.Cells.Select(c => c.Text switch
            {
                "code" => code,
                "modifier" => modifier,
                "kind" => modifier.Length > 0 ? "" : isAddOn ? "add-on" : "stand-alone",
                "name" => name,
                "label" => "LABEL",
                "source" => table.Table is { } facts ? newest.Resolve(facts, table.CellOf(row, "last")) : "",
                _ => "",
            })];
            var text = new StringBuilder();
            CsvFile.WriteRow(text, cells);
            yield return new ReportItem(
                "lint-offer",
                ReportLevel.Note,
                $"If {code}{modifier} belongs into the catalog, this is its row, with a name and a label of your own: {text.ToString().TrimEnd('\n')}")
            {
                Place = new ReportPlace(ToolHost.Display(catalog.Path)),
            };
        }
    }
}
