namespace BoneGraftCatalog;

/// <summary>Converts a <see cref="Modifier"/> from and to text, for configuration binders and property grids.</summary>
/// <remarks>The culture does not matter. The empty text is <see cref="Modifier.None"/>.</remarks>
public sealed class ModifierTypeConverter : TextTypeConverter<Modifier>
{
    private protected override Modifier Parse(string text) => Modifier.Parse(text);
}
