using System.Text;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Text that grows line by line: four blanks for each open brace, <c>\n</c> at each end, no blanks before it.</summary>
internal sealed class CodeWriter
{
    private const int IndentWidth = 4;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>The column at which a line of the current depth begins.</summary>
    public int Column => _depth * IndentWidth;

    /// <summary>An empty line, or one at the current depth.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', Column).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Text as it is, wherever the last line ended: for literals of several lines.</summary>
    public void Raw(string text) => _text.Append(text);

    public void Open(string line)
    {
        Line(line);
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
