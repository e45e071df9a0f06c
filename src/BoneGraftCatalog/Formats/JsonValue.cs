using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace BoneGraftCatalog.Formats;

/// <summary>A JSON value and where it stands. System.Text.Json's own documents do not know where their values stand.</summary>
internal sealed class JsonValue
{
    /// <summary>The most values of a record; more make it too long.</summary>
    public const int MaxValues = 200_000;

    // No code, date, number or name that is looked for is longer; attachments are.
    private const int LongestText = 8192;

    // Up to here names are compared one by one, which costs no memory.
    private const int FewMembers = 24;

    private static readonly JsonValue[] NoItems = Array.Empty<JsonValue>();

    private static readonly KeyValuePair<string, JsonValue>[] NoMembers = Array.Empty<KeyValuePair<string, JsonValue>>();

    private List<KeyValuePair<string, JsonValue>>? _members;
    private List<JsonValue>? _items;

    private JsonValue(JsonTokenType kind, TextPosition position)
    {
        Kind = kind;
        Position = position;
    }

    /// <summary>StartObject, StartArray, String, Number, True, False or Null.</summary>
    public JsonTokenType Kind { get; }

    public TextPosition Position { get; }

    /// <summary>In characters, quotation marks included; of an object or array its first bracket alone.</summary>
    public int Length { get; private set; } = 1;

    /// <summary>A string's text, or a number as written; null for others, and for a text of more than 8,192 bytes.</summary>
    public string? Text { get; private set; }

    public TextRange Range => new(Position, Length);

    public bool IsObject => Kind == JsonTokenType.StartObject;

    public bool IsArray => Kind == JsonTokenType.StartArray;

    public IReadOnlyList<JsonValue> Items => _items ?? (IReadOnlyList<JsonValue>)NoItems;

    public IReadOnlyList<KeyValuePair<string, JsonValue>> Members => _members ?? (IReadOnlyList<KeyValuePair<string, JsonValue>>)NoMembers;

    /// <summary>A member of an object; null where there is none, or where it is null.</summary>
    public JsonValue? this[string name]
    {
        get
        {
            foreach (KeyValuePair<string, JsonValue> member in Members)
            {
                if (member.Key == name)
                {
                    return member.Value.Kind == JsonTokenType.Null ? null : member.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The text of a member that is a string; otherwise null.</summary>
    public string? TextOf(string name) => this[name] is { Kind: JsonTokenType.String } value ? value.Text : null;

    /// <summary>An object of members that were read apart.</summary>
    public static JsonValue Object(TextPosition position, List<KeyValuePair<string, JsonValue>> members) =>
        new(JsonTokenType.StartObject, position) { _members = members };

    /// <summary>Reads one value.</summary>
    /// <param name="utf8">The value, and nothing but blanks around it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="problem">What is wrong, or null.</param>
    public static JsonValue? TryRead(ReadOnlySpan<byte> utf8, TextPosition start, out ClaimProblem? problem)
    {
        var reader = new Utf8JsonReader(utf8);
        var place = new Place(start);
        problem = null;
        try
        {
            reader.Read();
            int count = 0;
            JsonValue? value = Read(ref reader, utf8, ref place, ref count);
            if (value is null)
            {
                problem = new ClaimProblem(ClaimProblemKind.TooLong, new TextRange(start, 0), "", "the record has more than 200,000 JSON values.");
            }
            else if (place.Repeated is { } repeated)
            {
                problem = repeated;
                value = null;
            }
            else if (reader.Read())
            {
                // The reader throws on what follows a value; this is for the compiler.
                value = null;
            }

            return value;
        }
        catch (JsonException)
        {
            problem = NotJson(place.To(utf8, (int)reader.BytesConsumed));
        }
        catch (InvalidOperationException)
        {
            // GetString, for bytes that are no UTF-8 and for halves of characters.
            problem = NotJson(place.To(utf8, (int)reader.TokenStartIndex));
        }

        return null;
    }

    public static ClaimProblem NotJson(TextPosition position) =>
        new(ClaimProblemKind.Malformed, new TextRange(position, 0), "", "the text is not valid JSON.");

    /// <summary>Whether an object has a member of this name already: of two one would be lost, and readers differ in which.</summary>
    /// <param name="members">The members so far.</param>
    /// <param name="name">The name of the next.</param>
    /// <param name="names">The names so far, once there are many.</param>
    public static bool IsRepeated(List<KeyValuePair<string, JsonValue>> members, string name, ref HashSet<string>? names)
    {
        if (names is null && members.Count < FewMembers)
        {
            foreach (KeyValuePair<string, JsonValue> member in members)
            {
                if (member.Key == name)
                {
                    return true;
                }
            }

            return false;
        }

        if (names is null)
        {
            names = new HashSet<string>(StringComparer.Ordinal);
            foreach (KeyValuePair<string, JsonValue> member in members)
            {
                names.Add(member.Key);
            }
        }

        return !names.Add(name);
    }

    public static ClaimProblem TwiceThere(TextPosition position) =>
        new(ClaimProblemKind.Malformed, new TextRange(position, 0), "", "the property stands there twice; which of the two counts cannot be told.");

    private static JsonValue? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, ref Place place, ref int count)
    {
        if (++count > MaxValues)
        {
            return null;
        }

        TextPosition position = place.To(utf8, (int)reader.TokenStartIndex);
        var value = new JsonValue(reader.TokenType, position);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                value._members = new List<KeyValuePair<string, JsonValue>>();
                HashSet<string>? names = null;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string name = reader.ValueSpan.Length <= LongestText ? reader.GetString()! : "";
                    if (name.Length > 0 && IsRepeated(value._members, name, ref names))
                    {
                        place.Repeated ??= TwiceThere(place.To(utf8, (int)reader.TokenStartIndex));
                    }

                    reader.Read();
                    if (Read(ref reader, utf8, ref place, ref count) is not { } member)
                    {
                        return null;
                    }

                    value._members.Add(new KeyValuePair<string, JsonValue>(name, member));
                }

                break;
            case JsonTokenType.StartArray:
                value._items = new List<JsonValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (Read(ref reader, utf8, ref place, ref count) is not { } item)
                    {
                        return null;
                    }

                    value._items.Add(item);
                }

                break;
            default:
                value.Text = reader.ValueSpan.Length > LongestText ? null
                    : reader.TokenType == JsonTokenType.String ? reader.GetString()
                    : reader.TokenType == JsonTokenType.Number ? Encoding.ASCII.GetString(reader.ValueSpan.ToArray())
                    : null;
                value.Length = (int)(place.To(utf8, (int)reader.BytesConsumed).Offset - position.Offset);
                break;
        }

        return value;
    }

    /// <summary>Turns byte offsets, which only grow, into places.</summary>
    private struct Place
    {
        private TextPosition _position;
        private int _at;

        public Place(TextPosition start)
        {
            _position = start;
            _at = 0;
            Repeated = null;
        }

        /// <summary>The first property that stands twice in its object, or null.</summary>
        public ClaimProblem? Repeated { get; set; }

        public TextPosition To(ReadOnlySpan<byte> utf8, int offset)
        {
            if (offset > _at)
            {
                _position = _position.AdvanceUtf8(utf8.Slice(_at, offset - _at));
                _at = offset;
            }

            return _position;
        }
    }
}
