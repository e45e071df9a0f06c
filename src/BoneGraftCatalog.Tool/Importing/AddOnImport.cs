using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>
/// Add-on code edits with their days, those that ended included. The whole list of primaries of every add-on of the catalog is kept, whether
/// the catalog holds them or not.
/// </summary>
internal sealed class AddOnImport : ImportKind
{
    /// <summary>The flat file (AOC_…-F-MCR.txt): type, add-on, its last day, primary, its last day, first and last day of the edit, a remark.</summary>
    private static readonly FixedWidthText Flat = new(new Regex(
        "^(?<type>[1-3])(?<add_on>[0-9A-Z]{5})(?<add_on_ended>[0-9 ]{7})(?<primary>[0-9A-Z]{5})(?<primary_ended>[0-9 ]{7})"
        + "(?<edit_effective>[0-9 ]{7})(?<edit_ended>[0-9 ]{7}|)(?![0-9])",
        RegexOptions.CultureInvariant));

    /// <summary>The place of the last day among the values of a row.</summary>
    private const int To = 2;

    private int _neverInForce;
    private int _undated;
    private int _remarks;

    public AddOnImport()
        : base(
            "add-ons",
            AddOnEdits.Table,
            Column("add_on", "Add-On Code", "^(add on|addon|aoc)( code)?$"),
            Column("primary", "Primary Code", "^primary( code)?$"),
            Column("type", "AOC Edit Type", "^((aoc|add on) )?(code )?edit type$"),
            Column("edit_effective", "AOC Edit Eff Dt", "^((aoc|add on) )?(code )?edit eff(ective)? ?(dt|date)( julian)?$", false),
            Column("edit_ended", "AOC Edit Del Dt", "^((aoc|add on) )?(code )?edit del(etion)? ?(dt|date)( julian)?$", false),
            Column("add_on_ended", "AOC Del Dt", "^(aoc|add on( code)?) del(etion)? ?(dt|date)( julian)?$", false),
            Column("primary_ended", "Primary Code Del Dt", "^primary( code)? del(etion)? ?(dt|date)( julian)?$", false),
            Column("remark", "Special Instruction/Notes", "^special instructions? notes$", false))
    {
    }

    public override FixedWidthText FixedWidth => Flat;

    public override IEnumerable<string> Left
    {
        get
        {
            if (_neverInForce > 0)
            {
                yield return $"{Counted.Of(_neverInForce, "edit")} of the catalog's add-ons left out: "
                    + "the last day is before the first, so that none was ever in force.";
            }

            if (_undated > 0)
            {
                yield return $"{Counted.Of(_undated, "edit")} of the catalog's add-ons left out: "
                    + "they ended before the release, and the file does not say when they began.";
            }

            if (_remarks > 0)
            {
                yield return $"{Counted.Of(_remarks, "remark")} left out: the table has no column for what a line says beside its codes, type and days.";
            }
        }
    }

    public override LineVerdict Read(PublishedHeader header, PublishedRecord record, ImportContext context)
    {
        string? addOn = header.Cell(record, "add_on");
        string? primary = header.Cell(record, "primary");
        if (VerdictOnCode(addOn, context) is { } verdict)
        {
            return verdict;
        }

        if (!IsCode(primary) && primary != AddOnEdits.Primary.NoList)
        {
            return LineVerdict.Reject($"{addOn}: the primary '{primary}' is no code");
        }

        string? type = header.Cell(record, "type") switch
        {
            "1" or "I" or "Type 1" => "1",
            "2" or "II" or "Type 2" => "2",
            "3" or "III" or "Type 3" => "3",
            _ => null,
        };
        if (type is null)
        {
            return LineVerdict.Reject($"{addOn} and {primary}: '{header.Cell(record, "type")}' is no edit type");
        }

        if (!TryReadDate(header.Cell(record, "edit_effective"), out string effective)
            || !TryReadDate(header.Cell(record, "edit_ended"), out string ended)
            || !TryReadDate(header.Cell(record, "add_on_ended"), out string addOnEnded)
            || !TryReadDate(header.Cell(record, "primary_ended"), out string primaryEnded))
        {
            return LineVerdict.Reject($"{addOn} and {primary}: a date is none");
        }

        // An edit ends with its codes, whatever the column of its own end says.
        string to = new[] { ended, addOnEnded, primaryEnded }.Where(d => d.Length > 0).Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
        _remarks += header.Cell(record, "remark") is { Length: > 0 } ? 1 : 0;
        if (to.Length > 0 && string.CompareOrdinal(to, effective) < 0)
        {
            _neverInForce++;
            return LineVerdict.Elsewhere;
        }

        // Without the day of its beginning an edit that is over cannot be told from one that never was.
        if (to.Length > 0 && !header.Has("edit_effective") && string.CompareOrdinal(to, context.Release.EffectiveText) < 0)
        {
            _undated++;
            return LineVerdict.Elsewhere;
        }

        return LineVerdict.Keep([addOn!, primary!], [type, effective, to]);
    }

    /// <summary>Of one edit the newer release decides: it has an end, or has it no longer.</summary>
    public override (IReadOnlyList<CmsRow> Existing, IReadOnlyList<CmsRow> Published) Align(
        IReadOnlyList<CmsRow> existing, IReadOnlyList<CmsRow> published, ImportContext context)
    {
        Dictionary<string, CmsRow> theirs = published.ToDictionary(r => r.KeyText, StringComparer.Ordinal);
        ILookup<string, CmsRow> ours = existing.ToLookup(r => r.KeyText, StringComparer.Ordinal);
        return (
            [.. existing.Select(row => theirs.TryGetValue(row.KeyText, out CmsRow? now) && IsOlder(row, context) ? WithEndOf(row, now) : row)],
            [.. published.Select(row => ours[row.KeyText].LastOrDefault() is { } own && IsNewer(own, context) ? WithEndOf(row, own) : row)]);
    }

    private static bool IsNewer(CmsRow row, ImportContext context) => context.Releases[row.Last].CompareTo(context.Release) > 0;

    private static bool IsOlder(CmsRow row, ImportContext context) => context.Releases[row.Last].CompareTo(context.Release) < 0;

    /// <summary>The row with the end of another that says the same otherwise.</summary>
    private static CmsRow WithEndOf(CmsRow row, CmsRow other) => CmsRow.Unite([.. row.Values.Take(To)], [.. other.Values.Take(To)]) is null
        ? row
        : row with { Values = [.. row.Values.Take(To), other.Values[To]] };
}
