using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace BoneGraftCatalog.Formats;

/// <summary>Reads the shape that <see cref="ClaimReportJson"/> documents.</summary>
internal sealed class ClaimReportJsonReader
{
    private readonly List<ClaimProblem> _problems;

    private ClaimReportJsonReader(List<ClaimProblem> problems) => _problems = problems;

    public static ClaimReport? Read(ReadOnlySpan<byte> utf8, List<ClaimProblem> problems)
    {
        JsonValue? json = JsonValue.TryRead(utf8, TextPosition.Start, out ClaimProblem? problem);
        if (json is not { IsObject: true })
        {
            problems.Add(problem ?? new ClaimProblem(ClaimProblemKind.Malformed, new TextRange(TextPosition.Start, 0), "", "a report is a JSON object."));
            return null;
        }

        return new ClaimReportJsonReader(problems).ReadReport(json);
    }

    private ClaimReport ReadReport(JsonValue json)
    {
        var findings = new List<ClaimFinding>();
        foreach (JsonValue finding in Items(json, "findings", isRequired: true))
        {
            findings.Add(ReadFinding(finding));
        }

        var unjudged = new List<UnjudgedLine>();
        foreach (JsonValue line in Items(json, "unjudged"))
        {
            FindingLine place = ReadLine(line, line);
            unjudged.Add(new UnjudgedLine(place.Index, place.Code, Word(line, "reason", ClaimWords.UnjudgedReasons))
            {
                Payer = ReadPayer(line, "payer"),
                NearestPayer = ReadPayer(line, "nearestPayer"),
                Modifiers = ReadModifiers(line),
            });
        }

        bool hasFailed = IsTrue(json, "failed");
        bool hasNothing = IsTrue(json, "hasNothingToJudge");
        return findings.Count == 0 && unjudged.Count == 0 && !hasNothing && !hasFailed
            ? ClaimReport.JudgedAndClean
            : new ClaimReport(findings.ToArray(), unjudged.ToArray(), hasNothing, hasFailed ? FailedElsewhere() : null);
    }

    private static InvalidOperationException FailedElsewhere() => new("The claim could not be judged where the report was made.");

    private Payer ReadPayer(JsonValue json, string name)
    {
        Payer payer = default;
        if (json[name] is { } text && !Payer.TryParse(text.Text, out payer))
        {
            Add(ClaimProblemKind.Value, text, name, "not the name of a payer.");
        }

        return payer;
    }

    private Modifier[] ReadModifiers(JsonValue json)
    {
        if (json["modifiers"] is not { } text)
        {
            return Array.Empty<Modifier>();
        }

        var modifiers = new List<Modifier>();
        foreach (string word in (text.Text ?? "").Split(' '))
        {
            if (Modifier.TryParse(word, out Modifier modifier))
            {
                modifiers.Add(modifier);
            }
            else
            {
                Add(ClaimProblemKind.Modifier, text, "modifiers", "not modifiers with a blank between them.");
            }
        }

        return modifiers.ToArray();
    }

    private ClaimFinding ReadFinding(JsonValue json)
    {
        var related = new List<FindingLine>();
        foreach (JsonValue line in Items(json, "relatedLines"))
        {
            related.Add(ReadLine(line, line));
        }

        Modifier modifier = default;
        if (json["modifier"] is { } text && !Modifier.TryParse(text.Text, out modifier))
        {
            Add(ClaimProblemKind.Modifier, text, "modifier", "not a modifier.");
        }

        if (json.TextOf("id") is not { } id)
        {
            Add(ClaimProblemKind.Missing, json, "id", "the finding has no id.");
            id = "";
        }

        JsonValue? source = json["source"];
        return new ClaimFinding(
            id,
            Word(json, "certainty", ClaimWords.Certainties),
            Word(json, "outcome", ClaimWords.Outcomes),
            IsTrue(json, "isInformation"),
            ReadLine(json["line"], json),
            related.ToArray(),
            modifier)
        {
            Message = json.TextOf("message") ?? "",
            Remedy = json.TextOf("remedy") ?? "",
            Value = json.TextOf("value") ?? "",
            FactValue = json.TextOf("fact") ?? "",
            SourceId = source?.TextOf("id") ?? "",
            SourceTitle = source?.TextOf("title") ?? "",
            SourceRelease = source?.TextOf("release") ?? "",
            Layer = source?.TextOf("layer") ?? "",
            AdjustmentReasonCodes = Codes(json, "carc"),
            RemarkCodes = Codes(json, "rarc"),
        };
    }

    private FindingLine ReadLine(JsonValue? json, JsonValue parent)
    {
        ProcedureCode code = default;
        if (json?["code"] is { } text && !ProcedureCode.TryParse(text.Text, out code))
        {
            Add(ClaimProblemKind.Code, text, "code", "not a procedure code.");
        }

        if (json?["index"] is { Kind: JsonTokenType.Number } number
            && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            return new FindingLine(index, code);
        }

        Add(ClaimProblemKind.Missing, json ?? parent, "index", "the index of the line is missing, or no whole number.");
        return default;
    }

    private string[] Codes(JsonValue json, string name)
    {
        IReadOnlyList<JsonValue> items = Items(json, name);
        if (items.Count == 0)
        {
            return Array.Empty<string>();
        }

        var codes = new string[items.Count];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = items[i].Text ?? "";
        }

        return codes;
    }

    private IReadOnlyList<JsonValue> Items(JsonValue json, string name, bool isRequired = false)
    {
        JsonValue? value = json[name];
        if (value is null ? isRequired : !value.IsArray)
        {
            Add(ClaimProblemKind.Malformed, value ?? json, name, "not an array.");
        }

        return value?.Items ?? Array.Empty<JsonValue>();
    }

    private T Word<T>(JsonValue json, string name, EnumWords<T> words)
        where T : struct, Enum
    {
        if (!words.TryParse(json.TextOf(name), out T value))
        {
            Add(ClaimProblemKind.Value, json[name] ?? json, name, "missing, or not one of its words.");
        }

        return value;
    }

    private static bool IsTrue(JsonValue json, string name) => json[name]?.Kind == JsonTokenType.True;

    private void Add(ClaimProblemKind kind, JsonValue value, string where, string what) =>
        _problems.Add(new ClaimProblem(kind, value.Range, where, what));
}
