using System.Collections.Immutable;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BoneGraftCatalog.Analyzers.Flow;

/// <summary>An object that the method makes, as it stands at one point of one path. Never changed: a change makes another.</summary>
internal sealed class TrackedObject
{
    /// <summary>Where the checker of a claim stands among its members; no member of a type has such a name.</summary>
    public const string Checker = "<checker>";

    public TrackedObject(int id, ITypeSymbol? type, IOperation source, TypeShape? shape, bool isCollection, int block)
        : this(id, type, source, shape, isCollection, block, ImmutableDictionary<string, Cell>.Empty, ImmutableArray<Cell>.Empty, false, 0, false, false)
    {
    }

    private TrackedObject(
        int id,
        ITypeSymbol? type,
        IOperation source,
        TypeShape? shape,
        bool isCollection,
        int block,
        ImmutableDictionary<string, Cell> members,
        ImmutableArray<Cell> elements,
        bool isOpen,
        int escapes,
        bool isUsed,
        bool isReturned)
    {
        Id = id;
        Type = type;
        Source = source;
        Shape = shape;
        IsCollection = isCollection;
        Block = block;
        Members = members;
        Elements = elements;
        IsOpen = isOpen;
        Escapes = escapes;
        IsUsed = isUsed;
        IsReturned = isReturned;
    }

    public int Id { get; }

    public ITypeSymbol? Type { get; }

    public IOperation Source { get; }

    public TypeShape? Shape { get; }

    public bool IsCollection { get; }

    /// <summary>The block that made it.</summary>
    public int Block { get; }

    public ImmutableDictionary<string, Cell> Members { get; }

    public ImmutableArray<Cell> Elements { get; }

    /// <summary>Whether there may be more in it than is known here.</summary>
    public bool IsOpen { get; }

    /// <summary>How often it went where it cannot be followed. The first time is its use, as it stood then; a second leaves it open.</summary>
    public int Escapes { get; }

    /// <summary>Whether it was read by something that leaves it as it is, such as our own checker.</summary>
    public bool IsUsed { get; }

    /// <summary>Whether it is what the method gives its caller, who may put it beside other lines.</summary>
    public bool IsReturned { get; }

    // What is changed after it went elsewhere was used before it was finished.
    public TrackedObject With(string member, Cell cell) => Copy(members: Members.SetItem(member, cell), isOpen: MayHoldMore);

    public TrackedObject Without(string member) => Members.ContainsKey(member) ? Copy(members: Members.Remove(member), isOpen: MayHoldMore) : this;

    public TrackedObject WithElement(Cell cell) => Copy(elements: Elements.Add(cell), isOpen: MayHoldMore);

    public TrackedObject Opened() => IsOpen ? this : Copy(isOpen: true);

    public TrackedObject Escaped() => Copy(escapes: Escapes + 1);

    public TrackedObject Returned() => IsReturned ? this : Copy(isReturned: true);

    public TrackedObject Used() => IsUsed ? this : Copy(isUsed: true);

    /// <summary>Whether what is copied from it here may be more than is known: a method had it before, perhaps to fill it.</summary>
    public bool MayHoldMore => IsOpen || Escapes > 0;

    /// <summary>
    /// Given to a checker: a read that changes nothing, of a claim that a method may have filled before.
    /// The checker's member tells for which payer the claim is meant.
    /// </summary>
    public TrackedObject CheckedBy(Cell checker) => Copy(
        members: Members.SetItem(
            Checker, Members.TryGetValue(Checker, out Cell? before) && !before.Value.Equals(checker.Value) ? new Cell(Value.Unknown, checker.Source) : checker),
        isOpen: MayHoldMore,
        isUsed: true);

    public TrackedObject CloneAs(int id, IOperation source, int block) =>
        new(
            id, Type, source, Shape, IsCollection, block, Members, Elements,
            Shape is { IsClaim: false } ? IsOpen || Escapes > 1 : MayHoldMore, 0, false, false);

    /// <summary>Whether a member may hold something that its type put there.</summary>
    public bool MayBeginWith(ShapeReader shapes, string member) =>
        Source is IObjectCreationOperation creation && Shape?.Evidence != Evidence.OurTypes && shapes.FirstContent.MayHold(creation.Constructor, member);

    private TrackedObject Copy(
        ImmutableDictionary<string, Cell>? members = null, ImmutableArray<Cell>? elements = null,
        bool? isOpen = null, int? escapes = null, bool? isUsed = null, bool? isReturned = null) =>
        new(
            Id, Type, Source, Shape, IsCollection, Block, members ?? Members, elements ?? Elements,
            isOpen ?? IsOpen, escapes ?? Escapes, isUsed ?? IsUsed, isReturned ?? IsReturned);
}
