using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BoneGraftCatalog;

/// <summary>Writes a value of this library as a JSON string and reads it back; also as the key of a dictionary.</summary>
/// <remarks>The empty value is <c>null</c>, and as a key the empty string. Numbers are not taken: a code is no number.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class TextJsonConverter<T> : JsonConverter<T>
    where T : struct
{
    private readonly string _what;
    private readonly string _example;

    private protected TextJsonConverter(string what, string example)
    {
        _what = what;
        _example = example;
    }

    /// <inheritdoc/>
    public sealed override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string, or the string is none of the type.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => FromText(reader.GetString()),
        _ => throw new JsonException($"A {_what} is a JSON string, such as \"{_example}\"."),
    };

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ReadOnlySpan<char> text = Format(value, stackalloc char[32]);
        if (text.IsEmpty)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The name is none of the type.</exception>
    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FromText(reader.GetString());

    /// <inheritdoc/>
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Format(value, stackalloc char[32]));

    private protected abstract bool TryParse(string text, out T value);

    /// <summary>The text of a value, nothing for the empty one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="room">Where the text may be written, so that none is made: 32 characters.</param>
    private protected abstract ReadOnlySpan<char> Format(T value, Span<char> room);

    private T FromText(string? text) =>
        string.IsNullOrEmpty(text) ? default
        : TryParse(text!, out T value) ? value
        : throw new JsonException($"The JSON string is no {_what}; one looks like \"{_example}\".");
}
