using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Diagnostics;

namespace BoneGraftCatalog;

/// <summary>The lines of a claim, in order. A list without holes: null is refused.</summary>
/// <example><code>
/// var claim = new Claim { Lines = { new ClaimLine(ProcedureCode.Parse("22612")), ClaimLine.Parse("20939-59") } };
/// </code></example>
[DebuggerDisplay("Count = {Count}")]
public sealed class ClaimLineList : Collection<ClaimLine>
{
    /// <summary>No lines yet.</summary>
    public ClaimLineList()
    {
    }

    /// <summary>A list of these lines.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null, or a line of it is.</exception>
    public ClaimLineList(IEnumerable<ClaimLine> lines)
    {
        foreach (ClaimLine line in lines ?? throw new ArgumentNullException(nameof(lines)))
        {
            Add(line);
        }
    }

    /// <inheritdoc/>
    protected override void InsertItem(int index, ClaimLine item) => base.InsertItem(index, item ?? throw new ArgumentNullException(nameof(item)));

    /// <inheritdoc/>
    protected override void SetItem(int index, ClaimLine item) => base.SetItem(index, item ?? throw new ArgumentNullException(nameof(item)));
}
