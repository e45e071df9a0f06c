using System;
using System.Linq;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>What a spreadsheet writes into a cell that it took for a formula and could not work out.</summary>
/// <remarks>It takes a cell for one that begins with @, =, + or -, such as <c>@kind:add-on</c>.</remarks>
internal static class SpreadsheetErrors
{
    private static readonly string[] Words = { "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#SPILL!", "#CALC!" };

    public static bool IsError(string cell) => cell.Length > 3 && cell[0] == '#' && Words.Contains(cell, StringComparer.Ordinal);

    /// <summary>The error that stands where a line has its first cell; null where the line, from the place on, begins otherwise.</summary>
    public static string? AtStart(string text, int place) =>
        text[place] == '#' ? Words.FirstOrDefault(w => StandsAt(text, place, w)) : null;

    // A comma must follow: a word alone is a comment.
    private static bool StandsAt(string text, int place, string word) =>
        place + word.Length < text.Length && text[place + word.Length] == ',' && string.CompareOrdinal(text, place, word, 0, word.Length) == 0;
}
