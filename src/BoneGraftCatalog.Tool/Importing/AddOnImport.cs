using System.Text.RegularExpressions;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>Add-on code edits. The whole list of primaries of every add-on of the catalog is kept, whether the catalog holds them or not.</summary>
internal sealed class AddOnImport : ImportKind
{
    /// <summary>The flat file (AOC_…-F-MCR.txt): type, add-on, its last day, primary, its last day, first and last day of the edit, a remark.</summary>
    private static readonly FixedWidthText Flat = new(new Regex(
        "^(?<type>[1-3])(?<add_on>[0-9A-Z]{5})(?<add_on_ended>[0-9 ]{7})(?<primary>[0-9A-Z]{5})(?<primary_ended>[0-9 ]{7})"
        + "(?<edit_effective>[0-9 ]{7})(?<edit_ended>[0-9 ]{7}|)(?![0-9])",
        RegexOptions.CultureInvariant));

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
            Column("primary_ended", "Primary Code Del Dt", "^primary( code)? del(etion)? ?(dt|date)( julian)?$", false))
    {
    }

    public override FixedWidthText FixedWidth => Flat;

    public override LineVerdict Read(PublishedHeader header, PublishedRecord record, ImportContext context)
    {
        string? addOn = header.Cell(record, "add_on");
        string? primary = header.Cell(record, "primary");
        if (!IsCode(addOn))
        {
            return LineVerdict.Reject($"'{addOn}' is no code");
        }

        if (!context.Codes.Contains(addOn!))
        {
            return LineVerdict.Elsewhere;
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

        // An edit that ended before the release, or begins after it, is not part of the release's list.
        bool isOver = IsBefore(ended, context) || IsBefore(addOnEnded, context) || IsBefore(primaryEnded, context);
        bool isAhead = effective.Length > 0 && string.CompareOrdinal(effective, context.Release.UntilText) > 0;
        return isOver || isAhead ? LineVerdict.Elsewhere : LineVerdict.Keep([addOn!, primary!], [type]);
    }

    private static bool IsBefore(string day, ImportContext context) => day.Length > 0 && string.CompareOrdinal(day, context.Release.EffectiveText) < 0;
}
