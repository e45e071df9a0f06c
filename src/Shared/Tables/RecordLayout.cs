using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Tables;

/// <summary>The records of a section of the tables: their columns, in the order in which they stand in a record.</summary>
/// <remarks>
/// A column is added by the method of its kind, from the initializer of the field that names it. Fields stand one behind the other,
/// references to lists behind all others, for a list is known only when all rows of its record are. A record is found by its key,
/// whose columns come first.
/// </remarks>
internal class RecordLayout
{
    private readonly List<Column> _columns = new();
    private Column[] _lookUp = Array.Empty<Column>();
    private int _fixedWidth;

    public RecordLayout(string section, string heading)
    {
        Section = section;
        Heading = heading;
    }

    /// <summary>The two letters of the section. Letters once used are never used for anything else.</summary>
    public string Section { get; }

    /// <summary>What stands above the section, for whoever reads the emitted source.</summary>
    public string Heading { get; }

    /// <summary>The place of the section among all that there are; <see cref="CatalogRecords.All"/> gives it.</summary>
    public int Index { get; internal set; } = -1;

    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>The characters of a record, without the line feed that ends it.</summary>
    public int Width { get; private set; }

    /// <summary>By how many characters the records are in order; 0 where their order is another.</summary>
    public int SortedWidth { get; private set; }

    /// <summary>The columns by whose values a record is found: the key, without what is read off the record when it is found.</summary>
    public ReadOnlySpan<Column> LookUp => _lookUp;

    public Column Number(string name, int width, int maximum = int.MaxValue, ColumnUse use = ColumnUse.Expected)
    {
        Column column = Add(name, ColumnKind.Number, width, use);
        column.Maximum = maximum;
        return column;
    }

    /// <summary>A number with so many decimals, in as many digits of the record as its greatest needs.</summary>
    public Column Amount(string name, int width, int decimals, ColumnUse use = ColumnUse.Optional)
    {
        Column column = Add(name, ColumnKind.Amount, width, use);
        column.Decimals = decimals;

        // An amount is stored plus one.
        column.Maximum = (1 << (6 * width)) - 2;
        return column;
    }

    public Column Word(string name, WordList words, ColumnUse use = ColumnUse.Expected) => Add(name, ColumnKind.Word, 1, use, words);

    public Column Indicator(string name, WordList words, ColumnUse use = ColumnUse.Expected) => Add(name, ColumnKind.Indicator, 1, use, words);

    public Column Characters(string name, int width, WordList words, ColumnUse use = ColumnUse.Expected) => Add(name, ColumnKind.Characters, width, use, words);

    public Column TwoDigits(string name, ColumnUse use = ColumnUse.Expected) => Add(name, ColumnKind.TwoDigits, 2, use);

    public Column Modifier(string name) => Add(name, ColumnKind.Modifier, 2, ColumnUse.Key);

    public Column Flag(string name, ColumnUse use = ColumnUse.Expected) => Add(name, ColumnKind.Flag, 1, use);

    public Column Day(string name, ColumnUse use = ColumnUse.Expected) => Add(name, ColumnKind.Day, 4, use);

    public Column Text(string name, ColumnUse use = ColumnUse.Expected) => Add(name, ColumnKind.Text, TableFormat.ReferenceWidth, use);

    public Column Provenance(string name = "source") => Add(name, ColumnKind.Provenance, TableFormat.ReferenceWidth, ColumnUse.Optional);

    public Column Code(string name, ColumnUse use = ColumnUse.Key) => Add(name, ColumnKind.Code, 4, use, target: CodeRecords.Layout);

    public Column Payer(string name, ColumnUse use = ColumnUse.Key) => Add(name, ColumnKind.Payer, 2, use, target: NameRecords.Payers);

    /// <summary>The index of a record; one that is optional is stored plus one.</summary>
    public Column IndexOf(string name, RecordLayout? target, int width, ColumnUse use = ColumnUse.Expected) =>
        Add(name, ColumnKind.Index, width, use, target: target);

    public Column IndexesOf(string name, RecordLayout target, ColumnUse use = ColumnUse.Expected) =>
        Add(name, ColumnKind.Indexes, TableFormat.ReferenceWidth, use, target: target);

    protected Column Add(string name, ColumnKind kind, int width, ColumnUse use, WordList? words = null, RecordLayout? target = null)
    {
        var column = new Column(this, name, kind, width, use) { Words = words, Target = target, Position = _columns.Count };
        _columns.Add(column);
        if (!column.IsList)
        {
            column.Offset = _fixedWidth;
            _fixedWidth += width;
        }

        Width = _fixedWidth;
        foreach (Column list in _columns)
        {
            if (list.IsList)
            {
                list.Offset = Width;
                Width += list.Width;
            }
        }

        if (use == ColumnUse.Key && !column.IsList && !column.IsText)
        {
            if (column.Offset != SortedWidth)
            {
                throw new InvalidOperationException($"{name}: the columns of a key come first.");
            }

            SortedWidth += width;
            if (kind != ColumnKind.LastDay)
            {
                Array.Resize(ref _lookUp, _lookUp.Length + 1);
                _lookUp[_lookUp.Length - 1] = column;
            }
        }

        return column;
    }
}
