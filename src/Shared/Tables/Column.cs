using System;

namespace BoneGraftCatalog.Tables;

/// <summary>A column of a table, and the field of a record that it becomes. Where the field stands follows from the columns before it.</summary>
internal sealed class Column
{
    public Column(RecordLayout layout, string name, ColumnKind kind, int width, ColumnUse use)
    {
        Layout = layout;
        Name = name;
        Kind = kind;
        Width = width;
        Use = use;
    }

    public RecordLayout Layout { get; }

    public string Name { get; }

    public ColumnKind Kind { get; }

    public ColumnUse Use { get; }

    /// <summary>The characters of the field; 0 for a column that stands in the file alone.</summary>
    public int Width { get; }

    /// <summary>The place among the columns of the layout.</summary>
    public int Position { get; internal set; }

    /// <summary>Where the field begins in a record.</summary>
    public int Offset { get; internal set; }

    /// <summary>The closed list of its words, where it has one.</summary>
    public WordList? Words { get; internal set; }

    /// <summary>Whose records an index counts.</summary>
    public RecordLayout? Target { get; internal set; }

    /// <summary>The greatest number.</summary>
    public int Maximum { get; internal set; }

    /// <summary>The digits behind the point of an amount.</summary>
    public int Decimals { get; internal set; }

    /// <summary>What a cell says where there is no list.</summary>
    public string NoList { get; internal set; } = "";

    public bool IsKey => Use == ColumnUse.Key;

    /// <summary>Whether a row in which the cell cannot be read says nothing.</summary>
    public bool IsNeeded => Use is ColumnUse.Needed or ColumnUse.Key;

    /// <summary>Whether an empty cell of a whole row is a mistake.</summary>
    public bool IsFilled => IsNeeded && Kind != ColumnKind.LastDay;

    /// <summary>Whether a list is searched for an element, and is in order for it.</summary>
    public bool IsSearched => Kind == ColumnKind.Codes || Use == ColumnUse.Needed;

    public bool IsList => Kind is ColumnKind.Codes or ColumnKind.Indexes;

    /// <summary>Whether the field refers to the pool of texts.</summary>
    public bool IsText => Kind is ColumnKind.Text or ColumnKind.Label or ColumnKind.Provenance or ColumnKind.Id or ColumnKind.Hash;

    /// <summary>Whether the field is made of characters of the publisher's and not of digits.</summary>
    public bool IsVerbatim => Kind is ColumnKind.Characters or ColumnKind.TwoDigits or ColumnKind.Modifier;

    /// <summary>Whether another cell alters no finding: it says why, in which words, or in which releases.</summary>
    public bool IsWording => Kind is ColumnKind.Rationale or ColumnKind.Release or ColumnKind.Label;

    /// <summary>What stands in the field for a missing index: an index is stored plus one where it can be missing.</summary>
    public bool IsOneBased => Kind is ColumnKind.Rationale or ColumnKind.Release || (Kind == ColumnKind.Index && Use == ColumnUse.Optional);

    /// <summary>The order of two cells in a file: words as in their list, days with an open end last, all else as text.</summary>
    public int Compare(string left, string right) => string.CompareOrdinal(Rank(left), Rank(right));

    private string Rank(string cell)
    {
        int place = Kind == ColumnKind.Payer ? Array.IndexOf(Payers.First, cell) : Words is null ? -1 : Words.ValueOf(cell) - 1;
        return place >= 0 && !IsVerbatim ? ((char)('0' + place)).ToString()
            : Kind is ColumnKind.Payer or ColumnKind.Word ? "~" + cell
            : cell.Length == 0 && Kind == ColumnKind.LastDay ? "~"
            : cell;
    }
}
