using System;

namespace BoneGraftCatalog.Rules;

/// <summary>A claim as a caller gives it, with what was paid before it.</summary>
internal readonly ref struct RuleClaim
{
    /// <param name="lines">The lines of the claim, then those that were paid before.</param>
    /// <param name="canMissLines">See <see cref="CanMissLines"/>.</param>
    /// <param name="historyKnown">Whether it is known what was paid before.</param>
    /// <param name="paid">How many of the lines, the last of them, were paid before.</param>
    public RuleClaim(ReadOnlySpan<LineFacts> lines, bool canMissLines, bool historyKnown, int paid)
    {
        WithHistory = lines;
        Lines = lines.Slice(0, lines.Length - paid);
        CanMissLines = canMissLines;
        HistoryKnown = historyKnown;
    }

    /// <summary>The lines of the claim: findings stand on these.</summary>
    public ReadOnlySpan<LineFacts> Lines { get; }

    /// <summary>The lines of the claim, then those already paid for the same patient.</summary>
    public ReadOnlySpan<LineFacts> WithHistory { get; }

    /// <summary>Whether lines may be missing here: not complete, or a replacement or void. Then nothing is said to be absent.</summary>
    public bool CanMissLines { get; }

    public bool HistoryKnown { get; }

    /// <summary>
    /// Fills in what the paid lines do not say: the day is that of the claim, the practitioner that of the claim, where its lines agree.
    /// Where they do not, it stays unknown.
    /// </summary>
    /// <param name="lines">The lines of the claim with what the claim says for them, then those that were paid before.</param>
    /// <param name="paid">How many of the lines, the last of them, were paid before.</param>
    /// <param name="date">The day that the claim says for its lines; none where it does not.</param>
    public static void CompleteHistory(Span<LineFacts> lines, int paid, ServiceDate date)
    {
        Span<LineFacts> claim = lines.Slice(0, lines.Length - paid);
        if (claim.IsEmpty)
        {
            return;
        }

        bool sameDay = true;
        bool samePractitioner = true;
        ref readonly LineFacts first = ref claim[0];
        foreach (ref readonly LineFacts line in claim)
        {
            sameDay &= line.From == first.From && line.To == first.To;
            samePractitioner &= line.Practitioner == first.Practitioner && line.Group == first.Group && line.Specialty == first.Specialty;
        }

        foreach (ref LineFacts line in lines.Slice(claim.Length))
        {
            if (line.From.IsNone)
            {
                line.From = !date.IsNone ? date : sameDay ? first.From : default;
            }

            if (samePractitioner && line.Practitioner is null && line.Group is null && line.Specialty is null)
            {
                line.Practitioner = first.Practitioner;
                line.Group = first.Group;
                line.Specialty = first.Specialty;
            }
        }
    }
}
