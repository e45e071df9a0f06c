using System;
using System.ComponentModel;
using System.Globalization;

namespace BoneGraftCatalog;

/// <summary>Converts a value of this library from and to text, for configuration binders and property grids.</summary>
/// <remarks>The culture does not matter. The empty text is the empty value.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class TextTypeConverter<T> : TypeConverter
    where T : struct
{
    private protected TextTypeConverter()
    {
    }

    /// <inheritdoc/>
    public sealed override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public sealed override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) =>
        destinationType == typeof(string) || base.CanConvertTo(context, destinationType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is none of the type.</exception>
    public sealed override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? (text.Length == 0 ? default(T) : Parse(text)) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public sealed override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T from && destinationType == typeof(string) ? from.ToString() : base.ConvertTo(context, culture, value, destinationType);

    private protected abstract T Parse(string text);
}
