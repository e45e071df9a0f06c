namespace BoneGraftCatalog.Tables;

/// <summary>Names that other records refer to by their index, each a text alone.</summary>
internal static class NameRecords
{
    public static readonly RecordLayout Facets = new("fc", "facets");
    public static readonly RecordLayout Payers = new("py", "payers");
    public static readonly RecordLayout Rationales = new("ra", "rationales of the edits");
    public static readonly RecordLayout ExclusiveSets = new("es", "sets of modifiers that exclude each other");
    public static readonly Column Facet = Facets.Text("facet");
    public static readonly Column Payer = Payers.Text("payer");
    public static readonly Column Rationale = Rationales.Text("rationale");
    public static readonly Column ExclusiveSet = ExclusiveSets.Text("exclusive");
}
