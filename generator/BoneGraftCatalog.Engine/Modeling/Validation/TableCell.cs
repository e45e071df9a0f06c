using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>A cell with its column: its text without blanks around it and without damaged characters, and where it stands.</summary>
internal readonly struct TableCell
{
    private readonly Table _table;
    private readonly Cell _cell;

    public TableCell(Table table, string column, Cell cell)
    {
        _table = table;
        _cell = cell;
        Column = column;
        Text = CellText.Of(cell.Text, column);
    }

    public string Column { get; }

    public string Text { get; }

    public bool IsEmpty => Text.Length == 0;

    public FilePosition Position => new(_table.Path, _cell.Line, _cell.Column, _cell.EndLine, _cell.EndColumn);

    /// <summary>Where a part of the text stands; the whole cell where that cannot be told, as when it holds doubled quotes.</summary>
    public FilePosition PositionOf(int start, int length)
    {
        int width = _cell.EndColumn - _cell.Column;
        int quote = width == _cell.Text.Length ? 0 : width == _cell.Text.Length + 2 ? 1 : -1;
        int blanks = 0;
        while (blanks < _cell.Text.Length && char.IsWhiteSpace(_cell.Text[blanks]))
        {
            blanks++;
        }

        // What was cleaned stands elsewhere than what was written.
        bool isExact = quote >= 0 && _cell.Line == _cell.EndLine && string.CompareOrdinal(_cell.Text, blanks, Text, 0, Text.Length) == 0;
        int column = _cell.Column + quote + blanks + start;
        return isExact
            ? new FilePosition(_table.Path, _cell.Line, column, _cell.Line, column + length)
            : Position with { IsApproximate = length < Text.Length };
    }
}
