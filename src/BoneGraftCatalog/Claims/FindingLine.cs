namespace BoneGraftCatalog;

/// <summary>A line that a finding is about: where it stands and its code.</summary>
public readonly struct FindingLine
{
    internal FindingLine(int index, ProcedureCode code)
    {
        Index = index;
        Code = code;
    }

    /// <summary>The index of the line in the claim, from 0.</summary>
    public int Index { get; }

    /// <summary>The code of the line.</summary>
    public ProcedureCode Code { get; }

    /// <summary><c>line 2 (20939)</c>: lines are counted from 1 in texts.</summary>
    public override string ToString() => "line " + (Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + " (" + Code + ")";
}
