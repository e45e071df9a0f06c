using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>Procedure-to-procedure edits. A pair is kept when either side is in the catalog; the other side may be outside.</summary>
internal sealed class PairImport : ImportKind
{
    private const int To = 3;
    private const int Indicator = 0;
    private const int Rationale = 1;
    private const int From = 2;

    private static readonly Dictionary<string, string> Rationales = new(StringComparer.Ordinal)
    {
        ["cpt manual or cms manual coding instruction"] = "coding-instruction",
        ["cpt manual or cms manual coding instructions"] = "coding-instruction",
        ["hcpcs cpt procedure code definition"] = "code-definition",
        ["misuse of column two code with column one code"] = "misuse-of-column-2",
        ["more extensive procedure"] = "more-extensive",
        ["mutually exclusive procedures"] = "mutually-exclusive",
        ["standards of medical surgical practice"] = "standards-of-practice",
        ["anesthesia service included in surgical procedure"] = "anesthesia-included",
        ["cpt separate procedure definition"] = "separate-procedure",
        ["gender specific procedures"] = "gender-specific",
        ["gender specific formerly designation of sex procedures"] = "gender-specific",
        ["laboratory panel"] = "laboratory-panel",
        ["sequential procedure"] = "sequential-procedure",
    };

    private readonly ReasonWords _reasons = new(Rationales);

    public PairImport()
        : base(
            "pairs",
            PairEdits.Table,
            Column("column1", "Column 1", "^column 1$"),
            Column("column2", "Column 2", "^column 2$"),
            Column("effective", "Effective Date", "^effective date$", false),
            Column("deletion", "Deletion Date", "^deletion date( no data)?$"),
            Column("indicator", "Modifier", "^modifier( indicator)?( 0 not allowed)?( 1 allowed)?( 9 not applicable)?$"),
            Column("rationale", "PTP Edit Rationale", "^(ptp )?(edit )?rationale$"))
    {
    }

    public override IEnumerable<KeyValuePair<string, int>> UnknownReasons => _reasons.Unknown;

    public override string SortedBy => "column1";

    public override void Begin(PublishedHeader header, ImportContext context)
    {
        if (context.ClaimType is null)
        {
            throw ImportContext.Refuse("A file of pairs does not say whose it is: say --claim-type professional or --claim-type outpatient");
        }
    }

    public override LineVerdict Read(PublishedHeader header, PublishedRecord record, ImportContext context)
    {
        string? column1 = header.Cell(record, "column1");
        string? column2 = header.Cell(record, "column2");
        if (!IsCode(column1) || !IsCode(column2))
        {
            return LineVerdict.Reject($"'{(IsCode(column1) ? column2 : column1)}' is no code");
        }

        if (!context.Codes.Contains(column1!) && !context.Codes.Contains(column2!))
        {
            return LineVerdict.Elsewhere;
        }

        if (!TryReadDate(header.Cell(record, "deletion"), out string to))
        {
            return LineVerdict.Reject($"{column1} and {column2}: '{header.Cell(record, "deletion")}' is no date");
        }

        string? indicator = header.Cell(record, "indicator");
        if (!IsOneOf(indicator, "0 1 9"))
        {
            return LineVerdict.Reject($"{column1} and {column2}: '{indicator}' is no modifier indicator");
        }

        if (!TryReadDate(header.Cell(record, "effective"), out string from))
        {
            return LineVerdict.Reject($"{column1} and {column2}: '{header.Cell(record, "effective")}' is no date");
        }

        // CMS withdraws an edit by ending it before it begins, or on its first day: indicator 9 says so, and no day counts then.
        if (from.Length > 0 && to.Length > 0 && string.CompareOrdinal(to, from) < 0)
        {
            if (indicator != "9")
            {
                return LineVerdict.Reject($"{column1} and {column2}: the last day {to} is before the first, {from}");
            }

            from = "";
        }

        return LineVerdict.Keep([context.ClaimType!, column1!, column2!, to], [indicator!, _reasons.Read(header.Cell(record, "rationale")), from]);
    }

    public override void End() => _reasons.RefuseIfForeign();

    /// <summary>
    /// An edit that was active and now has a last day is the same edit: its row gets the day. Were the active row left beside it, it
    /// would go on to govern after that day. The same backwards: an older release that shows an edit as active says of our ended row
    /// only that it was there then.
    /// </summary>
    public override (IReadOnlyList<CmsRow> Existing, IReadOnlyList<CmsRow> Published) Align(
        IReadOnlyList<CmsRow> existing, IReadOnlyList<CmsRow> published, ImportContext context)
    {
        var ours = new HashSet<string>(existing.Select(r => r.KeyText), StringComparer.Ordinal);
        var theirs = new HashSet<string>(published.Select(r => r.KeyText), StringComparer.Ordinal);
        ILookup<string, CmsRow> oursByPair = existing.ToLookup(PairOf);
        ILookup<string, CmsRow> theirsByPair = published.ToLookup(PairOf);
        // Why an edit is there is a word about it and no part of it: a new word is taken, and begins no new edit.
        Dictionary<string, CmsRow> wording = published.ToDictionary(r => r.KeyText, StringComparer.Ordinal);
        existing = [.. existing.Select(row => wording.TryGetValue(row.KeyText, out CmsRow? now)
            && now.Values[Indicator] == row.Values[Indicator]
            && now.Values[Rationale].Length > 0
            && context.Releases[row.Last].CompareTo(context.Release) < 0
                ? WithRationaleOf(row, now)
                : row)];
        Dictionary<string, CmsRow> kept = existing.ToDictionary(r => r.KeyText, StringComparer.Ordinal);
        published = [.. published.Select(row => kept.TryGetValue(row.KeyText, out CmsRow? own)
            && own.Values[Indicator] == row.Values[Indicator]
            && own.Values[Rationale].Length > 0
                ? WithRationaleOf(row, own)
                : row)];
        return (
            [.. existing.Select(row => TakeLastDay(row, theirsByPair, theirs, ours, context.Releases[row.Last].EffectiveText))],
            [.. published.Select(row => TakeLastDay(row, oursByPair, ours, theirs, context.Release.EffectiveText))]);
    }

    private static CmsRow TakeLastDay(CmsRow row, ILookup<string, CmsRow> otherSide, HashSet<string> keysThere, HashSet<string> keysHere, string notBefore)
    {
        if (row.Key[To].Length > 0 || keysThere.Contains(row.KeyText))
        {
            return row;
        }

        CmsRow[] ended = [.. otherSide[PairOf(row)].Where(p =>
            p.Key[To].Length > 0
            && p.Values[Indicator] == row.Values[Indicator]
            && string.CompareOrdinal(p.Key[To], notBefore) >= 0
            && !keysHere.Contains(p.KeyText))];
        return ended.Length == 1 ? row with { Key = ended[0].Key } : row;
    }

    private static CmsRow WithRationaleOf(CmsRow row, CmsRow other) => row with { Values = [row.Values[Indicator], other.Values[Rationale], row.Values[From]] };

    private static string PairOf(CmsRow row) => string.Join('|', row.Key.Take(To));
}
