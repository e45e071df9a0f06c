using System;

namespace BoneGraftCatalog.Tables;

/// <summary>A row of a table, where it stands. Indexes that it holds are those of its own layer; <c>default</c> is no row.</summary>
internal readonly struct FactRow
{
    public FactRow(CatalogTables tables, int index, FactWindow releases, int layer = -1)
    {
        Tables = tables;
        Index = index;
        Releases = releases;
        Layer = layer;
    }

    public CatalogTables? Tables { get; }

    public int Index { get; }

    /// <summary>Which of several layers the row stands in; -1 where it was asked for by the tables themselves.</summary>
    public int Layer { get; }

    /// <summary>The releases in which the row was seen, as sources of its own tables.</summary>
    public FactWindow Releases { get; }

    /// <summary>The releases, as sources of whoever was asked for the row.</summary>
    public FactWindow Window => Layer < 0 ? Releases : LayeredTables.Tag(Layer, Releases);

    public int Number(Column column) => Tables is null ? 0 : Tables.Number(column, Index);

    /// <summary>An index, or -1.</summary>
    public int IndexOf(Column column) => Tables is null ? -1 : Tables.Number(column, Index) - (column.IsOneBased ? 1 : 0);

    public bool? Flag(Column column) => Number(column) switch { 1 => false, 2 => true, _ => null };

    public decimal? Amount(Column column) => Number(column) is int stored and > 0 ? new decimal(stored - 1, 0, 0, false, (byte)column.Decimals) : null;

    public ServiceDate Day(Column column) => Tables is null ? default : Tables.Day(column, Index);

    public string Text(Column column) => Tables is null ? "" : Tables.Text(column, Index);

    public IndexList List(Column column) => Tables is null ? default : Tables.List(column, Index);

    /// <summary>The first of the publisher's characters; NUL for no row.</summary>
    public char Character(Column column) => Tables is null ? '\0' : (char)Tables.Field(column, Index)[0];

    /// <summary>The publisher's characters as their word, without making a string for one of the list; empty where not known.</summary>
    public string Characters(Column column)
    {
        ReadOnlySpan<byte> characters = Tables is null ? default : Tables.Field(column, Index);
        return characters.Length == 0 || characters[0] == '?' ? "" : column.Words?.Find(characters) ?? TableFormat.Ascii(characters).TrimEnd(' ');
    }

    public FactRow InLayer(int layer) => new(Tables!, Index, Releases, layer);
}
