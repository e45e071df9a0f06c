using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>Says the facts of the tables in the words of the field; the indicator itself stands behind its meaning.</summary>
internal static class FactWords
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["status"] = "status",
        ["global"] = "global period",
        ["pctc"] = "professional and technical part",
        ["mult"] = "multiple procedures",
        ["bilat"] = "both sides",
        ["asst"] = "assistant",
        ["co"] = "two surgeons",
        ["team"] = "team",
        ["nonfacility_na"] = "outside facilities",
        ["facility_na"] = "in facilities",
        ["type"] = "list",
        ["limit"] = "limit",
        ["mai"] = "counted",
        ["indicator"] = "",
        ["rate"] = "rate",
        ["to"] = "last day",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["status A"] = "paid when covered",
        ["status B"] = "never paid alone",
        ["status C"] = "priced by the contractor",
        ["status R"] = "coverage restricted",
        ["global XXX"] = "none",
        ["global YYY"] = "contractor decides",
        ["global ZZZ"] = "follows its primary",
        ["pctc 0"] = "not divided",
        ["mult 0"] = "never reduced",
        ["mult 2"] = "the dearest in full, others by half",
        ["bilat 0"] = "pay like one",
        ["bilat 1"] = "half as much again",
        ["bilat 2"] = "both are in the value",
        ["bilat 3"] = "each in full",
        ["asst 0"] = "with records",
        ["asst 1"] = "never paid",
        ["asst 2"] = "paid",
        ["co 0"] = "not paid",
        ["co 1"] = "with records",
        ["co 2"] = "paid for two specialties",
        ["team 0"] = "not paid",
        ["team 1"] = "with records",
        ["team 2"] = "by report",
        ["nonfacility_na yes"] = "rarely done",
        ["nonfacility_na no"] = "done",
        ["facility_na yes"] = "rarely done",
        ["facility_na no"] = "done",
        ["type 1"] = "complete",
        ["type 2"] = "none, the contractor decides",
        ["type 3"] = "a part",
        ["mai 1"] = "each line for itself",
        ["mai 2"] = "all lines of a day, absolute",
        ["mai 3"] = "all lines of a day, may be reviewed",
        ["indicator 0"] = "never paid together",
        ["indicator 1"] = "paid together only with a bypass modifier",
        ["indicator 9"] = "withdrawn",
    };

    /// <summary>What a row is about, behind its code.</summary>
    public static string Subject(TableKind kind, ComparedRow row) => kind switch
    {
        TableKind.FeeSchedule => "fee schedule",
        TableKind.AddOns => $"primary {row["primary"]}",
        TableKind.UnitLimits => $"unit limit, {row["payer"]} {row["claim_type"]}",
        TableKind.Pairs => $"beside {row["column1"]}, {row["claim_type"]}",
        TableKind.OutpatientStatus => "outpatient status",
        TableKind.Places => "place of service",
        _ => "",
    };

    /// <summary>The code that a row constrains.</summary>
    public static string Code(TableKind kind, ComparedRow row) => row[kind switch
    {
        TableKind.AddOns => "add_on",
        TableKind.Pairs => "column2",
        TableKind.Places => "place",
        TableKind.Sources => "id",
        _ => "code",
    }];

    /// <summary>The values of a row: its facts without what is key or only wording.</summary>
    public static string Describe(ComparedTable table, ComparedRow row) =>
        string.Join(", ", Facts(table, row).Where(c => row[c].Length > 0).Select(c => Say(table.Kind, c, row[c])));

    /// <summary>What of a row became what.</summary>
    public static string Change(ComparedTable table, ComparedRow was, ComparedRow now) => string.Join(
        ", ",
        Facts(table, now).Union(Facts(table, was)).Where(c => was[c] != now[c]).Select(c => $"{Head(table.Kind, c)}{Value(table.Kind, c, was[c])} is now {Value(table.Kind, c, now[c])}"));

    private static IEnumerable<string> Facts(ComparedTable table, ComparedRow row) => row.Header.Where(c => !table.Key.Contains(c) && !table.Words.Contains(c));

    private static string Say(TableKind kind, string column, string value) => Head(kind, column) + Value(kind, column, value);

    private static string Head(TableKind kind, string column)
    {
        string word = kind == TableKind.OutpatientStatus && column == "status" ? "" : Columns.GetValueOrDefault(column, column);
        return word.Length == 0 ? "" : word + " ";
    }

    private static string Value(TableKind kind, string column, string value)
    {
        if (value.Length == 0)
        {
            return column == "to" ? "open" : "unknown";
        }

        // The status of the fee schedule and that of hospital outpatients share letters and no meaning.
        string? meaning = kind == TableKind.OutpatientStatus ? null : Values.GetValueOrDefault($"{column} {value}");
        return meaning is null ? value : $"{meaning} ({value})";
    }
}
