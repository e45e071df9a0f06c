using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>
/// A validated catalog: all that the emission writes and nothing else.
/// </summary>
/// <remarks>
/// The contract of this type and of every type it is made of: immutable; equal by value, collections included; no position in a file,
/// no path, nothing of Roslyn's. A member that breaks it makes every edit of the file above the data, or every edit of a C# file,
/// emit everything anew. Everything is in its canonical order, so that rows can be shuffled in a file without a change here.
/// </remarks>
internal sealed record CatalogModel
{
    /// <summary>The latest day on which a release of the catalog's sources came into force, as ISO text; empty if none is known.</summary>
    public string DataVersion { get; init; } = "";

    /// <summary>In the order of the code.</summary>
    public EquatableArray<CodeModel> Codes { get; init; }

    /// <summary>In the order of the text.</summary>
    public EquatableArray<ModifierModel> Modifiers { get; init; }

    public EquatableArray<ModifierRuleModel> ModifierRules { get; init; }

    /// <summary>The names of the facets, in the order of the columns.</summary>
    public EquatableArray<string> Facets { get; init; }

    /// <summary>
    /// The rows of the tables of facts, table by table in the order of <see cref="FactTables.All"/>; each in the order of the cells that
    /// make a record, then of those that make a list in one.
    /// </summary>
    public EquatableArray<EquatableArray<FactCellsModel>> Facts { get; init; }

    public EquatableArray<FactCellsModel> Of(FactTable table)
    {
        int index = IndexOf(table);
        return index < Facts.Count ? Facts[index] : default;
    }

    /// <summary>The model with other rows of a table.</summary>
    public CatalogModel With(FactTable table, IEnumerable<FactCellsModel> rows)
    {
        EquatableArray<FactCellsModel>[] facts = FactTables.All.Select(Of).ToArray();
        facts[IndexOf(table)] = new EquatableArray<FactCellsModel>(rows.OrderBy(r => r, new Order(table)).ToImmutableArray());
        return this with { Facts = new EquatableArray<EquatableArray<FactCellsModel>>(facts.ToImmutableArray()) };
    }

    private static int IndexOf(FactTable table)
    {
        int index = 0;
        while (FactTables.All[index] != table)
        {
            index++;
        }

        return index;
    }

    private sealed class Order : IComparer<FactCellsModel>
    {
        private readonly Column[] _columns;

        public Order(FactTable table) => _columns = table.Columns.OrderBy(c => c.IsList).ToArray();

        public int Compare(FactCellsModel? left, FactCellsModel? right)
        {
            int order = 0;
            for (int i = 0; order == 0 && i < _columns.Length; i++)
            {
                order = string.CompareOrdinal(left![_columns[i]], right![_columns[i]]);
            }

            return order;
        }
    }
}
