using System;
using System.Collections.Generic;
using System.Text;

namespace BoneGraftCatalog.Formats;

/// <summary>
/// Divides CSV text into records by RFC 4180: commas, cells in quotation marks with doubled marks inside, line ends inside such cells.
/// </summary>
/// <remarks>
/// The generator reads its tables with CsvHelper, which stands beside the compiler and meets nobody. The library must not ask for it:
/// a consumer's program has one version of CsvHelper, and versions 33 and 34 do not fit each other. The strict grammar is small, and
/// strict so that a damaged record is found: it costs its first line alone, and the reader goes on at the next one.
/// </remarks>
internal ref struct CsvTokenizer
{
    private readonly ReadOnlySpan<char> _text;
    private readonly bool _isFinal;
    private TextPosition _position;
    private int _consumed;

    public CsvTokenizer(ReadOnlySpan<char> text, TextPosition start, bool isFinal)
    {
        _text = text;
        _isFinal = isFinal;
        _position = start;
        _consumed = 0;
    }

    /// <summary>Characters read.</summary>
    public readonly int Consumed => _consumed;

    /// <summary>Where the first unread character stands.</summary>
    public readonly TextPosition Position => _position;

    /// <summary>The next record that is no empty line and no comment; null at the end, or where more text is needed.</summary>
    public CsvRecord? Read()
    {
        while (true)
        {
            ReadOnlySpan<char> rest = _text.Slice(_consumed);
            if (rest.IsEmpty)
            {
                return null;
            }

            if (rest[0] is '\r' or '\n' or '\uFEFF')
            {
                Pass(1);
            }
            else if (rest[0] == '#')
            {
                int end = LineEnd(rest);
                if (end < 0)
                {
                    return null;
                }

                Pass(end);
            }
            else
            {
                return ReadRecord(rest);
            }
        }
    }

    /// <summary>The end of the first line, before its line end; -1 when the text stops before it and more can come.</summary>
    private readonly int LineEnd(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOfAny('\r', '\n');
        return end >= 0 ? end : _isFinal ? rest.Length : -1;
    }

    private CsvRecord? ReadRecord(ReadOnlySpan<char> rest)
    {
        var record = new CsvRecord(_position);
        TextPosition cell = _position;
        int at = 0;
        while (true)
        {
            int start = at;
            (ClaimProblemKind Kind, string What)? wrong = null;
            string? text = at < rest.Length && rest[at] == '"' ? ReadQuoted(rest, ref at, ref wrong) : ReadBare(rest, ref at, ref wrong);
            if (wrong is { } problem)
            {
                record.Problem = new ClaimProblem(problem.Kind, new TextRange(cell, 0), "", problem.What);
                int end = LineEnd(rest);
                if (end < 0)
                {
                    return null;
                }

                Pass(end);
                return record;
            }

            if (text is null)
            {
                return null;
            }

            record.Cells.Add(new KeyValuePair<TextPosition, string>(cell, text));
            if (at == rest.Length || rest[at] != ',')
            {
                record.Length = at;
                Pass(at);
                return record;
            }

            at++;
            cell = cell.Advance(rest.Slice(start, at - start));
        }
    }

    private readonly string? ReadBare(ReadOnlySpan<char> rest, ref int at, ref (ClaimProblemKind Kind, string What)? wrong)
    {
        int length = rest.Slice(at).IndexOfAny(Separators.AsSpan());
        if (length < 0)
        {
            length = _isFinal ? rest.Length - at : -1;
        }

        if (length < 0)
        {
            return null;
        }

        string text = rest.Slice(at, length).ToString();
        at += length;
        if (at < rest.Length && rest[at] == '"')
        {
            wrong = (ClaimProblemKind.Malformed, "a quotation mark stands inside a cell that does not begin with one.");
        }

        return text;
    }

    private readonly string? ReadQuoted(ReadOnlySpan<char> rest, ref int at, ref (ClaimProblemKind Kind, string What)? wrong)
    {
        StringBuilder? longer = null;
        at++;
        while (true)
        {
            int length = rest.Slice(at).IndexOf('"');
            if (length < 0)
            {
                wrong = _isFinal ? (ClaimProblemKind.Truncated, "the file ends inside a cell in quotation marks.") : null;
                return null;
            }

            int after = at + length + 1;
            if (after == rest.Length && !_isFinal)
            {
                return null;
            }

            string text = rest.Slice(at, length).ToString();
            at = after;
            if (after < rest.Length && rest[after] == '"')
            {
                longer = (longer ?? new StringBuilder()).Append(text).Append('"');
                at++;
                continue;
            }

            if (after < rest.Length && rest[after] is not (',' or '\r' or '\n'))
            {
                wrong = (ClaimProblemKind.Malformed, "the cell goes on after the quotation mark that ends it.");
            }

            return longer is null ? text : longer.Append(text).ToString();
        }
    }

    private const string Separators = ",\"\r\n";

    private void Pass(int length)
    {
        _position = _position.Advance(_text.Slice(_consumed, length));
        _consumed += length;
    }
}
