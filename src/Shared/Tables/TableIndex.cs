using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tables;

/// <summary>The records of a table in another order: by columns that are not its key.</summary>
/// <remarks>By a list, a record of the index is an element of the list and what the columns behind it say; else it ends with the row.</remarks>
internal sealed class TableIndex : RecordLayout
{
    public TableIndex(FactTable table, string section, string heading, IReadOnlyList<Column> columns)
        : base(section, heading)
    {
        Table = table;
        Sources = columns;
        foreach (Column column in columns)
        {
            // A list is searched by what is in it.
            ColumnKind kind = column.Kind == ColumnKind.Codes ? ColumnKind.Code : column.Kind;
            Add(column.Name, kind, column.IsList ? TableFormat.ListElementWidth : column.Width, ColumnUse.Key, column.Words, column.Target);
        }

        List = columns.FirstOrDefault(c => c.IsList);
        if (List is null)
        {
            Value = IndexOf("row", table, 4, ColumnUse.Key);
        }
        else
        {
            Value = Columns[Columns.Count - 1];
        }
    }

    public FactTable Table { get; }

    /// <summary>The columns of the table that the index is made of.</summary>
    public IReadOnlyList<Column> Sources { get; }

    /// <summary>The list whose elements are searched for, where there is one.</summary>
    public Column? List { get; }

    /// <summary>What a record of the index leads to: a row of the table, or what the last column says.</summary>
    public Column Value { get; }
}
