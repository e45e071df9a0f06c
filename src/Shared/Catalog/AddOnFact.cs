namespace BoneGraftCatalog.Tables;

/// <summary>An add-on edit: its type (1, 2, 3) and its listed primaries; the list is empty for type 2.</summary>
internal readonly struct AddOnFact
{
    public AddOnFact(int type, IndexList primaries, FactWindow window)
    {
        Type = type;
        Primaries = primaries;
        Window = window;
    }

    public int Type { get; }

    public IndexList Primaries { get; }

    public FactWindow Window { get; }
}
