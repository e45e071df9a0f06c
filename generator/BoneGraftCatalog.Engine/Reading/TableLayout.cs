using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>The columns by which a kind of file is known.</summary>
internal sealed class TableLayout
{
    /// <summary>What the header of a consumer's own facet begins with.</summary>
    public const string FacetPrefix = "facet:";

    /// <summary>The facets that have a column of their own, in the order they have in a model.</summary>
    public static readonly IReadOnlyList<string> Facets = new[]
    {
        "family", "graft", "form", "incision", "region", "sides", "donor", "includes", "materials", "service", "sites",
    };

    public static readonly TableLayout Catalog = new(
        "catalog",
        null,
        "code modifier kind name label".Split(' '),
        ("payer from to terms family graft form incision region sides donor includes materials service sites claim_types exclusive bypass use document "
            + "see_also replaced_by note source").Split(' '));

    public static readonly TableLayout Released = new("released", null, "code modifier name released".Split(' '), Array.Empty<string>());

    public static readonly IReadOnlyList<TableLayout> All = FactTables.All.Select(t => new TableLayout(t)).Prepend(Catalog).Append(Released).ToArray();

    private readonly HashSet<string> _columns;

    private TableLayout(FactTable table)
        : this(
            table.Section,
            table,
            table.Columns.Where(c => c.Use != ColumnUse.Optional).Select(c => c.Name),
            table.Columns.Where(c => c.Use == ColumnUse.Optional).Select(c => c.Name))
    {
    }

    private TableLayout(string name, FactTable? table, IEnumerable<string> required, IEnumerable<string> optional)
    {
        Name = name;
        Table = table;
        Required = required.ToArray();
        Columns = Required.Concat(optional).ToArray();
        _columns = new HashSet<string>(Columns, StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>The table of facts; null for the catalog and the record of what was released.</summary>
    public FactTable? Table { get; }

    public IReadOnlyList<string> Required { get; }

    public IReadOnlyList<string> Columns { get; }

    public static TableLayout Of(FactTable table) => All.First(l => l.Table == table);

    public bool Has(string column) => _columns.Contains(column) || (this == Catalog && column.StartsWith(FacetPrefix, StringComparison.Ordinal));

    /// <summary>
    /// The layout that a header is meant to be: the one that explains most of it. A header may miss a column or misspell one and is still
    /// known, so that the problem is told where it is; below half of the required columns nothing is guessed.
    /// </summary>
    public static TableLayout? Recognize(IReadOnlyCollection<string> header)
    {
        TableLayout? best = null;
        int bestScore = int.MinValue;
        bool tie = false;
        foreach (TableLayout layout in All)
        {
            int known = header.Count(layout.Has);
            int required = layout.Required.Count(c => header.Contains(c, StringComparer.Ordinal));
            if (known < 2 || required * 2 < layout.Required.Count)
            {
                continue;
            }

            int score = (known * 2) - (header.Count - known) - (layout.Required.Count - required);
            if (score >= bestScore)
            {
                tie = score == bestScore;
                best = layout;
                bestScore = score;
            }
        }

        return tie ? null : best;
    }
}
