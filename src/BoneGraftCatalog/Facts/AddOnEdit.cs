using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>CMS's add-on code edit: which primaries a claim must have beside the add-on.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct AddOnEdit : IEquatable<AddOnEdit>
{
    private readonly Catalog? _catalog;
    private readonly int _code;
    private readonly AddOnEdits.Fact _fact;

    internal AddOnEdit(Catalog catalog, int code, AddOnEdits.Fact fact)
    {
        _catalog = catalog;
        _code = code;
        _fact = fact;
    }

    /// <summary>The add-on.</summary>
    public ProcedureCode AddOn => _catalog is null ? default : _catalog.Tables.GetCode(_code);

    /// <summary>
    /// 1: the list of primaries is complete. 2: there is no list, the contractor decides. 3: the list is a part of what the contractor accepts.
    /// </summary>
    public int Type => _fact.Type;

    /// <summary>The listed primaries, those outside the catalog included; empty for type 2.</summary>
    public CodeList Primaries => _catalog is null ? default : new CodeList(_catalog, _fact.Row.Layer, _fact.Primaries);

    /// <summary>The first day on which the list is as it is, by the publisher's own dates; none where it is not known.</summary>
    /// <remarks>2013-04-01 is the first day of CMS's file. It says nothing about the age of a code or of an edit.</remarks>
    /// <example><code>edit.ValidFrom // 2018-01-01 for 20939</code></example>
    public ServiceDate ValidFrom => _fact.From;

    /// <summary>The last day on which the list is as it is; none where no end is known at the latest release.</summary>
    /// <remarks>A primary that begins or ends makes another list, so that a list may end while the edit goes on.</remarks>
    /// <example><code>edit.ValidTo.IsNone // the list of today</code></example>
    public ServiceDate ValidTo => _fact.To;

    /// <summary>The releases in which the edit was seen.</summary>
    public ReleaseWindow Window => new(_fact.Row);

    /// <summary>The layer of the catalog that says it.</summary>
    public CatalogLayer Layer => new(_fact.Row.Tables);

    /// <summary>Whether the code stands on the list. False says nothing of a type 2 edit, and little of a type 3 edit.</summary>
    public bool IsListedPrimary(ProcedureCode code) => Primaries.Contains(code);

    /// <inheritdoc/>
    public bool Equals(AddOnEdit other) =>
        _code == other._code && Type == other.Type && ReferenceEquals(_catalog?.Tables, other._catalog?.Tables)
        && Window == other.Window && ValidFrom == other.ValidFrom;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AddOnEdit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_code * 31) + Type;

    /// <summary>The edit as a sentence.</summary>
    public override string ToString() => Type switch
    {
        1 => $"{AddOn} needs one of {Wording.Count(Primaries.Count, "listed primary", "listed primaries")}",
        2 => $"{AddOn} needs a primary that the contractor accepts; there is no list",
        3 => $"{AddOn} needs one of {Wording.Count(Primaries.Count, "listed primary", "listed primaries")}, or another that the contractor accepts",
        _ => "no add-on edit",
    };

    /// <summary>Whether both are the same edit of the same releases and days.</summary>
    public static bool operator ==(AddOnEdit left, AddOnEdit right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(AddOnEdit left, AddOnEdit right) => !left.Equals(right);
}
