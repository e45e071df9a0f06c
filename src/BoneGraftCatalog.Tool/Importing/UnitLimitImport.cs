using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Importing.Checks;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>Medically unlikely edits, of practitioners or of hospital outpatients, Medicare's or Medicaid's.</summary>
internal sealed class UnitLimitImport : ImportKind
{
    private static readonly Dictionary<string, string> Rationales = new(StringComparer.Ordinal)
    {
        ["anatomic consideration"] = "anatomic",
        ["code descriptor cpt instruction"] = "code-definition",
        ["nature of service procedure"] = "nature-of-service",
        ["cms policy"] = "cms-policy",
        ["clinical data"] = "clinical-data",
        ["clinical medicare data"] = "clinical-medicare-data",
        ["clinical cms workgroup"] = "clinical-workgroup",
        ["clinical society comment"] = "clinical-society-comment",
        ["nature of analyte"] = "nature-of-analyte",
        ["nature of equipment"] = "nature-of-equipment",
        ["prescribing information"] = "prescribing-information",
    };

    private readonly ReasonWords _reasons = new(Rationales);

    private string _payer = "";
    private string _claimType = "";

    public UnitLimitImport()
        : base(
            "units",
            UnitLimits.Table,
            Column("code", "HCPCS/CPT Code", "^(hcpcs cpt|cpt hcpcs|hcpcs|cpt)( code)?$"),
            Column("limit", "… MUE Values", "\\bmue values?$"),
            Column("mai", "MUE Adjudication Indicator", "\\bmue adjudication indicator$|^mai$", false),
            Column("rationale", "MUE Rationale", "^mue rationale$"),
            Column("effective", "Effective Date", "^(file )?effective( date)?$|^eff(ective)? ?(dt|date)$", false))
    {
    }

    public override IEnumerable<KeyValuePair<string, int>> UnknownReasons => _reasons.Unknown;

    public override string SortedBy => "code";

    public override void CheckName(string name, ImportContext context)
    {
        base.CheckName(name, context);
        string? named = name.Contains("practitioner", StringComparison.OrdinalIgnoreCase) ? "professional"
            : name.Contains("outpatient", StringComparison.OrdinalIgnoreCase) ? "outpatient"
            : null;
        string other = named == "professional" ? "outpatient" : "professional";
        if (named is not null && context.Release.Series.Split('-').Contains(other, StringComparer.Ordinal))
        {
            throw ImportContext.Refuse($"Its name is that of {named} limits, and {context.Release.Id} names {other}");
        }
    }

    public override void Begin(PublishedHeader header, ImportContext context)
    {
        string? practitioner = Find(header, "practitioner");
        string? outpatient = Find(header, "outpatient");
        if (practitioner is null && outpatient is null)
        {
            throw ImportContext.Refuse("The column of the limits names neither practitioners nor hospital outpatients; limits of suppliers are not kept");
        }

        foreach (string title in header.Preamble)
        {
            ReleaseCheck.RefuseAnotherDay(title, "A line above its header", context.Release);
        }

        _claimType = practitioner is not null ? "professional" : "outpatient";
        if (context.ClaimType is not null && context.ClaimType != _claimType)
        {
            throw ImportContext.Refuse($"The file holds the limits of {_claimType} claims, not of {context.ClaimType} ones");
        }

        // Medicare's files say how a limit is judged, Medicaid's do not; a Medicare file that lost the column must not pass for Medicaid's.
        _payer = context.Payer ?? "medicare";
        if (_payer == "medicare" && !header.Has("mai"))
        {
            throw ImportContext.Refuse("The column MUE Adjudication Indicator is missing. Medicaid's files have none: then say --payer medicaid");
        }

        if (_payer == "medicaid" && header.Has("mai"))
        {
            throw ImportContext.Refuse("The file has an adjudication indicator, which Medicaid's files have not");
        }
    }

    public override LineVerdict Read(PublishedHeader header, PublishedRecord record, ImportContext context)
    {
        string? code = header.Cell(record, "code");
        if (VerdictOnCode(code, context) is { } verdict)
        {
            return verdict;
        }

        string? limit = header.Cell(record, "limit");
        if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out int units) || units > 9999)
        {
            return LineVerdict.Reject($"{code}: '{limit}' is no number of units");
        }

        string mai = "n/a";
        if (_payer == "medicare")
        {
            // "3 Date of Service Edit: Clinical", or the digit alone.
            string text = header.Cell(record, "mai") ?? "";
            mai = text.Length > 0 ? text[..1] : "";
            if (!IsOneOf(mai, "1 2 3") || (text.Length > 1 && char.IsAsciiLetterOrDigit(text[1])))
            {
                return LineVerdict.Reject($"{code}: '{text}' is no adjudication indicator");
            }
        }

        // A table that is cut out of several releases has the day of each in a column.
        string? effective = header.Cell(record, "effective");
        if (!TryReadDate(effective, out string day) || (day.Length > 0 && day != context.Release.EffectiveText))
        {
            return LineVerdict.Reject($"{code}: the line is of {effective}, and {context.Release.Id} comes into force on {context.Release.EffectiveText}");
        }

        string rationale = _reasons.Read(header.Cell(record, "rationale"));
        return LineVerdict.Keep([code!, _payer, _claimType], [units.ToString(CultureInfo.InvariantCulture), mai, rationale]);
    }

    public override void End() => _reasons.RefuseIfForeign();

    private static string? Find(PublishedHeader header, string word)
    {
        foreach (string name in header.Names)
        {
            if (name.Contains("mue value", StringComparison.Ordinal) && name.Contains(word, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }
}
