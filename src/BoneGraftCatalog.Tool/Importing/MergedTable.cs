using System.Collections.Generic;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>Our table with what was published in it, and how many of its rows the release added, widened or found as they were.</summary>
internal sealed record MergedTable(string Text, IReadOnlyDictionary<string, string> Newest, int RowCount, int Added, int Widened, int Same);
