using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BoneGraftCatalog;

/// <summary>Writes a <see cref="ProcedureCode"/> as a JSON string, <c>"20939"</c>, and reads it back; also as the key of a dictionary.</summary>
/// <remarks><see cref="ProcedureCode.None"/> is <c>null</c>, and as a key the empty string. Numbers are not taken.</remarks>
public sealed class ProcedureCodeJsonConverter : JsonConverter<ProcedureCode>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string, or no procedure code.</exception>
    public override ProcedureCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => ProcedureCode.None,
        JsonTokenType.String => FromText(reader.GetString()),
        _ => throw new JsonException("A procedure code is a JSON string, such as \"20939\"."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ProcedureCode value, JsonSerializerOptions options)
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
    /// <exception cref="JsonException">The name is no procedure code.</exception>
    public override ProcedureCode ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FromText(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, ProcedureCode value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());

    private static ProcedureCode FromText(string? text) =>
        string.IsNullOrEmpty(text) ? ProcedureCode.None
        : ProcedureCode.TryParse(text, out ProcedureCode value) ? value
        : throw new JsonException("The JSON string is no procedure code; one looks like \"20939\".");
}
