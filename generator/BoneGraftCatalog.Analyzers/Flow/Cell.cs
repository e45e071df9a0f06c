using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Flow;

/// <summary>A value where it was put into an object, and the source that put it there.</summary>
internal sealed class Cell
{
    public Cell(Value value, IOperation source)
    {
        Value = value;
        Source = source;
    }

    public Value Value { get; }

    /// <summary>The expression, as the developer wrote it: where a finding is shown.</summary>
    public IOperation Source { get; }
}
