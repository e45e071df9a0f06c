using System;
using System.Collections.Generic;
using System.Text.Json;

namespace BoneGraftCatalog.Formats;

/// <summary>FHIR resources of a JSON text: holds one entry of a bundle, or one member of a resource, at a time.</summary>
internal sealed class FhirPushReader : PushReader<byte>
{
    private static readonly JsonReaderOptions Options = default;

    private JsonReaderState _state;
    private State _where;
    private List<KeyValuePair<string, JsonValue>> _members = new();
    private HashSet<string>? _names;
    private int _memberLength;
    private TextPosition _start;
    private string _name = "";
    private bool _inEntries;
    private bool _hasEntries;
    private bool _isBroken;
    private int _skipDepth;

    private enum State
    {
        /// <summary>Before a value, or between two.</summary>
        Between,

        /// <summary>In the outermost object.</summary>
        Resource,

        /// <summary>In a value that is too long to be held.</summary>
        Skipping,

        /// <summary>After a mistake, before a line that begins with a brace.</summary>
        Recovering,
    }

    protected override int MaxRecordLength => FhirClaims.MaxResourceLength;

    protected override int Read(ReadOnlySpan<byte> text, bool isFinal)
    {
        int at = 0;
        while (true)
        {
            int? next = _where switch
            {
                State.Between => Begin(text, at),
                State.Recovering => Recover(text, at, isFinal),
                _ => ReadToken(text, at, isFinal),
            };
            if (next is null)
            {
                return at;
            }

            Position = Position.AdvanceUtf8(text.Slice(at, next.Value - at));
            at = next.Value;
        }
    }

    protected override int SkipTooLong(ReadOnlySpan<byte> text)
    {
        Output.Enqueue(new ClaimReadResult(TooLong(Position), ""));
        if (_where == State.Resource)
        {
            // Its tokens are read one by one until the value that is too long has ended.
            _isBroken |= !_inEntries;
            _skipDepth = _inEntries ? 2 : 1;
            _where = State.Skipping;
            int? next = ReadToken(text, 0, false);
            if (next is { } consumed)
            {
                Position = Position.AdvanceUtf8(text.Slice(0, consumed));
                return consumed;
            }
        }

        // A single token is too long.
        _where = State.Recovering;
        Position = Position.AdvanceUtf8(text);
        return text.Length;
    }

    private static ClaimProblem TooLong(TextPosition position) =>
        new(ClaimProblemKind.TooLong, new TextRange(position, 0), "", "a resource is longer than 4 MiB, or a part of it is; it was passed over.");

    private int? Begin(ReadOnlySpan<byte> text, int at)
    {
        int start = at;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0x1E or 0xEF or 0xBB or 0xBF)
        {
            at++;
        }

        if (at == text.Length)
        {
            return at == start ? null : at;
        }

        if (text[at] != '{')
        {
            Output.Enqueue(new ClaimReadResult(JsonValue.NotJson(Position.AdvanceUtf8(text.Slice(start, at - start))), ""));
            _where = State.Recovering;
            return at;
        }

        _state = new JsonReaderState(Options);
        _where = State.Resource;
        _members = new List<KeyValuePair<string, JsonValue>>();
        _names = null;
        _memberLength = 0;
        _start = default;
        _name = "";
        _inEntries = false;
        _hasEntries = false;
        _isBroken = false;
        return at;
    }

    private int? Recover(ReadOnlySpan<byte> text, int at, bool isFinal)
    {
        int end = text.Slice(at).IndexOf("\n{"u8);
        if (end >= 0)
        {
            _where = State.Between;
            return at + end + 1;
        }

        // The line end may be the last byte that is there.
        int rest = !isFinal && text.Length > at && text[text.Length - 1] == '\n' ? text.Length - 1 : text.Length;
        return rest == at ? null : rest;
    }

    private int? ReadToken(ReadOnlySpan<byte> text, int at, bool isFinal)
    {
        if (at == text.Length && !isFinal)
        {
            return null;
        }

        var reader = new Utf8JsonReader(text.Slice(at), isFinal, _state);
        try
        {
            if (!reader.Read())
            {
                return null;
            }

            if (_where == State.Skipping)
            {
                while (reader.CurrentDepth > _skipDepth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    _state = reader.CurrentState;
                    int passed = (int)reader.BytesConsumed;
                    if (!reader.Read())
                    {
                        return at + passed;
                    }
                }

                _where = State.Resource;
            }
            else if (reader.CurrentDepth == 0)
            {
                AcceptBracket(reader.TokenType, Position.AdvanceUtf8(text.Slice(at, (int)reader.TokenStartIndex)));
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                _name = reader.ValueSpan.Length < 100 ? reader.GetString()! : "";
            }
            else if (_name == "entry" && reader.CurrentDepth == 1 && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray)
            {
                _inEntries = reader.TokenType == JsonTokenType.StartArray;
                _hasEntries = true;
            }
            else
            {
                int start = (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                {
                    return null;
                }

                AcceptValue(text.Slice(at + start, (int)reader.BytesConsumed - start), Position.AdvanceUtf8(text.Slice(at, start)));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            TextPosition position = Position.AdvanceUtf8(text.Slice(at, (int)reader.BytesConsumed));
            Output.Enqueue(new ClaimReadResult(isFinal && at + reader.BytesConsumed == text.Length
                ? new ClaimProblem(ClaimProblemKind.Truncated, new TextRange(position, 0), "", "the file ends inside a resource.")
                : JsonValue.NotJson(position), ""));
            _where = State.Recovering;
            return at;
        }

        _state = reader.CurrentState;
        return at + (int)reader.BytesConsumed;
    }

    private void AcceptBracket(JsonTokenType bracket, TextPosition position)
    {
        if (bracket == JsonTokenType.StartObject)
        {
            _start = position;
            return;
        }

        _where = State.Between;
        JsonValue resource = JsonValue.Object(_start, _members);
        _members = new List<KeyValuePair<string, JsonValue>>();
        if (!_isBroken && !(_hasEntries && resource.TextOf("resourceType") is "Bundle"))
        {
            FhirClaimReader.Read(resource, true, Output);
        }
    }

    private void AcceptValue(ReadOnlySpan<byte> value, TextPosition position)
    {
        ClaimProblem? problem = null;
        JsonValue? read = null;
        if (value.Length > MaxRecordLength)
        {
            problem = TooLong(position);
        }
        else
        {
            read = JsonValue.TryRead(value, position, out problem);
        }

        if (read is null)
        {
            if (problem is not null && !_isBroken)
            {
                Output.Enqueue(new ClaimReadResult(problem, ""));
            }

            _isBroken |= !_inEntries;
        }
        else if (_inEntries)
        {
            if (read["resource"] is { IsObject: true } resource)
            {
                FhirClaimReader.Read(resource, false, Output);
            }
        }
        else if (!_isBroken)
        {
            _memberLength += value.Length;
            if (_memberLength > MaxRecordLength)
            {
                Output.Enqueue(new ClaimReadResult(TooLong(_start), ""));
                _isBroken = true;
                _members.Clear();
                return;
            }

            if (_name.Length > 0 && JsonValue.IsRepeated(_members, _name, ref _names))
            {
                Output.Enqueue(new ClaimReadResult(JsonValue.TwiceThere(position), ""));
                _isBroken = true;
                _members.Clear();
                return;
            }

            _members.Add(new KeyValuePair<string, JsonValue>(_name, read));
        }
    }
}
