using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>Says the facts of the tables in the words of the field; the indicator itself stands behind its meaning.</summary>
internal static class FactWords
{
    private static readonly Dictionary<Column, string> Columns = new()
    {
        [FeeSchedules.Status] = "status",
        [FeeSchedules.Global] = "global period",
        [FeeSchedules.Component] = "professional and technical part",
        [FeeSchedules.Multiple] = "multiple procedures",
        [FeeSchedules.Bilateral] = "both sides",
        [FeeSchedules.Assistant] = "assistant",
        [FeeSchedules.CoSurgeon] = "two surgeons",
        [FeeSchedules.Team] = "team",
        [FeeSchedules.NonFacilityNa] = "outside facilities",
        [FeeSchedules.FacilityNa] = "in facilities",
        [AddOnEdits.Type] = "list",
        [AddOnEdits.From] = "first day",
        [AddOnEdits.To] = "last day",
        [UnitLimits.Limit] = "limit",
        [UnitLimits.Adjudication] = "counted",
        [PairEdits.Indicator] = "",
        [ServicePlaces.Rate] = "rate",
        [PairEdits.From] = "first day",
        [PairEdits.To] = "last day",
        [OutpatientStatuses.Status] = "",
        [SurgeryCenterListings.Indicator] = "",
        [CodeValues.NonFacilityExpense] = "practice expense outside facilities",
        [CodeValues.FacilityExpense] = "practice expense in facilities",
        [CodeValues.NonFacilityTotal] = "total outside facilities",
        [CodeValues.FacilityTotal] = "total in facilities",
        [CodeValues.Factor] = "conversion factor",
        [CodeValues.Group] = "APC",
        [CodeValues.Payment] = "rate",
        [HcpcsModifiers.From] = "first day",
        [HcpcsModifiers.To] = "last day",
    };

    private static readonly Dictionary<(Column, string), string> Values = new()
    {
        [(FeeSchedules.Status, "A")] = "paid when covered",
        [(FeeSchedules.Status, "B")] = "never paid alone",
        [(FeeSchedules.Status, "C")] = "priced by the contractor",
        [(FeeSchedules.Status, "R")] = "coverage restricted",
        [(FeeSchedules.Global, "XXX")] = "none",
        [(FeeSchedules.Global, "YYY")] = "contractor decides",
        [(FeeSchedules.Global, "ZZZ")] = "follows its primary",
        [(FeeSchedules.Component, "0")] = "not divided",
        [(FeeSchedules.Multiple, "0")] = "never reduced",
        [(FeeSchedules.Multiple, "2")] = "the dearest in full, others by half",
        [(FeeSchedules.Bilateral, "0")] = "pay like one",
        [(FeeSchedules.Bilateral, "1")] = "half as much again",
        [(FeeSchedules.Bilateral, "2")] = "both are in the value",
        [(FeeSchedules.Bilateral, "3")] = "each in full",
        [(FeeSchedules.Assistant, "0")] = "with records",
        [(FeeSchedules.Assistant, "1")] = "never paid",
        [(FeeSchedules.Assistant, "2")] = "paid",
        [(FeeSchedules.CoSurgeon, "0")] = "not paid",
        [(FeeSchedules.CoSurgeon, "1")] = "with records",
        [(FeeSchedules.CoSurgeon, "2")] = "paid for two specialties",
        [(FeeSchedules.Team, "0")] = "not paid",
        [(FeeSchedules.Team, "1")] = "with records",
        [(FeeSchedules.Team, "2")] = "by report",
        [(FeeSchedules.NonFacilityNa, "yes")] = "rarely done",
        [(FeeSchedules.NonFacilityNa, "no")] = "done",
        [(FeeSchedules.FacilityNa, "yes")] = "rarely done",
        [(FeeSchedules.FacilityNa, "no")] = "done",
        [(AddOnEdits.Type, "1")] = "complete",
        [(AddOnEdits.Type, "2")] = "none, the contractor decides",
        [(AddOnEdits.Type, "3")] = "a part",
        [(UnitLimits.Adjudication, "1")] = "each line for itself",
        [(UnitLimits.Adjudication, "2")] = "all lines of a day, absolute",
        [(UnitLimits.Adjudication, "3")] = "all lines of a day, may be reviewed",
        [(PairEdits.Indicator, "0")] = "never paid together",
        [(PairEdits.Indicator, "1")] = "paid together only with a bypass modifier",
        [(PairEdits.Indicator, "9")] = "withdrawn",
    };

    /// <summary>What a row is about, behind its code.</summary>
    public static string Subject(ComparedTable table, ComparedRow row) => table.Layout.Table is not { } facts
        ? ""
        : facts.Columns.Aggregate(facts.Row, (text, column) => text.Replace($"{{{column.Name}}}", row[column.Name], StringComparison.Ordinal));

    /// <summary>The code that a row constrains.</summary>
    public static string Code(ComparedTable table, ComparedRow row) => row[table.Layout.Table?.Constrained.Name ?? "code"];

    /// <summary>The values of a row: its facts without what is key or only wording.</summary>
    public static string Describe(ComparedTable table, ComparedRow row) =>
        string.Join(", ", Facts(table, row).Where(c => row[c].Length > 0).Select(c => Head(table, c) + Value(table, c, row[c])));

    /// <summary>What of a row became what.</summary>
    public static string Change(ComparedTable table, ComparedRow was, ComparedRow now) => string.Join(
        ", ",
        Facts(table, now)
            .Union(Facts(table, was))
            .Where(c => was[c] != now[c])
            .Select(c => $"{Head(table, c)}{Value(table, c, was[c])} is now {Value(table, c, now[c])}"));

    private static IEnumerable<string> Facts(ComparedTable table, ComparedRow row) => row.Header.Where(c => !table.Key.Contains(c) && !table.Words.Contains(c));

    private static string Head(ComparedTable table, string column)
    {
        string word = table.Layout.Table?.Find(column) is { } known && Columns.TryGetValue(known, out string? name) ? name : column;
        return word.Length == 0 ? "" : word + " ";
    }

    private static string Value(ComparedTable table, string column, string value)
    {
        Column? known = table.Layout.Table?.Find(column);
        return value.Length == 0 ? known?.Kind == ColumnKind.LastDay ? "open" : "unknown"
            : known is not null && Values.TryGetValue((known, value), out string? meaning) ? $"{meaning} ({value})"
            : value;
    }
}
