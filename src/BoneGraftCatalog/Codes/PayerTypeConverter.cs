using System;

namespace BoneGraftCatalog;

/// <summary>Converts a <see cref="Payer"/> from and to text, for configuration binders and property grids.</summary>
/// <remarks>The culture does not matter. The empty text is <see cref="Payer.None"/>.</remarks>
public sealed class PayerTypeConverter : TextTypeConverter<Payer>
{
    private protected override Payer Parse(string text) => Payer.TryParse(text, out Payer payer)
        ? payer
        : throw new FormatException(
            "The text is not the name of a payer. A name is made of the letters a-z, the digits 0-9 and hyphens, such as medicare or acme-health.");
}
