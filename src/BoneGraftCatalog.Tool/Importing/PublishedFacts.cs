using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>What the published files say about the codes of the catalog, one fact for each key.</summary>
internal sealed class PublishedFacts(FactTable layout, ReportWriter report)
{
    private readonly Dictionary<string, PublishedFact> _facts = new(StringComparer.Ordinal);

    public int Count => _facts.Count;

    public IEnumerable<CmsRow> Rows => _facts.Values.Select(f => f.Row);

    private static bool IsScope(Column column) => column.Kind == ColumnKind.Payer || column.Words == Vocabulary.ClaimTypes;

    public bool Has(string key) => _facts.ContainsKey(key);

    /// <summary>Whose file it is: the payer and the claim type that all its rows have in the columns of the key. Null for the other columns.</summary>
    public IReadOnlyList<string?> Scope => [.. layout.Key.Select((column, i) => IsScope(column) ? Rows.First().Key[i] : null)];

    /// <summary>Adds what a line says; reports it and returns false when a line before it says something else of the same key.</summary>
    public bool TryAdd(CmsRow row, string path, int line)
    {
        if (_facts.TryAdd(row.KeyText, new PublishedFact(row, path, line)) || CmsRow.Unite(row.Values, _facts[row.KeyText].Row.Values) is not null)
        {
            return true;
        }

        PublishedFact other = _facts[row.KeyText];
        string reason = $"{string.Join(' ', row.Key)} stands in the file with other values ({other.Row.Describe(layout)})";
        report.Write(new ReportItem("import-rejected", ReportLevel.Warning, "Line rejected: " + reason)
        {
            Place = new ReportPlace(path, line),
            Related = new ReportPlace(other.Path, other.Line),
        });
        return false;
    }
}
