namespace BoneGraftCatalog;

/// <summary>Converts a <see cref="ServiceDate"/> from and to text, for configuration binders and property grids.</summary>
/// <remarks>The culture does not matter. The empty text is <see cref="ServiceDate.None"/>.</remarks>
public sealed class ServiceDateTypeConverter : TextTypeConverter<ServiceDate>
{
    private protected override ServiceDate Parse(string text) => ServiceDate.Parse(text);
}
