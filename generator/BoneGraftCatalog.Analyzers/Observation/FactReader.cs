using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Analyzers.Flow;

namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>Reads the facts of lines out of cells: numbers, days and texts in the forms in which people hold them.</summary>
internal sealed class FactReader
{
    private const NumberStyles UnitStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static readonly ImmutableArray<string> ValueParts = ImmutableArray.Create("value");

    // FHIR's period, X12's date segments, HL7's ranges and points in time.
    private static readonly ImmutableArray<string> DateParts = ImmutableArray.Create(
        "start", "DTP_Date_ServiceDate", "DateTimePeriod_03", "RangeStartDateTime", "Time", "TimeOfAnEvent", "value");

    private readonly FlowState _state;

    public FactReader(FlowState state) => _state = state;

    /// <summary>The cell that holds a fact in the end, where it stands inside a part of a part; null where the way down is not known.</summary>
    /// <param name="cell">The cell of a member.</param>
    /// <param name="parts">The names of the parts to go down by.</param>
    public Cell? Inner(Cell cell, ImmutableArray<string> parts)
    {
        while (_state.Find(cell.Value) is { } owner)
        {
            Cell? next = owner.Members
                .Where(m => parts.Contains(m.Key, StringComparer.OrdinalIgnoreCase))
                .OrderBy(m => m.Key, StringComparer.Ordinal)
                .FirstOrDefault().Value;
            if (next is null)
            {
                return null;
            }

            cell = next;
        }

        return cell;
    }

    /// <summary>The word that a cell holds; null where it holds something else.</summary>
    public string? WordOf(Cell cell) => Inner(cell, ValueParts)?.Value.Data as string;

    /// <summary>Reads the fact of a role, or takes down that it is said and not known.</summary>
    public void Read(ObservedFacts facts, LineRole role, Cell cell)
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
        LineRole<decimal?> => ValueParts,
        LineRole<ServiceDate> => DateParts,
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
