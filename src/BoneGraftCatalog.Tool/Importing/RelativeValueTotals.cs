using System;
using System.Globalization;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>
/// Counts the lines of a fee schedule whose relative values add up to their total. Where too many do not, the cells no longer stand under
/// their names.
/// </summary>
internal struct RelativeValueTotals
{
    private int _lines;
    private int _wrong;

    /// <summary>Whether work, practice expense and malpractice come to the total. Each of the three is rounded by itself.</summary>
    public static bool AddsUp(decimal work, decimal expense, decimal malpractice, decimal total) => Math.Abs(work + expense + malpractice - total) <= 0.02m;

    /// <summary>Counts a line.</summary>
    /// <param name="addsUp">Whether each of its totals is right.</param>
    public void Add(bool addsUp)
    {
        _lines++;
        _wrong += addsUp ? 0 : 1;
    }

    /// <summary>Throws where more than two lines, and more than one in fifty, do not add up.</summary>
    public readonly void RefuseShiftedColumns()
    {
        if (_wrong * 50 > _lines && _wrong > 2)
        {
            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"The relative values of {_wrong} of {_lines} lines do not add up to their total: the columns no longer stand under their names"));
        }
    }
}
