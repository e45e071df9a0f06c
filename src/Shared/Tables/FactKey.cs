namespace BoneGraftCatalog.Tables;

/// <summary>The values by which rows of a table are searched for, in the order of its key; fewer than it has find all rows that begin so.</summary>
/// <remarks>A value below 0 is one that the catalog does not know: no row has it.</remarks>
internal readonly struct FactKey
{
    public FactKey(int first)
    {
        First = first;
        Second = Third = 0;
        Count = 1;
    }

    public FactKey(int first, int second)
    {
        First = first;
        Second = second;
        Third = 0;
        Count = 2;
    }

    public FactKey(int first, int second, int third)
    {
        First = first;
        Second = second;
        Third = third;
        Count = 3;
    }

    /// <summary>Every row.</summary>
    public static FactKey Any => default;

    public int First { get; }

    public int Second { get; }

    public int Third { get; }

    public int Count { get; }

    public int this[int index] => index == 0 ? First : index == 1 ? Second : Third;

    /// <summary>The key of a table that has one row, or several, for a code alone.</summary>
    public static implicit operator FactKey(int code) => new(code);
}
