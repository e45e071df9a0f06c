using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tables;

/// <summary>The one description of a table of facts: its file, its columns, its key, and the order of its rows.</summary>
/// <remarks>
/// <para>
/// Everything that a table needs is derived from its description: how its cells are read and what is wrong with them, its records and
/// their check, the look-up by key and date, layers, the comparison of two catalogs, the order of rows in the file, the key of an import.
/// What rows say beside each other is the business of a check of its own, in the engine.
/// </para>
/// <para>
/// To add a column, add a field of its kind at its place in the record, and a property of the fact that reads it. To add a table, write a
/// file like that of <see cref="UnitLimits"/> and enter it in <see cref="FactTables"/>. A record that is released has an offset for each
/// column: one that changes changes <see cref="TableFormat.Version"/>.
/// </para>
/// </remarks>
internal abstract class FactTable : RecordLayout
{
    private Column? _constrained;

    protected FactTable(string fileName, string section, string heading)
        : base(section, heading) => FileName = fileName;

    /// <summary>The file of the package; empty where the consumer alone brings such a table.</summary>
    public string FileName { get; }

    /// <summary>What the file is called where it is told of.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>What the rows are called, in the plural.</summary>
    public string Rows { get; internal set; } = "";

    /// <summary>What one row is called behind the code it constrains; columns in braces stand for their cells.</summary>
    public string Row { get; internal set; } = "";

    /// <summary>What the ids of its releases begin with.</summary>
    public string ReleasePrefix { get; internal set; } = "";

    /// <summary>Whether a key has one row, whatever the releases said before; else one for each run of releases that said the same.</summary>
    public bool HasOneRowPerKey { get; internal set; }

    /// <summary>Whether a row holds on the days of its releases and on no other: CMS decides the whole list anew each year.</summary>
    public bool IsOfItsReleasesOnly { get; internal set; }

    /// <summary>Whether no other cell alters a finding.</summary>
    public bool IsWording { get; internal set; }

    /// <summary>The release in which a row was first seen, where rows have releases.</summary>
    public Column? First { get; private set; }

    public Column? Last { get; private set; }

    /// <summary>The last day of what a row says: of the rows of a key that with the earliest end governs.</summary>
    public Column? End { get; private set; }

    /// <summary>The first day of what a row says, where the publisher dates each row for itself: before it the row says nothing.</summary>
    public Column? Begins { get; private set; }

    /// <summary>The last day of what a row says, where the publisher dates each row for itself: after it the row says nothing.</summary>
    public Column? Ends { get; private set; }

    /// <summary>The column that says that a row was withdrawn as if it had never been, and its value then.</summary>
    public (Column Column, int Value)? Withdrawn { get; private set; }

    /// <summary>The other orders in which the records are found.</summary>
    public IReadOnlyList<TableIndex> Indexes { get; private set; } = Array.Empty<TableIndex>();

    /// <summary>The columns of the key, in the file.</summary>
    public IEnumerable<Column> Key => Columns.Where(c => c.IsKey);

    /// <summary>What a row says of its key.</summary>
    public IEnumerable<Column> Values => Columns.Where(c => !c.IsKey && c.Kind != ColumnKind.Release);

    /// <summary>By what the rows of a file are in order.</summary>
    public IEnumerable<Column> FileOrder => (SortedFirst is null ? Key : Key.Prepend(SortedFirst)).Concat(Columns.Where(c => c == First));

    /// <summary>The column that goes before the key in the order of a file.</summary>
    public Column? SortedFirst { get; private set; }

    /// <summary>The code under which a row is told of: of two, the one that it constrains more.</summary>
    public Column Constrained => _constrained ?? Key.FirstOrDefault(c => c.Kind == ColumnKind.Code) ?? Key.First();

    /// <summary>Where a row is shown whose key another has: at its other code, where the key has two.</summary>
    public Column Anchor => Key.FirstOrDefault(c => c != Constrained && c.Kind is ColumnKind.Code or ColumnKind.Codes) ?? Constrained;

    public Column? Find(string name) => Columns.FirstOrDefault(c => c.Name == name);

    /// <summary>The code that a row constrains, where it is not the first of the key.</summary>
    public Column ConstrainedCode(string name) => _constrained = Code(name);

    /// <summary>A code of which a record has several: rows that differ in nothing else are one record.</summary>
    public Column Codes(string name, string noList, ColumnUse use = ColumnUse.Key)
    {
        Column column = Add(name, ColumnKind.Codes, TableFormat.ReferenceWidth, use, target: CodeRecords.Layout);
        column.NoList = noList;
        return column;
    }

    public Column Id(string name) => Add(name, ColumnKind.Id, TableFormat.ReferenceWidth, ColumnUse.Key);

    /// <summary>A word by which the rows of a file are in order before they are by their key.</summary>
    public Column HeadWord(string name, WordList words) => SortedFirst = Add(name, ColumnKind.Text, TableFormat.ReferenceWidth, ColumnUse.Needed, words);

    public Column Indicator(string name, WordList words, ColumnUse use, int withdrawn)
    {
        Column column = Indicator(name, words, use);
        Withdrawn = (column, withdrawn);
        return column;
    }

    public Column LastDay(string name) => End = Add(name, ColumnKind.LastDay, 4, ColumnUse.Key);

    public Column FirstDay(string name) => Begins = Day(name, ColumnUse.Optional);

    public Column FinalDay(string name) => Ends = Day(name, ColumnUse.Optional);

    public Column Label(string name) => Add(name, ColumnKind.Label, TableFormat.ReferenceWidth, ColumnUse.Expected);

    public Column Hash(string name) => Add(name, ColumnKind.Hash, TableFormat.ReferenceWidth, ColumnUse.Optional);

    public Column Count(string name) => Add(name, ColumnKind.Count, 0, ColumnUse.Optional);

    public Column Rationale(string name = "rationale") => Add(name, ColumnKind.Rationale, 2, ColumnUse.Optional, target: NameRecords.Rationales);

    /// <summary>The first and the last release in which the values of a row were seen.</summary>
    public Column[] Window()
    {
        First = Add("first", ColumnKind.Release, 3, ColumnUse.Optional, target: CatalogSources.Table);
        Last = Add("last", ColumnKind.Release, 3, ColumnUse.Optional, target: CatalogSources.Table);
        return new[] { First, Last };
    }

    /// <summary>The records by other columns of theirs.</summary>
    public TableIndex IndexBy(string section, string heading, params Column[] columns)
    {
        var index = new TableIndex(this, section, heading, columns);
        Indexes = Indexes.Append(index).ToArray();
        return index;
    }
}
