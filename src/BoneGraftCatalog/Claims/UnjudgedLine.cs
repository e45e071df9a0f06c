namespace BoneGraftCatalog;

/// <summary>A line that was not judged, and why.</summary>
public sealed class UnjudgedLine
{
    internal UnjudgedLine(int index, ProcedureCode code, UnjudgedReason reason)
    {
        Index = index;
        Code = code;
        Reason = reason;
    }

    /// <summary>The index of the line in the claim, from 0.</summary>
    public int Index { get; }

    /// <summary>The code of the line.</summary>
    public ProcedureCode Code { get; }

    /// <summary>Why.</summary>
    public UnjudgedReason Reason { get; }

    /// <summary>One sentence: <c>Line 3 (99213): the code is not in the catalog.</c></summary>
    public override string ToString()
    {
        string line = "Line " + (Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + (Code.IsNone ? "" : " (" + Code + ")");
        return line + Reason switch
        {
            UnjudgedReason.NoCode => ": it has no code.",
            UnjudgedReason.CodeNotInCatalog => ": the code is not in the catalog, which says nothing about its validity.",
            UnjudgedReason.NoUnits => ": its units are zero or less.",
            UnjudgedReason.ClaimType => ": claims of this type are not judged by procedure code.",
            _ => ": it was not judged.",
        };
    }
}
