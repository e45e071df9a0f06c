using System;
using System.Linq;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>What a spreadsheet writes into a cell that it took for a formula and could not work out: one that begins with @, =, + or -, such as <c>@kind:add-on</c>.</summary>
internal static class SpreadsheetErrors
{
    private static readonly string[] Words = { "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#SPILL!", "#CALC!" };

    public static bool IsError(string cell) => cell.Length > 3 && cell[0] == '#' && Words.Contains(cell, StringComparer.Ordinal);

    /// <summary>The error that stands where a line has its first cell; null where the line, from the place on, begins otherwise.</summary>
    public static string? AtStart(string text, int place) =>
        text[place] == '#' ? Words.FirstOrDefault(w => place + w.Length < text.Length && text[place + w.Length] == ',' && string.CompareOrdinal(text, place, w, 0, w.Length) == 0) : null;
}
