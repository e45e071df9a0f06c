using BoneGraftCatalog.Generator.Diagnostics;
using BoneGraftCatalog.Generator.Reading;

namespace BoneGraftCatalog.Generator.Modeling.Validation;

/// <summary>A cell with its column: its text without blanks around it, and where it stands.</summary>
internal readonly struct Value
{
    private readonly Table _table;
    private readonly Cell _cell;

    public Value(Table table, string column, Cell cell)
    {
        _table = table;
        _cell = cell;
        Column = column;
        Text = HasBlankEnds(cell.Text) ? cell.Text.Trim() : cell.Text;
    }

    public string Column { get; }

    public string Text { get; }

    public bool IsEmpty => Text.Length == 0;

    public bool HasBlanksAround => Text.Length != _cell.Text.Length;

    public FilePosition Position => new(_table.Path, _cell.Line, _cell.Column, _cell.EndLine, _cell.EndColumn);

    /// <summary>Where a part of the text stands; the whole cell where that cannot be told, as when it holds doubled quotes.</summary>
    public FilePosition PositionOf(int start, int length)
    {
        int width = _cell.EndColumn - _cell.Column;
        int quote = width == _cell.Text.Length ? 0 : width == _cell.Text.Length + 2 ? 1 : -1;
        if (quote < 0 || _cell.Line != _cell.EndLine)
        {
            return Position;
        }

        int blanks = 0;
        while (blanks < _cell.Text.Length && char.IsWhiteSpace(_cell.Text[blanks]))
        {
            blanks++;
        }

        int column = _cell.Column + quote + blanks + start;
        return new FilePosition(_table.Path, _cell.Line, column, _cell.Line, column + length);
    }

    private static bool HasBlankEnds(string text) => text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]));
}
