using System;
using System.Collections.Generic;

namespace BoneGraftCatalog;

public sealed partial class Catalog
{
    /// <summary>The codes that answer a search, the best first.</summary>
    /// <remarks>
    /// <para>
    /// The query is cut into words of letters and digits; case does not matter, and small words such as <em>of</em> and <em>the</em> are
    /// passed over. A word answers by the code's number (100 points), its beginning (40), a whole word of label, name or search terms
    /// (10) or the beginning of one (6), a value of a facet (5, 3), a word of the typical use (2, 1). A number that is no code of the
    /// catalog answers by codes that differ by two neighbors exchanged (30) or by one character (20).
    /// </para>
    /// <para>
    /// Hits are the codes that answer every word; when there are none, those that answer the most. They are ranked by their points,
    /// and equals stand in code order, so that the same query always gives the same list.
    /// </para>
    /// </remarks>
    /// <param name="query">Numbers and words, such as <c>20939</c>, <c>2093</c>, <c>marrow spine</c> or <c>BMA</c>.</param>
    /// <returns>All hits; empty when nothing answers.</returns>
    /// <exception cref="ArgumentNullException">The query is null.</exception>
    /// <example><code>SearchHit best = BoneGraft.Catalog.Search("iliac crest marrow")[0];</code></example>
    public IReadOnlyList<SearchHit> Search(string query) =>
        query is null ? throw new ArgumentNullException(nameof(query)) : CatalogSearch.Search(this, query);
}
