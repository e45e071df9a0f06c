using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>How the rows of a kind of table are told apart and what in them counts as what.</summary>
/// <param name="What">What its rows are called, in the plural.</param>
/// <param name="Key">The columns by which a row is found again on the other side.</param>
/// <param name="Words">Columns whose change alters no finding: wording, sources, windows.</param>
internal sealed record ComparedTable(TableKind Kind, string What, string[] Key, string[] Words)
{
    /// <summary>The tables of facts, in the order in which a code's changes are told.</summary>
    public static IReadOnlyList<ComparedTable> Facts { get; } =
    [
        new(TableKind.AddOns, "primaries of add-ons", ["add_on", "primary"], ["first", "last"]),
        new(TableKind.Pairs, "pair edits", ["claim_type", "column1", "column2"], ["first", "last", "rationale"]),
        new(TableKind.UnitLimits, "unit limits", ["code", "payer", "claim_type"], ["first", "last", "rationale"]),
        new(TableKind.FeeSchedule, "fee-schedule rows", ["code"], ["first", "last"]),
        new(TableKind.OutpatientStatus, "outpatient statuses", ["code"], ["first", "last"]),
        new(TableKind.Places, "places of service", ["place"], ["first", "last", "label"]),
    ];

    public static ComparedTable Sources { get; } = new(
        TableKind.Sources, "sources", ["id"], ["kind", "title", "publisher", "release", "effective", "until", "confidence", "rows", "sha256", "note"]);

    /// <summary>Columns that only say in which releases the values were seen.</summary>
    public bool HasWindows => Words.Contains("last");

    /// <summary>The rows of all files of the kind, by their key; several where a fact changed over the years.</summary>
    public Dictionary<string, List<ComparedRow>> Index(IEnumerable<FileRows> files)
    {
        var index = new Dictionary<string, List<ComparedRow>>(System.StringComparer.Ordinal);
        foreach (FileRows file in files.Where(f => f.Kind == Kind))
        {
            string[] header = [.. file.Header.Cells.Select(c => c.Text)];
            foreach (Row row in file.Rows)
            {
                var compared = new ComparedRow(file.Path, row.Cells[0].Line + 1, header, [.. row.Cells.Select(c => c.Text)]);
                string key = string.Join(' ', Key.Select(k => compared[k]).Where(v => v.Length > 0));
                (index.TryGetValue(key, out List<ComparedRow>? rows) ? rows : index[key] = []).Add(compared);
            }
        }

        return index;
    }
}
