using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Flow;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>Reads the claims and lines out of the objects at the end of a path.</summary>
internal sealed class ClaimCollector
{
    private static readonly ImmutableArray<string> FrequencyParts =
        ImmutableArray.Create("HealthCareServiceLocationInformation_05", "ClaimFrequencyTypeCode_03");

    private readonly CatalogContext _catalog;
    private readonly ShapeReader _shapes;
    private readonly Settings _settings;
    private readonly FlowState _state;
    private readonly FactReader _facts;
    private readonly bool _isIncomplete;
    private readonly HashSet<int> _contained = new();
    private readonly List<Spot> _paid = new();

    private ClaimCollector(CatalogContext catalog, ShapeReader shapes, Settings settings, FlowState state, bool isIncomplete)
    {
        _catalog = catalog;
        _shapes = shapes;
        _settings = settings;
        _state = state;
        _facts = new FactReader(state);
        _isIncomplete = isIncomplete;
    }

    public static IEnumerable<ObservedClaim> Collect(
        CatalogContext catalog, ShapeReader shapes, Settings settings, FlowState state, bool isIncomplete)
    {
        var collector = new ClaimCollector(catalog, shapes, settings, state, isIncomplete);
        List<ObservedClaim> claims = collector.Collect().ToList();

        // What was paid before is no bill, nor is a line that it was copied from.
        return collector._paid.Count == 0 ? claims : claims.Where(c => c.IsContainer || !c.Lines.Any(l => collector._paid.Contains(l.CodeSpot)));
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
        (list.Type is null
            || (ShapeReader.ElementOf(list.Type) is { SpecialType: not SpecialType.System_Object } element && ShapeReader.ElementOf(element) is null))
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

        closed &= IsWholeBill(claim);
        bool historyKnown = false;
        ImmutableArray<ObservedLine> paid = ImmutableArray<ObservedLine>.Empty;
        if (CellOf(claim, MemberRole.History) is { Value.IsNull: false } history)
        {
            // What was paid before may hold the primary: said but not known, nothing is missing.
            historyKnown = TryReadHistory(history, out paid);
            closed &= historyKnown;
        }

        var observed = new ObservedClaim(evidence, lines.ToImmutable(), closed && escapes <= 1)
        {
            IsContainer = true,
            IsUsed = used,
            HistoryKnown = historyKnown,
            History = paid,
        };
        ReadCommonFacts(claim, observed.Common);
        ReadPayer(claim, observed);
        ReadClaimType(claim, observed);
        return observed;
    }

    private static Cell? CellOf(TrackedObject claim, MemberRole role)
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

    /// <summary>Whether the claim is a first bill for all of its lines: a part, a replacement, a void or a question lacks nothing.</summary>
    private bool IsWholeBill(TrackedObject claim) =>
        CellOf(claim, MemberRole.IsComplete) is not { Value.Data: not true }
        && (CellOf(claim, MemberRole.Frequency) is not { } frequency || IsFirst(_facts.Inner(frequency, FrequencyParts)))

        // A claim that only asks whether it would be paid is no bill. The first value of the code system, 0 as an enum, is the bill.
        && (CellOf(claim, MemberRole.Use) is not { } use || use.Value.Data is 0 or "claim" || use.Value.IsNull);

    private void ReadCommonFacts(TrackedObject claim, ObservedFacts facts)
    {
        foreach (LineRole role in LineRole.All)
        {
            if (role.IsOfClaims && CellOf(claim, role.Role) is { } cell)
            {
                _facts.Read(facts, role, cell);
            }
            else if (role.Role == MemberRole.Date && RolesOfFirstContent(claim).Contains(MemberRole.Date))
            {
                facts.SetUnknown(role, Spot.Of(claim.Source), null);
            }
        }
    }

    private void ReadPayer(TrackedObject claim, ObservedClaim observed)
    {
        observed.Payer = claim.Shape!.Payer ?? _settings.Payer;
        if (CheckerOf(claim) is { } checkedFor)
        {
            // What the checker of the run time is asked, the compiler answers the same.
            observed.Payer = checkedFor;
        }

        if (CellOf(claim, MemberRole.Payer) is { } payer)
        {
            observed.Payer = PayerOf(payer);
            observed.PayerIsUnknown = observed.Payer is null;
        }
    }

    private void ReadClaimType(TrackedObject claim, ObservedClaim observed)
    {
        // A checker takes a claim as professional unless the claim says otherwise.
        observed.ClaimType = CheckerOf(claim) is not null ? ClaimType.Professional
            : claim.Shape!.ClaimType != ClaimType.Unknown ? claim.Shape.ClaimType
            : _settings.ClaimType;
        if (CellOf(claim, MemberRole.ClaimType) is { } type)
        {
            observed.ClaimType = type.Value.Data is int number and >= 0 and <= 4 ? (ClaimType)number : ClaimType.Unknown;
            observed.ClaimTypeIsUnknown = observed.ClaimType == ClaimType.Unknown;
        }
    }

    private static string? CheckerOf(TrackedObject claim) =>
        claim.Members.TryGetValue(TrackedObject.Checker, out Cell? checker) ? PayerOf(checker) : null;

    // Payer and ClaimChecker name the built-in payers alike.
    private static string? PayerOf(Cell cell) => cell.Value switch
    {
        { Kind: ValueKind.StaticMember, Data: ISymbol { Name: "Medicare" } } => "medicare",
        { Kind: ValueKind.StaticMember, Data: ISymbol { Name: "Medicaid" } } => "medicaid",
        { Kind: ValueKind.StaticMember, Data: ISymbol { Name: "CptRules" } } => "cpt-rules",
        { Kind: ValueKind.Constant, Data: string text } => text.ToLowerInvariant(),
        _ => null,
    };

    /// <summary>Reads lines, or codes alone, that were paid before.</summary>
    private bool TryReadHistory(Cell cell, out ImmutableArray<ObservedLine> lines)
    {
        lines = ImmutableArray<ObservedLine>.Empty;
        if (_state.Find(cell.Value) is not { IsCollection: true, IsOpen: false } list)
        {
            return false;
        }

        bool known = true;
        ImmutableArray<ObservedLine>.Builder read = ImmutableArray.CreateBuilder<ObservedLine>();
        foreach (Cell element in list.Elements)
        {
            if (LineAt(element) is { } made)
            {
                ObservedLine? line = ReadLine(made);

                // A day or a practitioner that is said and not known may be those of the claim or not: nothing can rest on such a line.
                known &= line is { IsResolved: true } && made.Escapes == 0 && LineRole.All.All(r => !line.Facts[r.Role].IsUnknown);
                if (line is not null)
                {
                    _paid.Add(line.CodeSpot);
                    read.Add(line);
                }
            }
            else if (CodeText.TryRead(_catalog, _state, element, out ProcedureCode code, out Spot spot, out ImmutableArray<ObservedModifier> modifiers))
            {
                read.Add(new ObservedLine(Evidence.OurTypes, code, spot) { Modifiers = modifiers });
            }
            else
            {
                known = false;
            }
        }

        lines = known ? read.ToImmutable() : lines;
        return known;
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
        if (ReadCode(made) is not { } line || IsOfOtherCodeSystem(made))
        {
            return null;
        }

        line.IsOpen |= made.IsOpen;
        HashSet<MemberRole> begun = RolesOfFirstContent(made);
        ReadModifiers(made, begun.Contains(MemberRole.Modifier), line);
        ReadFacts(made, begun.Contains(MemberRole.Date), line);
        return line;
    }

    /// <summary>A line with the code of the object and the modifiers that stand with the code.</summary>
    private ObservedLine? ReadCode(TrackedObject made)
    {
        ObservedLine? line = null;
        foreach (Cell cell in CellsOf(made, MemberRole.Code))
        {
            if (_state.Find(cell.Value) is { Shape.IsClaim: false } segment)
            {
                // A line around the segment that is billed: what the segment says, the line says.
                line = ReadLine(segment);
            }
            else if (CodeText.TryRead(_catalog, _state, cell, out ProcedureCode code, out Spot spot, out ImmutableArray<ObservedModifier> modifiers))
            {
                line = new ObservedLine(made.Shape!.Evidence, code, spot) { Modifiers = modifiers };
            }
            else
            {
                line = null;
            }

            if (line is null)
            {
                return null;
            }
        }

        return line;
    }

    private static IEnumerable<Cell> CellsOf(TrackedObject made, MemberRole role) =>
        made.Members.Where(m => made.Shape!.RoleOf(m.Key).Role == role).Select(m => m.Value);

    private bool IsOfOtherCodeSystem(TrackedObject made) =>
        CellsOf(made, MemberRole.Qualifier).Any(cell => _facts.WordOf(cell) is { } qualifier && qualifier is not ("HC" or "CG"));

    /// <summary>The roles of members that the type may have filled before the code in view says anything.</summary>
    private HashSet<MemberRole> RolesOfFirstContent(TrackedObject made) => new(made.Shape!.Slots
        .Where(s => !made.Members.Keys.Contains(s.Key, StringComparer.OrdinalIgnoreCase) && made.MayBeginWith(_shapes, s.Key))
        .Select(s => s.Value.Role));

    private void ReadModifiers(TrackedObject made, bool mayHoldOthers, ObservedLine line)
    {
        var modifiers = new List<(int Order, ImmutableArray<ObservedModifier> Modifiers)>();
        bool allKnown = true;
        foreach (KeyValuePair<string, Cell> member in made.Members)
        {
            Slot slot = made.Shape!.RoleOf(member.Key);
            if (slot.Role == MemberRole.Modifier)
            {
                modifiers.Add((slot.Position, CodeText.ReadModifiers(_state, member.Value, out bool known)));
                allKnown &= known;
            }
        }

        line.Modifiers = line.Modifiers.AddRange(modifiers.OrderBy(m => m.Order).SelectMany(m => m.Modifiers));

        // Of a line from elsewhere all modifiers are known where all places for them are filled here.
        line.ModifiersKnown &= allKnown && !mayHoldOthers
            && (!made.IsOpen || (modifiers.Count > 0 && modifiers.Count == made.Shape!.Slots.Count(s => s.Value.Role == MemberRole.Modifier)));
    }

    private void ReadFacts(TrackedObject made, bool mayHoldDate, ObservedLine line)
    {
        foreach (KeyValuePair<string, Cell> member in made.Members)
        {
            if (LineRole.Of(made.Shape!.RoleOf(member.Key).Role) is { } role)
            {
                _facts.Read(line.Facts, role, member.Value);
            }
        }

        foreach (LineRole role in LineRole.All)
        {
            if (role.Role == MemberRole.Date && mayHoldDate)
            {
                // A date that the type sets is the same on all lines that it sets it on.
                line.Facts.SetUnknown(role, line.CodeSpot, made.Shape);
            }
            else if (made.IsOpen && !line.Facts[role.Role].IsSaid)
            {
                // What is not said here may have been said elsewhere.
                line.Facts.SetUnknown(role, line.CodeSpot, null);
            }
        }
    }

    private static bool IsFirst(Cell? frequency) => frequency?.Value.Data switch
    {
        string text => text == "1",
        char mark => mark == '1',
        int number => number is 0 or 1,
        byte number => number is 0 or 1,
        _ => false,
    };
}
