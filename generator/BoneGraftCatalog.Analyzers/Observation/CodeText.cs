using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Flow;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>Reads codes and modifiers in the forms in which people hold them: typed, text, composite, coded concept.</summary>
internal static class CodeText
{
    /// <summary>The code of a cell, and the modifiers that are written into it.</summary>
    public static bool TryRead(
        CatalogContext catalog, FlowState state, Cell cell, out ProcedureCode code, out Spot spot, out ImmutableArray<ObservedModifier> modifiers)
    {
        modifiers = ImmutableArray<ObservedModifier>.Empty;
        spot = Spot.Of(cell.Source);
        code = default;
        switch (cell.Value)
        {
            case { Kind: ValueKind.Code, Data: ProcedureCode typed }:
                code = typed;
                return !code.IsNone;
            case { Kind: ValueKind.Constant, Data: string text }:
                return TryReadComposite(catalog, text, cell.Source, out code, out spot, out modifiers);
            case { Kind: ValueKind.Constant, Data: int number }:
                return ProcedureCode.TryParse(number.ToString("00000", CultureInfo.InvariantCulture).AsSpan(), out code);
            case { Kind: ValueKind.Object }:
                return state.Find(cell.Value) is { } concept
                    && (TryReadConcept(state, concept, out code, out spot)
                        || TryReadField(state, concept, out code, out spot)
                        || TryReadSegmentCode(concept, out code, out spot, out modifiers));
            default:
                return false;
        }
    }

    /// <summary>The modifiers of a cell: one, several in a text, or a list. Known is false where there may be others.</summary>
    public static ImmutableArray<ObservedModifier> ReadModifiers(FlowState state, Cell cell, out bool known)
    {
        known = true;
        switch (cell.Value)
        {
            case { Kind: ValueKind.Modifier, Data: Modifier typed }:
                return typed.IsNone ? ImmutableArray<ObservedModifier>.Empty : ImmutableArray.Create(new ObservedModifier(typed, Spot.Of(cell.Source)));
            case { Kind: ValueKind.Constant, Data: null }:
                return ImmutableArray<ObservedModifier>.Empty;
            case { Kind: ValueKind.Constant, Data: string text }:
                return ReadDelimited(text, cell.Source, out known);
            case { Kind: ValueKind.Object } when state.Find(cell.Value) is { } list:
                if (!list.IsCollection)
                {
                    if (TryReadText(state, list, out Cell? inner))
                    {
                        return ReadModifiers(state, inner!, out known);
                    }

                    known = false;
                    return ImmutableArray<ObservedModifier>.Empty;
                }

                ImmutableArray<ObservedModifier>.Builder read = ImmutableArray.CreateBuilder<ObservedModifier>();
                known = !list.IsOpen && list.Escapes <= 1;
                foreach (Cell element in list.Elements)
                {
                    read.AddRange(ReadModifiers(state, element, out bool elementKnown));
                    known &= elementKnown;
                }

                return read.ToImmutable();
            default:
                known = false;
                return ImmutableArray<ObservedModifier>.Empty;
        }
    }

    private static bool TryReadComposite(
        CatalogContext catalog, string text, IOperation source, out ProcedureCode code, out Spot spot, out ImmutableArray<ObservedModifier> modifiers)
    {
        modifiers = ImmutableArray<ObservedModifier>.Empty;
        spot = Spot.Of(source);

        // A code of a consumer's own system may have hyphens; what a catalog has as a whole is not taken apart.
        if (ProcedureCode.TryParse(text.AsSpan(), out code) && (text.IndexOf('-') < 0 || catalog.TryFind(code, out _, out _)))
        {
            return true;
        }

        int start = text.Length >= 3 && text.StartsWith("HC", StringComparison.Ordinal) && text[2] is ':' or '>' or '|' ? 3 : 0;
        int end = IndexOfSeparator(text, start);
        if (!ProcedureCode.TryParse(text.AsSpan(start, (end < 0 ? text.Length : end) - start), out code))
        {
            return false;
        }

        spot = SpotIn(source, start, (end < 0 ? text.Length : end) - start);
        if (end >= 0)
        {
            ImmutableArray<ObservedModifier>.Builder read = ImmutableArray.CreateBuilder<ObservedModifier>();
            for (int i = end + 1; i <= text.Length;)
            {
                int next = IndexOfSeparator(text, i);
                next = next < 0 ? text.Length : next;
                if (next > i)
                {
                    if (!Modifier.TryParse(text.AsSpan(i, next - i), out Modifier modifier))
                    {
                        return false;
                    }

                    read.Add(new ObservedModifier(modifier, SpotIn(source, i, next - i)));
                }

                i = next + 1;
            }

            modifiers = read.ToImmutable();
        }

        return true;
    }

    private static int IndexOfSeparator(string text, int start) => start >= text.Length ? -1 : text.IndexOfAny(Separators, start);

    private static readonly char[] Separators = { '-', ':', '>', '|', ' ', ',' };

    private static ImmutableArray<ObservedModifier> ReadDelimited(string text, IOperation source, out bool known)
    {
        known = true;
        ImmutableArray<ObservedModifier>.Builder read = ImmutableArray.CreateBuilder<ObservedModifier>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            if (i > start)
            {
                if (Modifier.TryParse(text.AsSpan(start, i - start), out Modifier modifier))
                {
                    read.Add(new ObservedModifier(modifier, SpotIn(source, start, i - start)));
                }
                else
                {
                    known = false;
                }
            }

            start = i + 1;
        }

        return read.ToImmutable();
    }

    // The whole of a text is the expression, quotes and all.
    private static Spot SpotIn(IOperation source, int start, int length) =>
        !(start == 0 && source.ConstantValue is { HasValue: true, Value: string text } && text.Length == length)
        && LiteralMap.TryCreate(source.Syntax) is { } map && map.TryGetSpan(start, length, out Microsoft.CodeAnalysis.Text.TextSpan span)
            ? new Spot(source.Syntax.SyntaxTree, span)
            : Spot.Of(source);

    /// <summary>The procedure code of a coded concept; false where its code system is another or is not in sight.</summary>
    private static bool TryReadConcept(FlowState state, TrackedObject concept, out ProcedureCode code, out Spot spot)
    {
        code = default;
        spot = default;
        if (Find(concept, "system") is { } system && Find(concept, "code") is { } text)
        {
            if (system.Value.Data is string address && Carriers.IsProcedureSystem(address) && text.Value.Data is string written)
            {
                spot = Spot.Of(text.Source);
                return ProcedureCode.TryParse(written.AsSpan(), out code);
            }

            return system.Value.Data is string && text.Value is { Kind: ValueKind.Code, Data: ProcedureCode typed } && Known(text, typed, out code, out spot);
        }

        if (Find(concept, "coding") is { } codings && state.Find(codings.Value) is { IsOpen: false } list)
        {
            foreach (Cell element in list.Elements)
            {
                if (state.Find(element.Value) is { } coding && TryReadConcept(state, coding, out code, out spot))
                {
                    return true;
                }
            }
        }

        return false;

        static bool Known(Cell cell, ProcedureCode typed, out ProcedureCode code, out Spot spot)
        {
            code = typed;
            spot = Spot.Of(cell.Source);
            return true;
        }
    }

    /// <summary>The procedure code of an HL7 field: an identifier, and the name of its code system where that is said.</summary>
    private static bool TryReadField(FlowState state, TrackedObject field, out ProcedureCode code, out Spot spot)
    {
        code = default;
        spot = default;
        if (Find(field, "Identifier") is not { } identifier
            || state.Find(identifier.Value) is not { } holder
            || Find(holder, "value") is not { Value.Data: string written } text)
        {
            return false;
        }

        spot = Spot.Of(text.Source);
        return !(Find(field, "NameOfCodingSystem") is { } name
                && state.Find(name.Value) is { } named
                && Find(named, "value") is { Value.Data: var system }
                && !(system is string known && Carriers.IsProcedureTable(known)))
            && ProcedureCode.TryParse(written.AsSpan(), out code);
    }

    /// <summary>The procedure code of a typed X12 composite, with its modifiers.</summary>
    private static bool TryReadSegmentCode(TrackedObject composite, out ProcedureCode code, out Spot spot, out ImmutableArray<ObservedModifier> modifiers)
    {
        modifiers = ImmutableArray<ObservedModifier>.Empty;
        code = default;
        spot = default;
        if (Find(composite, "ProductorServiceIDQualifier_01") is not { Value.Data: "HC" }
            || Find(composite, "ProcedureCode_02") is not { Value.Data: string written } text)
        {
            return false;
        }

        spot = Spot.Of(text.Source);
        ImmutableArray<ObservedModifier>.Builder read = ImmutableArray.CreateBuilder<ObservedModifier>();
        foreach (string member in SegmentModifiers)
        {
            if (Find(composite, member) is { Value.IsNull: false } cell)
            {
                if (cell.Value.Data is not string mark || !Modifier.TryParse(mark.AsSpan(), out Modifier modifier))
                {
                    // A modifier that is not known may be any.
                    return false;
                }

                read.Add(new ObservedModifier(modifier, Spot.Of(cell.Source)));
            }
        }

        modifiers = read.ToImmutable();
        return ProcedureCode.TryParse(written.AsSpan(), out code);
    }

    private static readonly ImmutableArray<string> SegmentModifiers =
        ImmutableArray.Create("ProcedureModifier_03", "ProcedureModifier_04", "ProcedureModifier_05", "ProcedureModifier_06");

    private static bool TryReadText(FlowState state, TrackedObject concept, out Cell? cell)
    {
        cell = Find(concept, "code");
        if (cell is null && Find(concept, "Identifier") is { } identifier)
        {
            cell = state.Find(identifier.Value) is { } holder ? Find(holder, "value") : null;
        }

        if (cell is null && Find(concept, "coding") is { } codings && state.Find(codings.Value) is { IsOpen: false, Elements.Length: 1 } list)
        {
            cell = state.Find(list.Elements[0].Value) is { } coding ? Find(coding, "code") : null;
        }

        return cell is not null;
    }

    private static Cell? Find(TrackedObject owner, string name) =>
        owner.Members.FirstOrDefault(m => string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
