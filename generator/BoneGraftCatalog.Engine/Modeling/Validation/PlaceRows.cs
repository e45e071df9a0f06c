using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The table of places of service.</summary>
internal static class PlaceRows
{
    public static EquatableArray<PlaceModel> Read(ValidationContext context)
    {
        var models = new SortedDictionary<string, PlaceModel>(StringComparer.Ordinal);
        var seen = new Dictionary<string, FilePosition>(StringComparer.Ordinal);
        foreach ((Table table, Row row) in context.WholeRows(TableKind.Places))
        {
            context.CheckCharacters(table, row);
            Value placeCell = table[row, "place"];
            Value rateCell = table[row, "rate"];
            Value labelCell = table[row, "label"];
            context.Require(table, placeCell);
            context.Require(table, rateCell);
            string place = placeCell.Text;
            bool isPlace = place.Length == 2 && place[0] is >= '0' and <= '9' && place[1] is >= '0' and <= '9';
            if (!isPlace && place.Length > 0)
            {
                // A spreadsheet drops the zero in front; nothing else has one digit.
                string? correction = place.Length == 1 && place[0] is >= '0' and <= '9' ? "0" + place : null;
                string hint = correction is null ? "write two digits." : $"write '{correction}'.";
                context.AddCorrectable(ProblemIds.UnknownIndicator, placeCell.Position, correction, CellChecks.Shown(place), "place", hint);
            }

            bool isRate = context.TryWord(rateCell, Vocabulary.PlaceRates, out PlaceRate rate);
            if (labelCell.IsEmpty && table.Has("label"))
            {
                context.Add(ProblemIds.MissingLabel, labelCell.Position, CellChecks.Shown(place));
            }

            string label = context.Text(labelCell);
            (string first, string last) = SourceRows.Window(context, table, row);
            if (!isPlace)
            {
                continue;
            }

            if (seen.TryGetValue(place, out FilePosition? other))
            {
                context.AddRelated(ProblemIds.DuplicateKey, placeCell.Position, other, place);
                continue;
            }

            seen.Add(place, placeCell.Position);
            if (isRate)
            {
                models.Add(place, new PlaceModel(place, rate, label, first, last));
            }
        }

        return new EquatableArray<PlaceModel>(models.Values.ToImmutableArray());
    }
}
