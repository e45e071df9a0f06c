namespace BoneGraftCatalog.Tool.Importing;

/// <summary>What is counted while a file is read, from which its damage can be told.</summary>
internal sealed class FileTally
{
    private string _previousCode = "";

    /// <summary>Lines with data.</summary>
    public int Lines { get; set; }

    public int Rejected { get; set; }

    /// <summary>The number of the last line, remarks and blank ones included.</summary>
    public int LastLine { get; set; }

    public bool IsLastLineShort { get; set; }

    /// <summary>How often the code by which the file is sorted changed from one line to the next.</summary>
    public int Steps { get; private set; }

    /// <summary>How often it changed to an earlier one.</summary>
    public int BackwardSteps { get; private set; }

    public void Step(string code)
    {
        if (code.Length == 0 || code == _previousCode)
        {
            return;
        }

        Steps++;
        BackwardSteps += string.CompareOrdinal(code, _previousCode) < 0 ? 1 : 0;
        _previousCode = code;
    }
}
