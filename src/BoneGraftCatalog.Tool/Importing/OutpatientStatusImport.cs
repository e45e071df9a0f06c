using System.Globalization;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>OPPS Addendum B: the status indicator only, never a weight or a rate.</summary>
internal sealed class OutpatientStatusImport : ImportKind
{
    private static readonly Regex Titled = new("\\bC(alendar )?Y(ear)? ?(?<year>20[0-9]{2})\\b", RegexOptions.CultureInvariant);

    public OutpatientStatusImport()
        : base(
            "outpatient-status",
            OutpatientStatuses.Table,
            Column("code", "HCPCS Code", "^hcpcs( code)?$"),
            Column("status", "SI", "^si$|^status indicator$"),
            Column("group", "APC", "^apc$"))
    {
    }

    public override string SortedBy => "code";

    public override void Begin(PublishedHeader header, ImportContext context)
    {
        foreach (string title in header.Preamble)
        {
            Match match = Titled.Match(title);
            if (match.Success && int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) != context.Release.Effective.Year)
            {
                throw ImportContext.Refuse(
                    $"The file is for the year {match.Groups["year"].Value}, and {context.Release.Id} comes into force on {context.Release.EffectiveText}");
            }
        }
    }

    public override LineVerdict Read(PublishedHeader header, PublishedRecord record, ImportContext context)
    {
        string? code = header.Cell(record, "code");
        if (!IsCode(code))
        {
            return LineVerdict.Reject($"'{code}' is no code");
        }

        if (!context.Codes.Contains(code!))
        {
            return LineVerdict.Elsewhere;
        }

        string? status = header.Cell(record, "status");
        return IsWordOf(OutpatientStatuses.Status, status)
            ? LineVerdict.Keep([code!], [status!])
            : LineVerdict.Reject($"{code}: '{status}' is no status indicator");
    }
}
