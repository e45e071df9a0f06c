using System;
using System.ComponentModel;
using System.Globalization;

namespace BoneGraftCatalog;

/// <summary>Converts a <see cref="Payer"/> from and to text, for configuration binders and property grids.</summary>
/// <remarks>The culture does not matter. The empty text is <see cref="Payer.None"/>.</remarks>
public sealed class PayerTypeConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) =>
        destinationType == typeof(string) || base.CanConvertTo(context, destinationType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not the name of a payer.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is not string text ? base.ConvertFrom(context, culture, value)
        : text.Length == 0 ? Payer.None
        : Payer.TryParse(text, out Payer payer) ? payer
        : throw new FormatException("The text is not the name of a payer. A name is made of the letters a-z, the digits 0-9 and hyphens, such as medicare or acme-health.");

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is Payer from && destinationType == typeof(string) ? from.ToString() : base.ConvertTo(context, culture, value, destinationType);
}
