using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers;

/// <summary>Reads the claims and lines out of the objects at the end of a path.</summary>
internal sealed class ClaimCollector
{
    private readonly CatalogContext _catalog;
    private readonly ShapeReader _shapes;
    private readonly Settings _settings;
    private readonly FlowState _state;
    private readonly bool _isIncomplete;
    private readonly HashSet<int> _contained = new();

    private ClaimCollector(CatalogContext catalog, ShapeReader shapes, Settings settings, FlowState state, bool isIncomplete)
    {
        _catalog = catalog;
        _shapes = shapes;
        _settings = settings;
        _state = state;
        _isIncomplete = isIncomplete;
    }

    public static IEnumerable<ObservedClaim> Collect(
        CatalogContext catalog, ShapeReader shapes, Settings settings, FlowState state, bool isIncomplete)
    {
        var collector = new ClaimCollector(catalog, shapes, settings, state, isIncomplete);
        return collector.Collect();
    }

    private IEnumerable<ObservedClaim> Collect()
    {
        // The order of the objects' numbers is that of the source, near enough; what matters is that it is always the same.
        List<TrackedObject> objects = _state.Objects.Values.OrderBy(o => o.Id).ToList();
        foreach (TrackedObject owner in objects)
        {
            foreach (Cell member in owner.Members.Values)
            {
                Contain(member);
            }

            foreach (Cell element in owner.Elements)
            {
                Contain(element);
            }
        }

        foreach (TrackedObject owner in objects)
        {
            if (owner.Shape is { IsClaim: true })
            {
                yield return ReadClaim(owner);
            }
            else if (owner.IsCollection && !_contained.Contains(owner.Id) && HoldsLines(owner))
            {
                yield return ReadCollection(owner);
            }
            else if (owner.Shape is { IsClaim: false } && !_contained.Contains(owner.Id) && ReadLine(owner) is { } line)
            {
                yield return new ObservedClaim(line.Evidence, ImmutableArray.Create(line), isClosed: false)
                {
                    IsUsed = owner.Escapes > 0 || owner.IsUsed,
                    IsEscapedLine = owner.Escapes > 0,
                    Payer = _settings.Payer,
                    ClaimType = _settings.ClaimType,
                };
            }
            else if (owner.Shape is null && !owner.IsCollection && owner.Elements.Length > 0)
            {
                yield return ReadCollection(owner);
            }
        }

        void Contain(Cell cell)
        {
            if (cell.Value.IsObject)
            {
                _contained.Add(cell.Value.ObjectId);
            }
        }
    }

    // A collection of anything, such as the rows of a data-driven test, is no claim, whatever is in it.
    private bool HoldsLines(TrackedObject list) =>
        (list.Type is null || (ShapeReader.ElementOf(list.Type) is { SpecialType: not SpecialType.System_Object } element && ShapeReader.ElementOf(element) is null))
        && list.Elements.Any(e => LineAt(e) is not null);

    private TrackedObject? LineAt(Cell cell) => _state.Find(cell.Value) is { Shape.IsClaim: false } line ? line : null;

    private ObservedClaim ReadClaim(TrackedObject claim)
    {
        ImmutableArray<ObservedLine>.Builder lines = ImmutableArray.CreateBuilder<ObservedLine>();
        Evidence evidence = claim.Shape!.Evidence;
        bool closed = !claim.IsOpen && !_isIncomplete;
        int escapes = claim.Escapes;
        bool used = claim.Escapes > 0 || claim.IsUsed;

        // claim.Add(line), where the claim itself is the list.
        ReadElements(claim, lines, ref evidence, ref closed);
        foreach (KeyValuePair<string, Cell> member in claim.Members)
        {
            if (claim.Shape.RoleOf(member.Key).Role != MemberRole.Lines)
            {
                continue;
            }

            if (_state.Find(member.Value.Value) is { IsCollection: true } list)
            {
                ReadElements(list, lines, ref evidence, ref closed);
                closed &= !list.IsOpen;
                escapes += list.Escapes;
                used |= list.Escapes > 0;
            }
            else
            {
                closed &= member.Value.Value.IsNull;
            }
        }

        Cell? CellOf(MemberRole role)
        {
            foreach (KeyValuePair<string, Cell> member in claim.Members)
            {
                if (claim.Shape!.RoleOf(member.Key).Role == role)
                {
                    return member.Value;
                }
            }

            return null;
        }

        // A claim that says it is a part, a replacement or a void lacks nothing.
        closed &= CellOf(MemberRole.IsComplete) is not { } complete || complete.Value.Data is true;
        closed &= CellOf(MemberRole.Frequency) is not { } frequency || IsFirst(Inner(frequency, s_frequencyParts));

        // A claim that only asks whether it would be paid is no bill. The first value of the code system, 0 as an enum, is the bill.
        closed &= CellOf(MemberRole.Use) is not { } use || use.Value.Data is 0 or "claim" || use.Value.IsNull;
        bool historyKnown = false;
        ProcedureCode[] paid = Array.Empty<ProcedureCode>();
        if (CellOf(MemberRole.History) is { Value.IsNull: false } history)
        {
            // What was paid before may hold the primary: said but not known, nothing is missing.
            historyKnown = TryReadCodes(history, out paid);
            closed &= historyKnown;
        }

        var observed = new ObservedClaim(evidence, lines.ToImmutable(), closed && escapes <= 1)
        {
            IsContainer = true,
            IsUsed = used,
            Payer = claim.Shape.Payer ?? _settings.Payer,
            ClaimType = claim.Shape.ClaimType != ClaimType.Unknown ? claim.Shape.ClaimType : _settings.ClaimType,
            HistoryKnown = historyKnown,
            History = paid,
        };
        foreach (LineRole role in LineRole.All)
        {
            if (role.IsOfClaims && CellOf(role.Role) is { } cell)
            {
                ReadFact(observed.Common, role, cell);
            }
            else if (role.Role == MemberRole.Date && claim.Shape.Slots.Any(s => s.Value.Role == MemberRole.Date && claim.MayBeginWith(_shapes, s.Key)))
            {
                observed.Common.SetUnknown(role, Spot.Of(claim.Source), null);
            }
        }

        if (claim.Members.TryGetValue(TrackedObject.Checker, out Cell? checker) && PayerOf(checker) is { } checkedFor)
        {
            // What the checker of the run time is asked, the compiler answers the same: its payer, and professional unless the claim says else.
            observed.Payer = checkedFor;
            observed.ClaimType = ClaimType.Professional;
        }

        if (CellOf(MemberRole.Payer) is { } payer)
        {
            observed.Payer = PayerOf(payer);
            observed.PayerIsUnknown = observed.Payer is null;
        }

        if (CellOf(MemberRole.ClaimType) is { } type)
        {
            observed.ClaimType = type.Value.Data is int number and >= 0 and <= 4 ? (ClaimType)number : ClaimType.Unknown;
            observed.ClaimTypeIsUnknown = observed.ClaimType == ClaimType.Unknown;
        }

        return observed;
    }

    // Payer and ClaimChecker name the built-in payers alike.
    private static string? PayerOf(Cell cell) => cell.Value switch
    {
        { Kind: ValueKind.StaticMember, Data: ISymbol { Name: "Medicare" } } => "medicare",
        { Kind: ValueKind.StaticMember, Data: ISymbol { Name: "Medicaid" } } => "medicaid",
        { Kind: ValueKind.StaticMember, Data: ISymbol { Name: "CptRules" } } => "cpt-rules",
        { Kind: ValueKind.Constant, Data: string text } => text.ToLowerInvariant(),
        _ => null,
    };

    private bool TryReadCodes(Cell cell, out ProcedureCode[] codes)
    {
        codes = Array.Empty<ProcedureCode>();
        if (_state.Find(cell.Value) is not { IsCollection: true, IsOpen: false } list)
        {
            return false;
        }

        var read = new List<ProcedureCode>();
        foreach (Cell element in list.Elements)
        {
            if (!CodeText.TryRead(_catalog, _state, element, out ProcedureCode code, out _, out _))
            {
                return false;
            }

            read.Add(code);
        }

        codes = read.ToArray();
        return true;
    }

    private ObservedClaim ReadCollection(TrackedObject list)
    {
        ImmutableArray<ObservedLine>.Builder lines = ImmutableArray.CreateBuilder<ObservedLine>();
        Evidence evidence = Evidence.OurTypes;
        bool closed = !list.IsOpen && !_isIncomplete && list.Escapes <= 1;
        ReadElements(list, lines, ref evidence, ref closed);

        // Nothing but add-ons, in a list that a method gives its caller: the caller has the primary.
        closed &= !list.IsReturned || lines.Any(l => !IsAddOn(l.Code));
        return new ObservedClaim(evidence, lines.ToImmutable(), closed)
        {
            IsContainer = true,
            IsUsed = list.Escapes > 0 || list.IsUsed,
            Payer = _settings.Payer,
            ClaimType = _settings.ClaimType,
        };
    }

    private bool IsAddOn(ProcedureCode code) =>
        _catalog.TryFind(code, out ReferencedCatalog? found, out int index) && found!.Tables.GetKind(index) == CodeKind.AddOn;

    private void ReadElements(TrackedObject list, ImmutableArray<ObservedLine>.Builder lines, ref Evidence evidence, ref bool closed)
    {
        foreach (Cell element in list.Elements)
        {
            if (LineAt(element) is { } made && ReadLine(made) is { } line)
            {
                lines.Add(line);
                closed &= line.IsResolved && made.Escapes == 0;
                evidence = (Evidence)Math.Max((int)evidence, (int)line.Evidence);
            }
            else
            {
                closed = false;
            }
        }
    }

    /// <summary>The line that an object is, or null where its code is not known.</summary>
    private ObservedLine? ReadLine(TrackedObject made)
    {
        TypeShape shape = made.Shape!;
        ObservedLine? line = null;
        bool foreign = false;
        bool innerKnown = true;
        var modifiers = new List<(int Order, ImmutableArray<ObservedModifier> Modifiers, bool Known)>();
        var inCode = ImmutableArray<ObservedModifier>.Empty;
        foreach (KeyValuePair<string, Cell> member in made.Members)
        {
            Slot slot = shape.RoleOf(member.Key);
            Cell cell = member.Value;
            switch (slot.Role)
            {
                case MemberRole.Code:
                    if (_state.Find(cell.Value) is { Shape.IsClaim: false } segment)
                    {
                        // A line around the segment that is billed: what the segment says, the line says.
                        if (ReadLine(segment) is not { } inner)
                        {
                            return null;
                        }

                        line = inner;
                        inCode = inner.Modifiers;
                        innerKnown = inner.ModifiersKnown;
                    }
                    else if (CodeText.TryRead(_catalog, _state, cell, out ProcedureCode code, out Spot spot, out inCode))
                    {
                        line = new ObservedLine(shape.Evidence, code, spot);
                    }
                    else
                    {
                        return null;
                    }

                    break;
                case MemberRole.Qualifier:
                    foreign |= Inner(cell, s_valueParts)?.Value.Data is string qualifier && qualifier is not ("HC" or "CG");
                    break;
                case MemberRole.Modifier:
                    ImmutableArray<ObservedModifier> read = CodeText.ReadModifiers(_state, cell, out bool known);
                    modifiers.Add((slot.Position, read, known));
                    break;
            }
        }

        if (line is null || foreign)
        {
            return null;
        }

        line.IsOpen |= made.IsOpen;
        var begun = new HashSet<MemberRole>(shape.Slots
            .Where(s => !made.Members.Keys.Contains(s.Key, StringComparer.OrdinalIgnoreCase) && made.MayBeginWith(_shapes, s.Key))
            .Select(s => s.Value.Role));
        line.Modifiers = inCode.AddRange(modifiers.OrderBy(m => m.Order).SelectMany(m => m.Modifiers));

        // Of a line from elsewhere all modifiers are known where all places for them are filled here.
        line.ModifiersKnown = innerKnown && !begun.Contains(MemberRole.Modifier) && modifiers.All(m => m.Known)
            && (!made.IsOpen || (modifiers.Count > 0 && modifiers.Count == shape.Slots.Count(s => s.Value.Role == MemberRole.Modifier)));
        foreach (KeyValuePair<string, Cell> member in made.Members)
        {
            if (LineRole.Of(shape.RoleOf(member.Key).Role) is { } role)
            {
                ReadFact(line.Facts, role, member.Value);
            }
        }

        foreach (LineRole role in LineRole.All)
        {
            if (role.Role == MemberRole.Date && begun.Contains(MemberRole.Date))
            {
                // A date that the type sets is the same on all lines that it sets it on.
                line.Facts.SetUnknown(role, line.CodeSpot, shape);
            }
            else if (made.IsOpen && !line.Facts[role.Role].IsSaid)
            {
                // What is not said here may have been said elsewhere.
                line.Facts.SetUnknown(role, line.CodeSpot, null);
            }
        }

        return line;
    }

    private const NumberStyles UnitStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static readonly ImmutableArray<string> s_valueParts = ImmutableArray.Create("value");

    private static readonly ImmutableArray<string> s_frequencyParts = ImmutableArray.Create("HealthCareServiceLocationInformation_05", "ClaimFrequencyTypeCode_03");

    // FHIR's period, X12's date segments, HL7's ranges and points in time.
    private static readonly ImmutableArray<string> s_dateParts = ImmutableArray.Create(
        "start", "DTP_Date_ServiceDate", "DateTimePeriod_03", "RangeStartDateTime", "Time", "TimeOfAnEvent", "value");

    /// <summary>What a datum is in the end, where it stands inside a part of a part; null where the way down is not known.</summary>
    private Cell? Inner(Cell cell, ImmutableArray<string> parts)
    {
        while (_state.Find(cell.Value) is { } owner)
        {
            Cell? next = owner.Members.Where(m => parts.Contains(m.Key, StringComparer.OrdinalIgnoreCase)).OrderBy(m => m.Key, StringComparer.Ordinal).FirstOrDefault().Value;
            if (next is null)
            {
                return null;
            }

            cell = next;
        }

        return cell;
    }

    private static bool IsFirst(Cell? frequency) => frequency?.Value.Data switch
    {
        string text => text == "1",
        char mark => mark == '1',
        int number => number is 0 or 1,
        byte number => number is 0 or 1,
        _ => false,
    };

    private void ReadFact(ObservedFacts facts, LineRole role, Cell cell)
    {
        Spot spot = Spot.Of(cell.Source);
        Value? value = Inner(cell, PartsOf(role))?.Value;
        switch (role)
        {
            case var _ when value is null:
                facts.SetUnknown(role, spot, null);
                break;
            case var _ when value.IsNull:
                facts.Clear(role);
                break;
            case LineRole<decimal?> number when NumberOf(value) is { } units:
                facts.SetKnown(number, units, spot);
                break;
            case LineRole<ServiceDate> date when TryReadDate(value, out ServiceDate day):
                facts.SetKnown(date, day, spot);
                break;
            case LineRole<string?> text when TextOf(value) is { } words:
                facts.SetKnown(text, words, spot);
                break;
            default:
                facts.SetUnknown(role, spot, Token(value));
                break;
        }
    }

    private static ImmutableArray<string> PartsOf(LineRole role) => role switch
    {
        LineRole<decimal?> => s_valueParts,
        LineRole<ServiceDate> => s_dateParts,
        _ => ImmutableArray<string>.Empty,
    };

    /// <summary>A whole number of a size that units have; null for everything else.</summary>
    private static decimal? NumberOf(Value value)
    {
        decimal? number = value.Data switch
        {
            int i => i,
            long l => l,
            short s => s,
            byte b => b,
            uint u => u,
            decimal m => m,
            double d when d is > -1e9 and < 1e9 => (decimal)d,
            float f when f is > -1e9f and < 1e9f => (decimal)f,
            string text when decimal.TryParse(text, UnitStyle, CultureInfo.InvariantCulture, out decimal parsed) => parsed,
            _ => null,
        };
        return value.Kind == ValueKind.Constant && number is { } whole && whole == decimal.Truncate(whole) && whole is > -1_000_000 and < 1_000_000
            ? whole
            : null;
    }

    private static bool TryReadDate(Value value, out ServiceDate date)
    {
        date = default;
        switch (value)
        {
            case { Kind: ValueKind.Date, Data: ServiceDate day }:
                date = day;
                return true;
            case { Kind: ValueKind.Constant, Data: string text }:
                // A point in time of HL7 has hours and minutes after the day.
                string day8 = text.Length is > 8 and <= 14 && text.All(char.IsDigit) ? text.Substring(0, 8) : text;
                return ServiceDate.TryParseIso(text.AsSpan(), out date) || ServiceDate.TryParseBasic(day8.AsSpan(), out date);
            default:
                return false;
        }
    }

    private static string? TextOf(Value value) => value switch
    {
        { Kind: ValueKind.Constant, Data: string text } => text,
        { Kind: ValueKind.Constant, Data: int number } => number.ToString("00", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? Token(Value value) => value.Kind is ValueKind.Unknown or ValueKind.StaticMember ? value.Data : null;
}
