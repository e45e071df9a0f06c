extern alias engine;

using System.Collections.Generic;
using System.Linq;
using engine::BoneGraftCatalog.Generator.Reading;

namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>How the rows of a kind of table are told apart and what in them counts as what.</summary>
/// <param name="What">What its rows are called, in the plural.</param>
/// <param name="Key">The columns by which a row is found again on the other side.</param>
/// <param name="Words">Columns whose change alters no finding: wording, sources, windows.</param>
internal sealed record ComparedTable(string What, string[] Key, string[] Words)
{
    public static ComparedTable? Of(TableKind kind) => kind switch
    {
        TableKind.FeeSchedule => new("fee-schedule rows", ["code"], ["first", "last"]),
        TableKind.AddOns => new("primaries of add-ons", ["add_on", "primary"], ["first", "last"]),
        TableKind.UnitLimits => new("unit limits", ["code", "payer", "claim_type"], ["first", "last", "rationale"]),
        TableKind.Pairs => new("pair edits", ["claim_type", "column1", "column2"], ["first", "last", "rationale"]),
        TableKind.OutpatientStatus => new("outpatient statuses", ["code"], ["first", "last"]),
        TableKind.Places => new("places of service", ["place"], ["first", "last", "label"]),
        TableKind.Sources => new("sources", ["id"], ["kind", "title", "publisher", "release", "effective", "until", "confidence", "rows", "sha256", "note"]),
        _ => null,
    };

    /// <summary>The rows of all files of a kind, by their key; several where a fact changed over the years.</summary>
    public Dictionary<string, List<ComparedRow>> Index(IEnumerable<FileRows> files)
    {
        var index = new Dictionary<string, List<ComparedRow>>(System.StringComparer.Ordinal);
        foreach (FileRows file in files)
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
