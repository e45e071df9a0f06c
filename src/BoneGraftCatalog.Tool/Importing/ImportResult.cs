namespace BoneGraftCatalog.Tool.Importing;

/// <summary>What an import did, in numbers.</summary>
internal sealed record ImportResult(int Lines, int Kept, int Rejected, int Added, int Widened, int Same, int TableRows, string Sha256, bool IsChanged);
