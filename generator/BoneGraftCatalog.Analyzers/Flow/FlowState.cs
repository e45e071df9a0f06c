using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Flow;

/// <summary>What is known at one point of one path: the variables and the objects. Never changed: a change makes another.</summary>
internal sealed class FlowState
{
    public static readonly FlowState Empty = new(ImmutableDictionary<object, Cell>.Empty, ImmutableDictionary<int, TrackedObject>.Empty);

    private FlowState(ImmutableDictionary<object, Cell> variables, ImmutableDictionary<int, TrackedObject> objects)
    {
        Variables = variables;
        Objects = objects;
    }

    /// <summary>By local, parameter or capture.</summary>
    public ImmutableDictionary<object, Cell> Variables { get; }

    public ImmutableDictionary<int, TrackedObject> Objects { get; }

    public TrackedObject? Find(Value value) => value.IsObject && Objects.TryGetValue(value.ObjectId, out TrackedObject? found) ? found : null;

    public FlowState Set(object variable, Value value, IOperation source) => Change(Variables.SetItem(variable, new Cell(value, source)), Objects);

    public FlowState Forget(object variable) => Change(Variables.Remove(variable), Objects);

    public FlowState Set(TrackedObject value) => Change(Variables, Objects.SetItem(value.Id, value));

    public bool SameAs(FlowState other) =>
        ReferenceEquals(this, other) || (ReferenceEquals(Variables, other.Variables) && ReferenceEquals(Objects, other.Objects));

    private FlowState Change(ImmutableDictionary<object, Cell> variables, ImmutableDictionary<int, TrackedObject> objects) =>
        ReferenceEquals(variables, Variables) && ReferenceEquals(objects, Objects) ? this : new FlowState(variables, objects);
}
