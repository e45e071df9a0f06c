namespace BoneGraftCatalog.Tables;

/// <summary>
/// The modifiers of HCPCS level II and the days on which each is valid: those that mean nothing for the codes of the catalog too. What a
/// modifier means stands in the catalog; those of CPT are not in this table.
/// </summary>
internal static class HcpcsModifiers
{
    public static readonly FactTable<Fact> Table = new("modifiers.csv", "hm", "HCPCS modifiers", static (in FactRow row) => new Fact(row))
    {
        Title = "HCPCS modifiers",
        Rows = "HCPCS modifiers",
        Row = "HCPCS modifier",
        ReleasePrefix = "hcpcs",
        HasOneRowPerKey = true,
    };

    public static readonly Column Modifier = Table.Modifier("modifier");

    /// <summary>The day on which CMS added the modifier.</summary>
    public static readonly Column From = Table.Day("from");

    /// <summary>The last day on which it is valid.</summary>
    public static readonly Column To = Table.Day("to");

    public static readonly Column[] Releases = Table.Window();

    public static FactKey Key(Modifier modifier) => modifier.IsNone ? -1 : modifier.Packed;

    internal readonly struct Fact
    {
        public Fact(in FactRow row) => Row = row;

        public FactRow Row { get; }

        public string Modifier => Row.Characters(HcpcsModifiers.Modifier);

        public ServiceDate From => Row.Day(HcpcsModifiers.From);

        public ServiceDate To => Row.Day(HcpcsModifiers.To);

        public FactWindow Window => Row.Window;
    }
}
