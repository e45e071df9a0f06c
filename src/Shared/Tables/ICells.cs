namespace BoneGraftCatalog.Tables;

/// <summary>A row whose cells can be asked for as the file writes them, empty where not known: one of a catalog, or one that is being read.</summary>
internal interface ICells
{
    string this[Column column] { get; }
}
