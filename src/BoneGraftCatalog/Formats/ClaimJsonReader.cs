using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Formats;

/// <summary>Reads the shape that <see cref="ClaimJson"/> documents.</summary>
internal sealed class ClaimJsonReader
{
    private readonly List<ClaimProblem> _problems;
    private bool _hasUnknownUnits;

    private ClaimJsonReader(List<ClaimProblem> problems) => _problems = problems;

    /// <summary>Reads a claim; null when the text is no JSON object. The claim counts only where no problem costs it.</summary>
    public static ClaimReadResult? Read(ReadOnlySpan<byte> utf8, TextPosition start, List<ClaimProblem> problems)
    {
        JsonValue? value = JsonValue.TryRead(utf8, start, out ClaimProblem? problem);
        if (value is null)
        {
            problem ??= JsonValue.NotJson(start);
            problems.Add(problem.Kind == ClaimProblemKind.Malformed && GoesOn(utf8)
                ? new ClaimProblem(ClaimProblemKind.Malformed, new TextRange(start, 0), "", "the line ends inside a value; a claim stands whole on one line.")
                : problem);
            return null;
        }

        if (!value.IsObject)
        {
            problems.Add(new ClaimProblem(ClaimProblemKind.Malformed, value.Range, "", "a claim is a JSON object."));
            return null;
        }

        return new ClaimJsonReader(problems).ReadClaim(value);
    }

    /// <summary>Reads the claim that a serializer's reader stands at.</summary>
    /// <exception cref="JsonException">The value is no claim.</exception>
    public static Claim ReadClaim(ref Utf8JsonReader reader)
    {
        var problems = new List<ClaimProblem>();
        ClaimReadResult? result = Read(Copy(ref reader), TextPosition.Start, problems);
        ThrowIfLost(problems);
        return result!.Claim!;
    }

    /// <summary>Reads the line that a serializer's reader stands at.</summary>
    /// <exception cref="JsonException">The value is no line.</exception>
    public static ClaimLine ReadLine(ref Utf8JsonReader reader)
    {
        var problems = new List<ClaimProblem>();
        JsonValue? value = JsonValue.TryRead(Copy(ref reader), TextPosition.Start, out ClaimProblem? problem);
        LineFacts line = value is null ? default : new ClaimJsonReader(problems).ReadLine(value, "line");
        if (problem is not null)
        {
            problems.Add(problem);
        }

        ThrowIfLost(problems);
        return new ClaimLine(line);
    }

    // Written anew, for a serializer may allow comments and commas that are none of JSON.
    private static byte[] Copy(ref Utf8JsonReader reader)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        using var copy = new MemoryStream();
        using (var writer = new Utf8JsonWriter(copy))
        {
            document.WriteTo(writer);
        }

        return copy.ToArray();
    }

    // Where a problem stands in the copy says nothing of the text; what it is about does.
    private static void ThrowIfLost(List<ClaimProblem> problems)
    {
        foreach (ClaimProblem problem in problems)
        {
            if (!problem.IsSkip)
            {
                throw new JsonException(problem.Message);
            }
        }
    }

    // JSON that is laid out over several lines, as people read it.
    private static bool GoesOn(ReadOnlySpan<byte> line)
    {
        int end = line.Length;
        while (end > 0 && line[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            end--;
        }

        return end > 0 && line[end - 1] is (byte)'{' or (byte)'[' or (byte)',' or (byte)':';
    }

    private ClaimReadResult ReadClaim(JsonValue json)
    {
        var claim = new Claim();
        Payer payer = default;
        TextPosition[] positions = Array.Empty<TextPosition>();
        bool hasLines = false;
        foreach (KeyValuePair<string, JsonValue> member in json.Members)
        {
            JsonValue value = member.Value;
            if (value.Kind == JsonTokenType.Null)
            {
                continue;
            }

            switch (member.Key)
            {
                case "id":
                    claim.Id = Text(value, "id");
                    break;
                case "claimType":
                    if (ClaimWords.TryParseClaimType(StringOf(value), out ClaimType claimType))
                    {
                        claim.ClaimType = claimType;
                    }
                    else
                    {
                        Add(ClaimProblemKind.Value, value, "claimType", "not " + ClaimTypeWords.Named + ".");
                    }

                    break;
                case "payer":
                    if (!ClaimWords.TryParsePayer(StringOf(value), out payer))
                    {
                        Add(ClaimProblemKind.Value, value, "payer", "not the name of a payer, such as medicare.");
                    }

                    break;
                case "frequency":
                    claim.Frequency = Word(value, "frequency", ClaimWords.Frequencies);
                    break;
                case "isComplete":
                    claim.IsComplete = value.Kind != JsonTokenType.False;
                    if (value.Kind is not (JsonTokenType.True or JsonTokenType.False))
                    {
                        Add(ClaimProblemKind.Value, value, "isComplete", "not true or false.");
                    }

                    break;
                case "serviceDate":
                    claim.ServiceDate = Date(value, "serviceDate");
                    break;
                case "history":
                    claim.History = ReadHistory(value);
                    break;
                case "lines":
                    hasLines = true;
                    positions = ReadLines(claim, value);
                    break;
                default:
                    Add(ClaimProblemKind.UnknownField, value, "", "the property is not known; it was passed over.");
                    break;
            }
        }

        if (!hasLines)
        {
            Add(ClaimProblemKind.Missing, json, "lines", "the claim has no lines.");
        }

        claim.IsComplete &= !_hasUnknownUnits;
        return new ClaimReadResult(claim, payer, json.Position, positions);
    }

    private TextPosition[] ReadLines(Claim claim, JsonValue lines)
    {
        claim.Lines.Clear();
        if (!lines.IsArray)
        {
            Add(ClaimProblemKind.Malformed, lines, "lines", "not an array.");
        }

        var positions = new TextPosition[lines.Items.Count];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = lines.Items[i].Position;
            claim.Lines.Add(new ClaimLine(ReadLine(lines.Items[i], "lines[" + i.ToString(CultureInfo.InvariantCulture) + "]")));
        }

        return positions;
    }

    private LineFacts ReadLine(JsonValue json, string where)
    {
        LineFacts line = LineFacts.OneUnit;
        if (!json.IsObject)
        {
            Add(ClaimProblemKind.Malformed, json, where, "not an object.");
            return line;
        }

        bool hasCode = false;
        foreach (KeyValuePair<string, JsonValue> member in json.Members)
        {
            JsonValue value = member.Value;
            LineColumn? column = ColumnOf(member.Key);

            // A line may say that it has no code, and must say it.
            hasCode |= column is LineColumn<ProcedureCode>;
            if (value.Kind == JsonTokenType.Null)
            {
                continue;
            }

            if (column is null)
            {
                Add(ClaimProblemKind.UnknownField, value, where, "the property is not known; it was passed over.");
            }
            else
            {
                ReadFact(column, value, where + "." + member.Key, ref line);
            }
        }

        if (!hasCode)
        {
            Add(ClaimProblemKind.Missing, json, where + ".code", "the procedure code is missing.");
        }

        _hasUnknownUnits |= !line.TrySettleUnits();
        return line;
    }

    private static LineColumn? ColumnOf(string property)
    {
        foreach (LineColumn column in LineFacts.Columns)
        {
            if (column.Property == property)
            {
                return column;
            }
        }

        return null;
    }

    private void ReadFact(LineColumn column, JsonValue value, string where, ref LineFacts line)
    {
        switch (column)
        {
            case LineColumn<ProcedureCode> code:
                code.Of(ref line) = Code(value, where);
                break;
            case LineColumn<Modifier[]?> modifiers:
                modifiers.Of(ref line) = Modifiers(value, where);
                break;
            case LineColumn<decimal?> number:
                number.Of(ref line) = Number(value, where, column.ProblemKind);
                break;
            case LineColumn<ServiceDate> date:
                date.Of(ref line) = Date(value, where);
                break;
            case LineColumn<string?> text:
                text.Of(ref line) = Text(value, where);
                break;
        }
    }

    private Modifier[] Modifiers(JsonValue json, string where)
    {
        if (!json.IsArray)
        {
            Add(ClaimProblemKind.Malformed, json, where, "not an array.");
        }

        var modifiers = new List<Modifier>(json.Items.Count);
        foreach (JsonValue item in json.Items)
        {
            if (Modifier.TryParse(StringOf(item), out Modifier modifier))
            {
                modifiers.Add(modifier);
            }
            else
            {
                _problems.Add(ClaimProblems.NotAModifier(item.Range, where));
            }
        }

        return modifiers.ToArray();
    }

    private List<ClaimLine> ReadHistory(JsonValue json)
    {
        var lines = new List<ClaimLine>();
        if (!json.IsArray)
        {
            Add(ClaimProblemKind.Malformed, json, "history", "not an array.");
        }

        foreach (JsonValue item in json.Items)
        {
            // A code alone is a line of one unit, as older files have it.
            lines.Add(item.IsObject
                ? new ClaimLine(ReadLine(item, "history[" + lines.Count.ToString(CultureInfo.InvariantCulture) + "]"))
                : new ClaimLine(Code(item, "history")));
        }

        return lines;
    }

    private ProcedureCode Code(JsonValue value, string where)
    {
        if (!ProcedureCode.TryParse(StringOf(value), out ProcedureCode code))
        {
            _problems.Add(ClaimProblems.NotACode(value.Range, where));
        }

        return code;
    }

    private ServiceDate Date(JsonValue value, string where)
    {
        if (!ServiceDate.TryParse(StringOf(value), out ServiceDate date))
        {
            _problems.Add(ClaimProblems.NotADay(value.Range, where));
        }

        return date;
    }

    private string? Text(JsonValue value, string where)
    {
        string? text = StringOf(value);
        if (text is null)
        {
            Add(ClaimProblemKind.Value, value, where, "not a text of at most 8,192 bytes.");
        }

        return text;
    }

    private T Word<T>(JsonValue value, string where, EnumWords<T> words)
        where T : struct, Enum
    {
        if (!words.TryParse(StringOf(value), out T word))
        {
            Add(ClaimProblemKind.Value, value, where, "not one of its words.");
        }

        return word;
    }

    private decimal? Number(JsonValue value, string where, ClaimProblemKind kind)
    {
        // Invariant culture, so that every machine reads the same.
        if (value.Kind == JsonTokenType.Number
            && decimal.TryParse(value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return number;
        }

        Add(kind, value, where, "not a number without exponent.");
        return null;
    }

    private static string? StringOf(JsonValue value) => value.Kind == JsonTokenType.String ? value.Text : null;

    private void Add(ClaimProblemKind kind, JsonValue value, string where, string what) =>
        _problems.Add(new ClaimProblem(kind, value.Range, where, what));
}
