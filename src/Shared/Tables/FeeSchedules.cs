namespace BoneGraftCatalog.Tables;

/// <summary>What the Medicare physician fee schedule says of a code, in CMS's characters: indicators only, never a price.</summary>
internal static class FeeSchedules
{
    public static readonly FactTable<Fact> Table = new("fee-schedule.csv", "fs", "fee schedule", static (in FactRow row) => new Fact(row))
    {
        Title = "Fee-schedule indicators",
        Rows = "fee-schedule rows",
        Row = "fee schedule",
        ReleasePrefix = "mpfs",
    };

    public static readonly Column Code = Table.Code("code");
    public static readonly Column[] Releases = Table.Window();
    public static readonly Column Status = Table.Characters("status", 1, Vocabulary.Statuses);
    public static readonly Column Global = Table.Characters("global", 3, Vocabulary.Globals);
    public static readonly Column Component = Table.Characters("pctc", 1, Vocabulary.Components);
    public static readonly Column Multiple = Table.Characters("mult", 1, Vocabulary.Multiples);
    public static readonly Column Bilateral = Table.Characters("bilat", 1, Vocabulary.Bilaterals);
    public static readonly Column Assistant = Table.Characters("asst", 1, Vocabulary.Surgeons);
    public static readonly Column CoSurgeon = Table.Characters("co", 1, Vocabulary.Surgeons);
    public static readonly Column Team = Table.Characters("team", 1, Vocabulary.Surgeons);
    public static readonly Column NonFacilityNa = Table.Flag("nonfacility_na", ColumnUse.Optional);
    public static readonly Column FacilityNa = Table.Flag("facility_na", ColumnUse.Optional);

    internal readonly struct Fact : ICells
    {
        public Fact(in FactRow row) => Row = row;

        public FactRow Row { get; }

        public string this[Column column] => Row.Characters(column);

        public char Status => Row.Character(FeeSchedules.Status);

        public GlobalPeriod Global => Row.Characters(FeeSchedules.Global) switch
        {
            "000" => GlobalPeriod.Days0,
            "010" => GlobalPeriod.Days10,
            "090" => GlobalPeriod.Days90,
            "XXX" => GlobalPeriod.None,
            "YYY" => GlobalPeriod.ContractorDecides,
            "ZZZ" => GlobalPeriod.WithPrimary,
            "MMM" => GlobalPeriod.Maternity,
            _ => GlobalPeriod.Unknown,
        };

        /// <summary>The PC/TC indicator.</summary>
        public char Component => Row.Character(FeeSchedules.Component);

        public char Multiple => Row.Character(FeeSchedules.Multiple);

        public char Bilateral => Row.Character(FeeSchedules.Bilateral);

        public char Assistant => Row.Character(FeeSchedules.Assistant);

        public char CoSurgeon => Row.Character(FeeSchedules.CoSurgeon);

        public char Team => Row.Character(FeeSchedules.Team);

        /// <summary>Whether CMS marks the code as rarely or never done outside a facility.</summary>
        public bool? NonFacilityNa => Row.Flag(FeeSchedules.NonFacilityNa);

        public bool? FacilityNa => Row.Flag(FeeSchedules.FacilityNa);

        public FactWindow Window => Row.Window;
    }
}
