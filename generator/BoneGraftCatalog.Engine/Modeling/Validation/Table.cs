using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>A file whose cells are asked for by column.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _names = new();

    public Table(FileRows file)
    {
        Rows = file.Rows;
        Path = file.Path;
        Layout = file.Layout;
        Header = file.Header;
        for (int i = 0; i < file.Header.Cells.Count; i++)
        {
            string name = HeaderCheck.NameOf(file.Header.Cells[i]);
            _names.Add(name);
            if (!_columns.ContainsKey(name))
            {
                _columns.Add(name, i);
            }
        }

        FacetColumns = Layout == TableLayout.Catalog
            ? _names.Where(IsFacet).Distinct(StringComparer.Ordinal).ToArray()
            : Array.Empty<string>();
    }

    public string Path { get; }

    /// <summary>What the file is; null where nobody can tell.</summary>
    public TableLayout? Layout { get; }

    public Row Header { get; }

    public EquatableArray<Row> Rows { get; }

    public IEnumerable<string> Columns => _columns.Keys;

    /// <summary>The columns of a catalog that are facets, in the order of the header.</summary>
    public IReadOnlyList<string> FacetColumns { get; }

    public FilePosition HeaderPosition => Position(Header);

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The cell of a column; empty, at the end of the row, where the row or the file has none.</summary>
    public TableCell this[Row row, string column]
    {
        get
        {
            if (_columns.TryGetValue(column, out int index) && index < row.Cells.Count)
            {
                return new TableCell(this, column, row.Cells[index]);
            }

            Cell last = row.Cells.Count == 0 ? default : row.Cells[row.Cells.Count - 1];
            return new TableCell(this, column, new Cell("", last.EndLine, last.EndColumn, last.EndLine, last.EndColumn));
        }
    }

    /// <summary>The cell at a place of the row, with the name of its column.</summary>
    public TableCell At(Row row, int index) => new(this, index < _names.Count ? _names[index] : "", row.Cells[index]);

    private static bool IsFacet(string column) =>
        TableLayout.Facets.Contains(column, StringComparer.Ordinal)
        || (column.StartsWith(TableLayout.FacetPrefix, StringComparison.Ordinal) && Slug.IsValid(column.Substring(TableLayout.FacetPrefix.Length)));

    public FilePosition Position(Row row)
    {
        if (row.Cells.Count == 0)
        {
            return new FilePosition(Path, 0, 0, 0, 0);
        }

        Cell first = row.Cells[0];
        Cell last = row.Cells[row.Cells.Count - 1];
        return new FilePosition(Path, first.Line, first.Column, last.EndLine, last.EndColumn);
    }
}
