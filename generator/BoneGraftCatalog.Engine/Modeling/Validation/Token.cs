using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>One of the values of a cell.</summary>
internal readonly struct Token
{
    private readonly TableCell _value;
    private readonly int _start;

    public Token(TableCell value, int start, string text)
    {
        _value = value;
        _start = start;
        Text = text;
    }

    public string Text { get; }

    public string Column => _value.Column;

    public FilePosition Position => _value.PositionOf(_start, Text.Length);

    public FilePosition PositionOf(int start, int length) => _value.PositionOf(_start + start, length);
}
