using System;
using System.Collections.Generic;
using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Formats;

/// <summary>Makes a claim of a FHIR R4 resource.</summary>
internal sealed class FhirClaimReader
{
    private const int MaxLines = 10_000;

    private readonly JsonValue _resource;
    private readonly ClaimDraft _draft;
    private readonly List<ClaimProblem> _problems = new();
    private readonly Dictionary<string, JsonValue> _careTeam = new(StringComparer.Ordinal);

    // What holds for all items: the dates, the practitioner and the group of the claim.
    private LineFacts _common;
    private bool _isBroken;

    private FhirClaimReader(JsonValue resource)
    {
        _resource = resource;
        _draft = new ClaimDraft(resource.Position) { Id = resource.TextOf("id") ?? "" };
    }

    /// <summary>Reads a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="isAlone">Whether it stands alone: the patients and coverages of a bundle are not worth a word.</param>
    /// <param name="output">Gets the claim and its problems.</param>
    public static void Read(JsonValue resource, bool isAlone, Queue<ClaimReadResult> output)
    {
        var reader = new FhirClaimReader(resource);
        string? type = resource.TextOf("resourceType");
        if (type is not ("Claim" or "ExplanationOfBenefit"))
        {
            // One without a type is not one of another kind: it may be a claim of our own JSON among resources, or one whose type was lost.
            if (type is null || isAlone)
            {
                output.Enqueue(new ClaimReadResult(NotAClaim(resource.Range, type is null), ""));
            }

            return;
        }

        bool isRead = reader.ReadClaim();
        foreach (ClaimProblem problem in reader._problems)
        {
            output.Enqueue(new ClaimReadResult(problem, reader._draft.Id));
        }

        if (isRead && !reader._isBroken)
        {
            output.Enqueue(reader._draft.ToResult());
        }
    }

    private static ClaimProblem NotAClaim(TextRange range, bool isOfNoType) => isOfNoType
        ? new(ClaimProblemKind.Missing, range, "resourceType", "the object does not say its resourceType, so it is none of FHIR; nothing of it was read.")
        : new(ClaimProblemKind.OtherRecord, range, "resourceType", "the resource is no Claim, ExplanationOfBenefit or Bundle; it was passed over.");

    private bool ReadClaim()
    {
        if (_resource.TextOf("status") is "cancelled" or "entered-in-error")
        {
            Add(ClaimProblemKind.OtherRecord, _resource["status"]!.Range, "status", "the claim is cancelled or was entered in error; it was passed over.");
            return false;
        }

        if (!ReadType())
        {
            return false;
        }

        ReadCareTeam();
        _common.Group = Reference(_resource["provider"]);
        foreach (JsonValue related in ItemsOf(_resource, "related"))
        {
            if (HasCode(related["relationship"], "prior"))
            {
                _draft.Frequency = '7';
            }
        }

        if (_resource["billablePeriod"] is { } period && TryPeriod(period, out ServiceDate from, out ServiceDate to) && from == to)
        {
            _common.From = from;
            _common.To = to;
        }

        ReadItems(_resource, "item", _common, 0);
        if (_draft.LineCount == 0 && _problems.Count == 0 && _draft.Type == ClaimType.Professional)
        {
            Add(ClaimProblemKind.NoLines, _resource.Range, "item", "the claim has no item with a CPT or HCPCS code, so there is nothing to check.");
        }

        return true;
    }

    private bool ReadType()
    {
        JsonValue? type = _resource["type"];
        if (HasCode(type, "professional"))
        {
            _draft.Type = ClaimType.Professional;
        }
        else if (HasCode(type, "institutional"))
        {
            JsonValue? subType = _resource["subType"];
            _draft.Type = HasCode(subType, "inpatient") ? ClaimType.Inpatient
                : HasCode(subType, "outpatient") ? ClaimType.Outpatient
                : ClaimType.Unknown;
            foreach (JsonValue info in ItemsOf(_resource, "supportingInfo"))
            {
                if (HasCode(info["category"], "typeofbill") && _draft.Type == ClaimType.Unknown && FirstCode(info["code"]) is { } bill)
                {
                    _draft.Type = BillType.ClaimTypeOf(bill.AsSpan());
                }
            }

            // A checker takes a claim of no known type for the kind it is made for.
            if (_draft.Type == ClaimType.Unknown)
            {
                const string What =
                    "neither subType nor a type of bill says whether the institutional claim is inpatient or outpatient, so it cannot be checked.";
                Add(ClaimProblemKind.Value, type!.Range, "subType", What);
            }
        }
        else if (HasCode(type, "oral") || HasCode(type, "pharmacy") || HasCode(type, "vision"))
        {
            Add(ClaimProblemKind.OtherRecord, type!.Range, "type", "the claim is dental, pharmacy or vision; it was passed over.");
            return false;
        }

        return true;
    }

    private void ReadCareTeam()
    {
        foreach (JsonValue member in ItemsOf(_resource, "careTeam"))
        {
            if (member["sequence"]?.Text is { } sequence && !_careTeam.ContainsKey(sequence))
            {
                _careTeam.Add(sequence, member);
            }

            if (_common.Practitioner is null && IsPerformer(member))
            {
                _common.Practitioner = Reference(member["provider"]);
                _common.Specialty = FirstCode(member["qualification"]);
            }
        }

        _common.Practitioner ??= Reference(_resource["provider"]);
    }

    private static bool IsPerformer(JsonValue member) =>
        HasCode(member["role"], "performing") || HasCode(member["role"], "rendering") || HasCode(member["role"], "primary");

    private void ReadItems(JsonValue parent, string name, in LineFacts above, int depth)
    {
        int index = 0;
        foreach (JsonValue item in ItemsOf(parent, name))
        {
            string where = name + "[" + index.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]";
            index++;
            if (_draft.LineCount + _problems.Count >= MaxLines)
            {
                Add(ClaimProblems.TooManyLines(item.Range, where));
                return;
            }

            if (!item.IsObject)
            {
                Add(ClaimProblemKind.Malformed, item.Range, where, "not a JSON object.");
                continue;
            }

            LineFacts line = ReadItem(item, where, above);
            if (depth < 2)
            {
                ReadItems(item, depth == 0 ? "detail" : "subDetail", line, depth + 1);
            }
        }
    }

    private LineFacts ReadItem(JsonValue item, string where, in LineFacts above)
    {
        LineFacts line = above;
        line.Code = ReadCode(item, where);
        line.Units = ReadUnits(item["quantity"], where + ".quantity.value");
        line.Charge = X12Number.TryParse((item["net"]?["value"]?.Text).AsSpan(), out decimal charge) ? charge : null;
        line.Place = ReadPlace(item["locationCodeableConcept"]) ?? above.Place;
        ReadDates(item, where, ref line);
        ReadPractitioner(item, ref line);
        line.Modifiers = ReadModifiers(item, where + ".modifier");
        if (!line.Code.IsNone)
        {
            _draft.Add(item.Position, line);
        }

        return line;
    }

    private ProcedureCode ReadCode(JsonValue item, string where)
    {
        where += ".productOrService";
        JsonValue? concept = item["productOrService"];
        bool isAbsent = false;
        foreach (JsonValue coding in ItemsOf(concept, "coding"))
        {
            string? system = coding.TextOf("system");
            isAbsent |= FhirSystems.IsAbsence(system);
            if (!FhirSystems.IsProcedure(system))
            {
                continue;
            }

            JsonValue? code = coding["code"];
            if (code?.Text is { } text && ProcedureCode.TryParse(text, out ProcedureCode parsed))
            {
                return parsed;
            }

            Add(ClaimProblems.NotACode((code ?? coding).Range, where, code is null ? ClaimProblemKind.Missing : ClaimProblemKind.Code));
            return default;
        }

        // An item that only groups its details has no code of its own, and one of a revenue code says that there is none.
        if (!isAbsent && item["detail"] is null && item["subDetail"] is null)
        {
            _draft.IsComplete = false;
            Add(ClaimProblemKind.OtherCodeSystem, (concept ?? item).Range, where, "no coding is from CPT or HCPCS; the item was passed over.");
        }

        return default;
    }

    private Modifier[] ReadModifiers(JsonValue item, string where)
    {
        var modifiers = new List<Modifier>();
        foreach (JsonValue concept in ItemsOf(item, "modifier"))
        {
            if (TryReadModifier(concept, where, out Modifier modifier))
            {
                modifiers.Add(modifier);
            }
        }

        return modifiers.ToArray();
    }

    private bool TryReadModifier(JsonValue concept, string where, out Modifier modifier)
    {
        modifier = default;
        foreach (JsonValue coding in ItemsOf(concept, "coding"))
        {
            string? system = coding.TextOf("system");
            if (system is not null && !FhirSystems.IsProcedure(system))
            {
                continue;
            }

            JsonValue? code = coding["code"];
            if (code?.Text is { } text && Modifier.TryParse(text, out modifier))
            {
                return true;
            }

            Add(ClaimProblems.NotAModifier((code ?? coding).Range, where));
            return false;
        }

        Add(ClaimProblemKind.OtherCodeSystem, concept.Range, where, "no coding is from CPT or HCPCS; the modifier was passed over.");
        return false;
    }

    private decimal? ReadUnits(JsonValue? quantity, string where)
    {
        JsonValue? value = quantity?["value"];
        if (value is null)
        {
            return 1;
        }

        if (quantity!.TextOf("code") is "min" or "MJ" || quantity.TextOf("unit") is "min" or "minutes" or "MJ")
        {
            Add(ClaimProblemKind.OtherUnitBasis, value.Range, where, "the item counts minutes, not units; it was read without units.");
            return null;
        }

        if (value.Kind == System.Text.Json.JsonTokenType.Number && X12Number.TryParse(value.Text.AsSpan(), out decimal units))
        {
            return units;
        }

        Add(ClaimProblemKind.Units, value.Range, where, "not a number without exponent of at most 15 digits.");
        return null;
    }

    private void ReadDates(JsonValue item, string where, ref LineFacts line)
    {
        if (item["servicedDate"] is { } date)
        {
            if (TryDate(date, out line.From))
            {
                line.To = line.From;
            }
            else
            {
                Add(ClaimProblems.NotADay(date.Range, where + ".servicedDate"));
            }
        }
        else if (item["servicedPeriod"] is { } period && !TryPeriod(period, out line.From, out line.To))
        {
            const string What = "not a period that starts with a day, such as 2026-03-02, and ends with it or after it.";
            Add(ClaimProblemKind.Date, period.Range, where + ".servicedPeriod", What);
        }
    }

    private void ReadPractitioner(JsonValue item, ref LineFacts line)
    {
        JsonValue? chosen = null;
        foreach (JsonValue sequence in ItemsOf(item, "careTeamSequence"))
        {
            if (sequence.Text is { } text && _careTeam.TryGetValue(text, out JsonValue? member)
                && (chosen is null || (IsPerformer(member) && !IsPerformer(chosen))))
            {
                chosen = member;
            }
        }

        if (chosen is not null)
        {
            LineFacts own = default;
            own.Practitioner = Reference(chosen["provider"]);
            own.Specialty = FirstCode(chosen["qualification"]);
            own = own.Within(_common);
            line.Practitioner = own.Practitioner;
            line.Specialty = own.Specialty;
        }
    }

    private static string? ReadPlace(JsonValue? concept)
    {
        foreach (JsonValue coding in ItemsOf(concept, "coding"))
        {
            if (coding.TextOf("code") is { Length: 2 } code && code[0] is >= '0' and <= '9' && code[1] is >= '0' and <= '9')
            {
                return code;
            }
        }

        return null;
    }

    private static bool TryPeriod(JsonValue period, out ServiceDate from, out ServiceDate to)
    {
        to = default;
        if (period["start"] is not { } start || !TryDate(start, out from))
        {
            from = default;
            return false;
        }

        to = from;
        return (period["end"] is not { } end || TryDate(end, out to)) && from <= to;
    }

    // A date, or the day of a date with a time.
    private static bool TryDate(JsonValue value, out ServiceDate date)
    {
        date = default;
        ReadOnlySpan<char> text = value.Text.AsSpan();
        return value.Kind == System.Text.Json.JsonTokenType.String
            && (text.Length == 10 || (text.Length > 10 && text[10] == 'T'))
            && ServiceDate.TryParseIso(text.Slice(0, 10), out date);
    }

    private static string? Reference(JsonValue? reference) =>
        NullIfEmpty(reference?["identifier"]?.TextOf("value") ?? reference?.TextOf("reference"));

    private static bool HasCode(JsonValue? concept, string code)
    {
        foreach (JsonValue coding in ItemsOf(concept, "coding"))
        {
            if (string.Equals(coding.TextOf("code"), code, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? FirstCode(JsonValue? concept)
    {
        foreach (JsonValue coding in ItemsOf(concept, "coding"))
        {
            if (coding.TextOf("code") is { } code)
            {
                return NullIfEmpty(code);
            }
        }

        return null;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static IReadOnlyList<JsonValue> ItemsOf(JsonValue? parent, string name) => parent?[name]?.Items ?? Array.Empty<JsonValue>();

    private void Add(ClaimProblemKind kind, TextRange range, string where, string what) => Add(new ClaimProblem(kind, range, where, what));

    private void Add(ClaimProblem problem)
    {
        _isBroken |= !problem.IsSkip;
        _problems.Add(problem);
    }
}
