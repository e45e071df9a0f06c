using System;
using System.Collections.Generic;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>A row on one side of a comparison.</summary>
internal sealed record ComparedRow(string Path, int Line, IReadOnlyList<string> Header, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column; empty when the table has no such column.</summary>
    public string this[string column]
    {
        get
        {
            for (int i = 0; i < Header.Count && i < Cells.Count; i++)
            {
                if (string.Equals(Header[i], column, StringComparison.Ordinal))
                {
                    return Cells[i];
                }
            }

            return "";
        }
    }

    public ReportPlace Place => new(ToolHost.Display(Path), Line);
}
