namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>The identifier of a code or a modifier: its name and itself. Validation keeps them apart, emission writes them.</summary>
internal static class Identifier
{
    /// <summary>What a code may hold and an identifier may not, the dot and the hyphen, becomes an underscore.</summary>
    public static string Of(string name, string key) => name + key.Replace('.', '_').Replace('-', '_');
}
