using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog;

/// <summary>Writes a <see cref="Claim"/> as the JSON object that <see cref="ClaimJson"/> documents, and reads it back whole.</summary>
/// <remarks>
/// The names and words are those of <see cref="ClaimJson"/>, whatever naming policy a serializer has. A property of another name is
/// passed over. No reflection is used.
/// </remarks>
public sealed class ClaimJsonConverter : JsonConverter<Claim>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no claim. The message says where and why, without quoting it.</exception>
    public override Claim Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ClaimJsonReader.ReadClaim(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Claim value, JsonSerializerOptions options) => ClaimJson.Write(writer, value);
}
