using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>OPPS Addendum B: the status indicator only, never a weight or a rate.</summary>
internal sealed class OutpatientStatusImport : ImportKind
{
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

    public override void Begin(PublishedHeader header, ImportContext context) => RefuseOtherDays(header, context.Release);

    public override LineVerdict Read(PublishedHeader header, PublishedRecord record, ImportContext context)
    {
        string? code = header.Cell(record, "code");
        if (VerdictOnCode(code, context) is { } verdict)
        {
            return verdict;
        }

        string? status = header.Cell(record, "status");
        return IsWordOf(OutpatientStatuses.Status, status)
            ? LineVerdict.Keep([code!], [status!])
            : LineVerdict.Reject($"{code}: '{status}' is no status indicator");
    }
}
