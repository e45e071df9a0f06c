using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>What distinguishes two codes, and what they share, from the data alone.</summary>
[DebuggerDisplay("{First.Code.ToString(),nq} and {Second.Code.ToString(),nq}: {Differences.Count} differences")]
public sealed class CatalogComparison
{
    internal CatalogComparison(
        CatalogEntry first, CatalogEntry second, IReadOnlyList<ComparedFact> differences, IReadOnlyList<ComparedFact> shared, IReadOnlyList<PairEdit> pairs)
    {
        First = first;
        Second = second;
        Differences = differences;
        Shared = shared;
        Pairs = pairs;
    }

    /// <summary>The first code.</summary>
    public CatalogEntry First { get; }

    /// <summary>The second code.</summary>
    public CatalogEntry Second { get; }

    /// <summary>The facts in which the two differ.</summary>
    public IReadOnlyList<ComparedFact> Differences { get; }

    /// <summary>The facts that the two share.</summary>
    public IReadOnlyList<ComparedFact> Shared { get; }

    /// <summary>The pair edits between the two, of practitioners and of hospital outpatients.</summary>
    public IReadOnlyList<PairEdit> Pairs { get; }

    /// <summary>The two codes and their differences, one on a line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(First.Code.ToString()).Append(" and ").Append(Second.Code.ToString()).Append(": ").Append(
            Wording.Count(Differences.Count, "difference", "differences"));
        foreach (ComparedFact fact in Differences)
        {
            text.Append('\n').Append("  ").Append(fact.ToString());
        }

        foreach (PairEdit pair in Pairs)
        {
            text.Append('\n').Append("  ").Append(ClaimTypeWords.Of(pair.ClaimType)).Append(": ").Append(pair.ToString());
        }

        return text.ToString();
    }
}
