using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog;

/// <summary>Writes a <see cref="ClaimLine"/> as the JSON object of a line that <see cref="ClaimJson"/> documents, and reads it back whole.</summary>
/// <remarks>A unit that is a fraction is read as 0, which is not judged. No reflection is used.</remarks>
public sealed class ClaimLineJsonConverter : JsonConverter<ClaimLine>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no line. The message says where and why, without quoting it.</exception>
    public override ClaimLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ClaimJsonReader.ReadLine(ref reader);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The writer or the line is null.</exception>
    public override void Write(Utf8JsonWriter writer, ClaimLine value, JsonSerializerOptions options) => ClaimJsonWriter.Write(
        writer ?? throw new ArgumentNullException(nameof(writer)),
        value ?? throw new ArgumentNullException(nameof(value)));
}
