using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>A place in source: where something was written, to the character.</summary>
internal readonly struct Spot : IEquatable<Spot>
{
    public Spot(SyntaxTree tree, TextSpan span)
    {
        Tree = tree;
        Span = span;
    }

    public SyntaxTree Tree { get; }

    public TextSpan Span { get; }

    public static Spot Of(IOperation operation)
    {
        // What the compiler made up for the source stands where the source stands.
        SyntaxNode syntax = operation.Syntax;
        return new Spot(syntax.SyntaxTree, syntax.Span);
    }

    public Location ToLocation() => Location.Create(Tree, Span);

    public bool Equals(Spot other) => Tree == other.Tree && Span == other.Span;

    public override bool Equals(object? obj) => obj is Spot other && Equals(other);

    public override int GetHashCode() => Span.GetHashCode();
}
