namespace BoneGraftCatalog.Analyzers.Configuration;

/// <summary>An entry of a mapping that cannot be used, and why.</summary>
internal sealed class TypeMappingProblem
{
    public TypeMappingProblem(string entry, string reason)
    {
        Entry = entry;
        Reason = reason;
    }

    public string Entry { get; }

    /// <summary>A sentence with its full stop.</summary>
    public string Reason { get; }
}
