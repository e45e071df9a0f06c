namespace BoneGraftCatalog.Tables;

/// <summary>At which rate practitioners are paid in a place of service, and our name for it.</summary>
internal static class ServicePlaces
{
    public static readonly FactTable<Fact> Table = new("places-of-service.csv", "ps", "places of service", static (in FactRow row) => new Fact(row))
    {
        Title = "Places of service",
        Rows = "places of service",
        Row = "place of service",
        ReleasePrefix = "pos",
        HasOneRowPerKey = true,
    };

    public static readonly Column Place = Table.TwoDigits("place", ColumnUse.Key);
    public static readonly Column Rate = Table.Word("rate", Vocabulary.PlaceRates, ColumnUse.Needed);
    public static readonly Column Label = Table.Label("label");
    public static readonly Column[] Releases = Table.Window();

    public static FactKey Key(string place) => place.Length == 2 && place[0] < 0x80 && place[1] < 0x80 ? (place[0] << 8) | place[1] : -1;

    internal readonly struct Fact
    {
        public Fact(in FactRow row) => Row = row;

        public FactRow Row { get; }

        public string Place => Row.Characters(ServicePlaces.Place);

        public PlaceRate Rate => (PlaceRate)Row.Number(ServicePlaces.Rate);

        public string Label => Row.Text(ServicePlaces.Label);

        public FactWindow Window => Row.Window;
    }
}
