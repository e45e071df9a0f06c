namespace BoneGraftCatalog.Tables;

/// <summary>What the tables are: one record. The version is that of the data, the hash that of the model.</summary>
internal static class IdentityRecord
{
    public static readonly RecordLayout Layout = new("id", "name, data version, hash");
    public static readonly Column Name = Layout.Text("name");
    public static readonly Column DataVersion = Layout.Text("data_version");
    public static readonly Column Hash = Layout.Text("hash");
}
