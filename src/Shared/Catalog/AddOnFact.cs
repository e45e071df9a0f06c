namespace BoneGraftCatalog.Tables;

/// <summary>An add-on edit: its type (1, 2, 3) and its listed primaries; the list is empty for type 2.</summary>
internal readonly struct AddOnFact
{
    public AddOnFact(int type, IndexList primaries, FactWindow window, int layer = 0)
    {
        Layer = layer;
        Type = type;
        Primaries = primaries;
        Window = window;
    }

    public int Type { get; }

    public IndexList Primaries { get; }

    public FactWindow Window { get; }

    /// <summary>Which of several catalogs the list stands in, where facts are layered.</summary>
    public int Layer { get; }
}
