using System;
using System.Collections.Generic;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

public sealed partial class Catalog
{
    /// <summary>The catalog itself, then what lies over it; the later goes before the earlier.</summary>
    public IReadOnlyList<CatalogLayer> Layers => _layers ??= List(Tables.LayerCount, i => new CatalogLayer(Tables.GetLayer(i)));

    /// <summary>
    /// The catalog with an overlay: licensed descriptors, the rules of a payer, newer tables of an agency, or corrections. This one
    /// stays as it is.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The overlay hides what it says itself and nothing else; an empty cell says nothing. Of facts with releases, the one whose
    /// releases contain the date goes first, so that newer tables do not rewrite the past; else the later. A fact without releases holds
    /// on every date. A pair edit that the overlay
    /// knows to have ended is not carried forward. Of rules for modifiers the more specific goes first, then the one that names the
    /// payer, then the later; a set such as <c>@kind:add-on</c> in an overlay means the codes of this catalog.
    /// </para>
    /// <para>An overlay may have overlays of its own, and any number can lie over a catalog. Every fact says its layer.</para>
    /// </remarks>
    /// <param name="overlay">Tables: a generated catalog, or what <see cref="Load(System.IO.Stream)"/> made of a file.</param>
    /// <returns>The two as one, seen as of this catalog's date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="overlay"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more layers than can be told apart: over 64.</exception>
    /// <example>
    /// <code>
    /// Catalog licensed = BoneGraft.Catalog.WithOverlay(Catalog.Load(File.OpenRead("descriptors.tables")));
    /// Console.WriteLine(licensed[Cpt.MarrowAspirationSpine20939].Descriptor);
    /// </code>
    /// </example>
    public Catalog WithOverlay(Catalog overlay)
    {
        if (overlay is null)
        {
            throw new ArgumentNullException(nameof(overlay));
        }

        var layers = new List<CatalogTables>(LayerTables);
        layers.AddRange(overlay.LayerTables);
        return new Catalog(new LayeredTables(new[] { layers }), Date);
    }

    /// <summary>The tables of <see cref="Layers"/>.</summary>
    internal IReadOnlyList<CatalogTables> LayerTables
    {
        get
        {
            var layers = new CatalogTables[Tables.LayerCount];
            for (int i = 0; i < layers.Length; i++)
            {
                layers[i] = Tables.GetLayer(i);
            }

            return layers;
        }
    }
}
