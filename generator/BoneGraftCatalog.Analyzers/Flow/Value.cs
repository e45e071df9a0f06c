using System;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Flow;

/// <summary>A value on a path, as far as it is known.</summary>
internal sealed class Value : IEquatable<Value>
{
    public static readonly Value Unknown = new(ValueKind.Unknown, null);
    public static readonly Value Null = new(ValueKind.Constant, null);

    private Value(ValueKind kind, object? data)
    {
        Kind = kind;
        Data = data;
    }

    public ValueKind Kind { get; }

    public object? Data { get; }

    public bool IsObject => Kind == ValueKind.Object;

    public bool IsNull => Kind == ValueKind.Constant && Data is null;

    /// <summary>The number of the object that this refers to.</summary>
    public int ObjectId => (int)Data!;

    public static Value Constant(object? value) => value is null ? Null : new Value(ValueKind.Constant, value);

    public static Value Of(ProcedureCode code) => new(ValueKind.Code, code);

    public static Value Of(Modifier modifier) => new(ValueKind.Modifier, modifier);

    public static Value Of(ServiceDate date) => new(ValueKind.Date, date);

    public static Value Of(ISymbol staticMember) => new(ValueKind.StaticMember, staticMember);

    public static Value Object(int id) => new(ValueKind.Object, id);

    /// <summary>An unknown that is the same wherever the symbol is read: two lines dated by one parameter have one date.</summary>
    public static Value SameAs(ISymbol symbol) => new(ValueKind.Unknown, symbol);

    public bool Equals(Value? other) => other is not null && Kind == other.Kind && Equals(Data, other.Data) && (Kind != ValueKind.Unknown || Data is not null);

    public override bool Equals(object? obj) => Equals(obj as Value);

    public override int GetHashCode() => ((int)Kind * 397) ^ (Data?.GetHashCode() ?? 0);
}
