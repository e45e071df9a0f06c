using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Tool.Linting;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Importing.Checks;

/// <summary>Refuses what the compiler would refuse: the same checks, before anything is written. What was wrong before is no reason.</summary>
internal sealed class CompilerCheck(TablesFolder folder, ReportWriter report)
{
    public void RefuseNewErrors(string table, string sources, CancellationToken cancellationToken)
    {
        HashSet<string> known = [.. Check(folder.ReadAll(), cancellationToken).Select(CatalogFileSet.Describe).Select(Identify)];
        ReportItem[] added =
        [
            .. Check(folder.ReadAllWith(table, sources), cancellationToken)
                .Where(CatalogFileSet.IsError)
                .Select(CatalogFileSet.Describe)
                .Where(i => !known.Contains(Identify(i))),
        ];
        if (added.Length > 0)
        {
            report.Write(added);
            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"The compiler would refuse the new tables for {added.Length} reasons, the first: {added[0].Id} {added[0].Message}"));
        }
    }

    private static IEnumerable<Problem> Check(Dictionary<string, string> texts, CancellationToken cancellationToken) =>
        CatalogFileSet.Check(texts, isOverlay: false, cancellationToken).Problems;

    // Rows move when others come in between.
    private static string Identify(ReportItem item) => item.Id + item.Message;
}
