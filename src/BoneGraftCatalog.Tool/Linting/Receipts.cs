using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Linting;

/// <summary>Compares the tables with the receipts that their imports left in the table of sources.</summary>
/// <remarks>A table that lost rows, or is gone, is as right as a whole one by itself: only its receipt knows.</remarks>
internal static class Receipts
{
    /// <summary>What is not as its import left it.</summary>
    /// <param name="isWhole">Whether the files are all that the catalog has, so that one that is not among them is missing.</param>
    public static IEnumerable<ReportItem> Check(CatalogFileSet files, bool isWhole)
    {
        foreach (FileRows sources in files.Files.Where(f => f.Table == CatalogSources.Table))
        {
            foreach (Row row in sources.Rows.Items.Where(r => sources.CellOf(r, "kind") == "table"))
            {
                string name = sources.CellOf(row, "id");
                string hash = sources.CellOf(row, "sha256");
                FileRows? table = files.Files.FirstOrDefault(f => Path.GetFileName(f.Path) == name);
                string? problem = table is null
                    ? isWhole ? $"There is a receipt of {name} and no such file, so that its facts are missing; bring it back, or remove the receipt" : null
                    : hash.Length == 0 || HasProblem(files, table) || hash == HashOf(files.Texts[table.Path]) ? null
                    : $"{name} is not as its import left it; bring it back or import it again, or correct the hash here if the change is meant";
                if (problem is not null)
                {
                    Cell cell = row.Cells[0];
                    yield return new ReportItem("lint-receipt", ReportLevel.Warning, problem)
                    {
                        Place = new ReportPlace(ToolHost.Display(sources.Path), cell.Line + 1, cell.Column + 1, cell.EndLine + 1, cell.EndColumn + 1),
                        Related = table is null ? null : new ReportPlace(ToolHost.Display(table.Path)),
                    };
                }
            }
        }
    }

    /// <summary>What is wrong in the table is told at its cell; that it is another one then is no second mistake.</summary>
    private static bool HasProblem(CatalogFileSet files, FileRows table) => files.Problems.Any(p => p.Position.Path == table.Path);

    /// <summary>The hash of the documented form, for which --fix sees: a checkout that turned the line ends has changed no fact.</summary>
    private static string HashOf(string text) =>
        TextHash.Of(text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal));
}
