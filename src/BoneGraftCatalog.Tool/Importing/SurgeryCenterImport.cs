using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>ASC Addendum AA: the payment indicator of the codes that a surgery center is paid for. The rate is a value, and another import.</summary>
internal sealed class SurgeryCenterImport : ImportKind
{
    public SurgeryCenterImport()
        : base(
            "asc",
            SurgeryCenterListings.Table,
            Column("code", "HCPCS Code", "^hcpcs( code)?$"),
            Column("indicator", "Payment Indicator", "payment indicator$"))
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

        string? indicator = header.Cell(record, "indicator");
        return IsWordOf(SurgeryCenterListings.Indicator, indicator)
            ? LineVerdict.Keep([code!], [indicator!])
            : LineVerdict.Reject($"{code}: '{indicator}' is no payment indicator");
    }
}
