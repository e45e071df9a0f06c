using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BoneGraftCatalog;

/// <summary>Writes a <see cref="ServiceDate"/> as a JSON string, <c>"2026-03-02"</c>, and reads it back; also as the key of a dictionary.</summary>
/// <remarks><see cref="ServiceDate.None"/> is <c>null</c>, and as a key the empty string. Numbers are not taken.</remarks>
public sealed class ServiceDateJsonConverter : JsonConverter<ServiceDate>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string, or no date of service.</exception>
    public override ServiceDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => ServiceDate.None,
        JsonTokenType.String => FromText(reader.GetString()),
        _ => throw new JsonException("A date of service is a JSON string, such as \"2026-03-02\"."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ServiceDate value, JsonSerializerOptions options)
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
    /// <exception cref="JsonException">The name is no date of service.</exception>
    public override ServiceDate ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FromText(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, ServiceDate value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());

    private static ServiceDate FromText(string? text) =>
        string.IsNullOrEmpty(text) ? ServiceDate.None
        : ServiceDate.TryParse(text, out ServiceDate value) ? value
        : throw new JsonException("The JSON string is no date of service; one looks like \"2026-03-02\".");
}
