using System;

namespace BoneGraftCatalog.Tables;

/// <summary>A list of indexes in a catalog's tables, read where it stands.</summary>
internal readonly struct IndexList
{
    private readonly CatalogData? _data;
    private readonly int _offset;

    public IndexList(CatalogData data, int offset, int count)
    {
        _data = data;
        _offset = offset;
        Count = count;
    }

    public int Count { get; }

    public int this[int index] => (uint)index < (uint)Count
        ? TableFormat.Number(_data!.Tables.Slice(_offset + (index * TableFormat.ListElementWidth), TableFormat.ListElementWidth))
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The first elements of the list.</summary>
    public IndexList Take(int count) => new(_data!, _offset, Math.Min(count, Count));

    /// <summary>How many elements are below the value; the list is in order.</summary>
    public int CountBelow(int value)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (this[middle] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether the list, which is in order, has the index.</summary>
    public bool Contains(int value)
    {
        if (Count == 0)
        {
            return false;
        }

        ReadOnlySpan<byte> elements = _data!.Tables.Slice(_offset, Count * TableFormat.ListElementWidth);
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int found = TableFormat.Number(elements.Slice(middle * TableFormat.ListElementWidth, TableFormat.ListElementWidth));
            if (found == value)
            {
                return true;
            }

            if (found < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return false;
    }
}
