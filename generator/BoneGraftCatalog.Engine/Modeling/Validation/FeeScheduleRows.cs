using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The table of fee-schedule indicators.</summary>
internal static class FeeScheduleRows
{
    private const char Unknown = '?';

    public static EquatableArray<FeeScheduleModel> Read(ValidationContext context)
    {
        var models = new List<FeeScheduleModel>();
        var windows = new Windows(context);
        foreach ((Table table, Row row) in context.WholeRows(TableKind.FeeSchedule))
        {
            context.CheckCharacters(table, row);
            Value codeCell = table[row, "code"];
            context.Require(table, codeCell);
            ProcedureCode code = context.Code(codeCell);
            (string first, string last) = SourceRows.Window(context, table, row);
            char Indicator(string column, WordList<char> list) => context.TryIndicator(table[row, column], list, out char indicator) ? indicator : Unknown;
            var model = new FeeScheduleModel(
                code,
                first,
                last,
                Indicator("status", Vocabulary.Statuses),
                context.TryIndicator(table[row, "global"], Vocabulary.Globals, out string global) ? global : "???",
                Indicator("pctc", Vocabulary.Components),
                Indicator("mult", Vocabulary.Multiples),
                Indicator("bilat", Vocabulary.Bilaterals),
                Indicator("asst", Vocabulary.Assistants),
                Indicator("co", Vocabulary.CoSurgeons),
                Indicator("team", Vocabulary.Teams),
                context.Flag(table[row, "nonfacility_na"]),
                context.Flag(table[row, "facility_na"]));
            if (!code.IsNone && References.IsConstrained(context, table, row, code) && windows.TryAdd(code.ToString(), first, last, codeCell))
            {
                models.Add(model);
            }
        }

        return new EquatableArray<FeeScheduleModel>(models.OrderBy(m => m.Code).ThenBy(m => m.First, StringComparer.Ordinal).ToImmutableArray());
    }
}
