namespace BoneGraftCatalog.Tables;

/// <summary>How Medicare pays a code on a hospital outpatient claim: the OPPS status indicator, one or two characters of CMS's.</summary>
/// <remarks>The list of inpatient-only codes changes every year and is being shortened: a status holds for its calendar year.</remarks>
internal static class OutpatientStatuses
{
    public static readonly FactTable<Fact> Table = new("outpatient-status.csv", "os", "outpatient status", static (in FactRow row) => new Fact(row))
    {
        Title = "Outpatient status",
        Rows = "outpatient statuses",
        Row = "outpatient status",
        ReleasePrefix = "opps",
        IsOfItsReleasesOnly = true,
    };

    public static readonly Column Code = Table.Code("code");
    public static readonly Column Status = Table.Characters("status", 2, Vocabulary.OutpatientStatuses, ColumnUse.Needed);
    public static readonly Column[] Releases = Table.Window();

    internal readonly struct Fact
    {
        public Fact(in FactRow row) => Row = row;

        public FactRow Row { get; }

        public string Status => Row.Characters(OutpatientStatuses.Status);

        /// <summary>C: paid only on an inpatient claim.</summary>
        public bool IsInpatientOnly => Status == "C";

        public FactWindow Window => Row.Window;
    }
}
