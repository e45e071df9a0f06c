namespace BoneGraftCatalog.Analyzers.Shapes;

/// <summary>The role of one member or parameter, and its place where a role is spread over numbered ones.</summary>
internal readonly struct Slot
{
    public Slot(MemberRole role, int position = 0)
    {
        Role = role;
        Position = position;
    }

    public MemberRole Role { get; }

    public int Position { get; }
}
