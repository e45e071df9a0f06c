using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BoneGraftCatalog;

/// <summary>Writes a <see cref="Modifier"/> as a JSON string, <c>"59"</c>, and reads it back; also as the key of a dictionary.</summary>
/// <remarks><see cref="Modifier.None"/> is <c>null</c>, and as a key the empty string. Numbers are not taken.</remarks>
public sealed class ModifierJsonConverter : JsonConverter<Modifier>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string, or no modifier.</exception>
    public override Modifier Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => Modifier.None,
        JsonTokenType.String => FromText(reader.GetString()),
        _ => throw new JsonException("A modifier is a JSON string, such as \"59\"."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Modifier value, JsonSerializerOptions options)
    {
        if (value.IsNone)
        {
            writer.WriteNullValue();
            return;
        }

        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out int length);
        writer.WriteStringValue(text.Slice(0, length));
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The name is no modifier.</exception>
    public override Modifier ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FromText(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Modifier value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());

    private static Modifier FromText(string? text) =>
        string.IsNullOrEmpty(text) ? Modifier.None
        : Modifier.TryParse(text, out Modifier value) ? value
        : throw new JsonException("The JSON string is no modifier; one looks like \"59\".");
}
