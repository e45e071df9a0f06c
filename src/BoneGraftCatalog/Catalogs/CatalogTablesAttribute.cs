using System;
using System.ComponentModel;

namespace BoneGraftCatalog;

/// <summary>Carries the tables of a generated catalog to the analyzers. Generated code applies it; nobody else needs to.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CatalogTablesAttribute : Attribute
{
    /// <summary>Names the generated classes and their tables.</summary>
    /// <param name="catalog">The class with the <c>Catalog</c> property.</param>
    /// <param name="codes">The class with the procedure codes.</param>
    /// <param name="modifiers">The class with the modifiers.</param>
    /// <param name="tables">The same as <see cref="CatalogData.Tables"/>, as text; licensed descriptors only where the project says so.</param>
    public CatalogTablesAttribute(Type catalog, Type codes, Type modifiers, string tables)
    {
        Catalog = catalog;
        Codes = codes;
        Modifiers = modifiers;
        Tables = tables;
    }

    /// <summary>The class with the <c>Catalog</c> property.</summary>
    public Type Catalog { get; }

    /// <summary>The class with the procedure codes.</summary>
    public Type Codes { get; }

    /// <summary>The class with the modifiers.</summary>
    public Type Modifiers { get; }

    /// <summary>The tables.</summary>
    public string Tables { get; }

    /// <summary>For an overlay the class of the catalog it lies over, else null.</summary>
    public Type? OverlayOf { get; set; }
}
