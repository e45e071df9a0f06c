using System.Collections.Generic;
using BoneGraftCatalog.Formats;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>
/// Says where each character of a constant text stands in source: in regular, verbatim and raw literals, in the fixed parts of an
/// interpolated one, and in several joined by <c>+</c>.
/// </summary>
/// <remarks>Operations know the value of a literal and its span, but not where in the span a character is: this needs the tokens.</remarks>
internal sealed class LiteralMap
{
    private readonly List<(int Start, int End)> _characters = new();
    private readonly System.Text.StringBuilder _text = new();

    private LiteralMap()
    {
    }

    /// <summary>The text; a hole of an interpolated string is one <see cref="X12Element.Hole"/>.</summary>
    public string Text => _text.ToString();

    /// <summary>Whether a part of the text is not known.</summary>
    public bool HasHoles { get; private set; }

    /// <summary>The map of a literal, or of literals joined; null where the expression is something else.</summary>
    public static LiteralMap? TryCreate(SyntaxNode node)
    {
        var map = new LiteralMap();
        return map.Append(node) ? map : null;
    }

    /// <summary>Where a part of the text stands.</summary>
    public bool TryGetSpan(int start, int length, out TextSpan span)
    {
        if (length <= 0 || start < 0 || start + length > _characters.Count)
        {
            span = default;
            return false;
        }

        int from = _characters[start].Start;
        int to = _characters[start + length - 1].End;
        span = to > from ? TextSpan.FromBounds(from, to) : default;
        return to > from;
    }

    private bool Append(SyntaxNode node)
    {
        switch (node)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Append(parenthesized.Expression);
            case LiteralExpressionSyntax literal:
                return AppendToken(literal.Token);
            case InterpolatedStringExpressionSyntax interpolated:
                return AppendInterpolated(interpolated);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                // A long text joined by + leans to the left: walked in a loop, not in a recursion as deep as it is long.
                var parts = new Stack<SyntaxNode>();
                SyntaxNode current = sum;
                while (current is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary)
                {
                    parts.Push(binary.Right);
                    current = binary.Left;
                }

                if (!AppendPart(current))
                {
                    return false;
                }

                while (parts.Count > 0)
                {
                    if (!AppendPart(parts.Pop()))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    private bool AppendPart(SyntaxNode node)
    {
        if (node is BinaryExpressionSyntax)
        {
            AppendHole(node.Span);
            return true;
        }

        if (!Append(node))
        {
            AppendHole(node.Span);
        }

        return true;
    }

    private void AppendHole(TextSpan span)
    {
        _text.Append(X12Element.Hole);
        _characters.Add((span.Start, span.End));
        HasHoles = true;
    }

    private void Add(char character, int start, int end)
    {
        _text.Append(character);
        _characters.Add((start, end));
    }

    private bool AppendToken(SyntaxToken token)
    {
        if (token.Value is not string value)
        {
            return false;
        }

        string text = token.Text;
        int at = token.SpanStart;
        if (text.StartsWith("@", System.StringComparison.Ordinal))
        {
            return AppendVerbatim(text, 2, text.LastIndexOf('"'), at, braces: false);
        }

        int quotes = 0;
        while (quotes < text.Length && text[quotes] == '"')
        {
            quotes++;
        }

        if (quotes >= 3 && value.Length > 0)
        {
            return AppendRaw(text, quotes, at, value);
        }

        return quotes >= 1 && AppendRegular(text, 1, text.LastIndexOf('"'), at, braces: false);
    }

    private bool AppendRegular(string text, int start, int end, int at, bool braces)
    {
        int i = start;
        while (i < end)
        {
            char c = text[i];
            if (c != '\\')
            {
                int width = braces && c is '{' or '}' && i + 1 < end && text[i + 1] == c ? 2 : 1;
                Add(c, at + i, at + i + width);
                i += width;
                continue;
            }

            int length = AppendEscape(text, i, end, at);
            if (length == 0)
            {
                return false;
            }

            i += length;
        }

        return true;
    }

    /// <summary>Appends what an escape sequence stands for.</summary>
    /// <returns>The length of the sequence; 0 where it is not one.</returns>
    private int AppendEscape(string text, int start, int end, int at)
    {
        int length = LengthOfEscape(text, start, end);
        if (start + length > end)
        {
            return 0;
        }

        char kind = text[start + 1];
        if (kind is not ('u' or 'U' or 'x'))
        {
            Add(Unescape(kind), at + start, at + start + length);
            return length;
        }

        int code = 0;
        for (int i = start + 2; i < start + length; i++)
        {
            int digit = HexDigit(text[i]);
            if (digit < 0)
            {
                return 0;
            }

            code = unchecked((code << 4) | digit);
        }

        if (code is < 0 or > 0x10FFFF)
        {
            return 0;
        }

        foreach (char unit in code > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString())
        {
            Add(unit, at + start, at + start + length);
        }

        return length;
    }

    private static int LengthOfEscape(string text, int start, int end)
    {
        int length = 2;
        switch (start + 1 < end ? text[start + 1] : '\0')
        {
            case 'u':
                return 6;
            case 'U':
                return 10;
            case 'x':
                while (length < 6 && start + length < end && HexDigit(text[start + length]) >= 0)
                {
                    length++;
                }

                return length;
            default:
                return length;
        }
    }

    private static char Unescape(char kind) => kind switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        'e' => '\u001B',
        _ => kind,
    };

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private bool AppendVerbatim(string text, int start, int end, int at, bool braces)
    {
        for (int i = start; i < end;)
        {
            char c = text[i];
            int width = (c == '"' || (braces && c is '{' or '}')) && i + 1 < end && text[i + 1] == c ? 2 : 1;
            Add(c, at + i, at + i + width);
            i += width;
        }

        return true;
    }

    // The value of a raw literal is its text without the quotes, the first and last line break and the common indent. As the value is at
    // hand, the text is walked beside it: whatever the value does not have next was taken away.
    private bool AppendRaw(string text, int quotes, int at, string value)
    {
        int end = text.Length;
        while (end > 0 && text[end - 1] != '"')
        {
            end--;
        }

        end -= quotes;
        int i = quotes;
        int firstBreak = text.IndexOf('\n');
        bool isMultiLine = firstBreak >= 0 && firstBreak < end && string.IsNullOrWhiteSpace(text.Substring(quotes, firstBreak - quotes));
        int indent = 0;
        if (isMultiLine)
        {
            int lastBreak = text.LastIndexOf('\n', end - 1);
            indent = end - lastBreak - 1;
            i = firstBreak + 1;
            end = lastBreak > 0 && text[lastBreak - 1] == '\r' ? lastBreak - 1 : lastBreak;
        }

        bool lineStart = isMultiLine;
        int matched = 0;
        while (i < end && matched < value.Length)
        {
            if (lineStart)
            {
                for (int skipped = 0; skipped < indent && i < end && text[i] is ' ' or '\t'; skipped++)
                {
                    i++;
                }

                lineStart = false;
                continue;
            }

            if (text[i] != value[matched])
            {
                return false;
            }

            Add(text[i], at + i, at + i + 1);
            lineStart = isMultiLine && text[i] == '\n';
            matched++;
            i++;
        }

        return matched == value.Length;
    }

    private bool AppendInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        string opening = interpolated.StringStartToken.Text;
        bool isVerbatim = opening.IndexOf('@') >= 0;
        bool isRaw = opening.IndexOf("\"\"\"", System.StringComparison.Ordinal) >= 0;
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is not InterpolatedStringTextSyntax part)
            {
                AppendHole(content.Span);
                continue;
            }

            string text = part.TextToken.Text;
            int at = part.TextToken.SpanStart;
            if (isRaw)
            {
                // The indent of a raw text with holes stays in: X12 has no meaning for blanks at the start of a line.
                for (int i = 0; i < text.Length; i++)
                {
                    Add(text[i], at + i, at + i + 1);
                }
            }
            else if (!(isVerbatim ? AppendVerbatim(text, 0, text.Length, at, braces: true) : AppendRegular(text, 0, text.Length, at, braces: true)))
            {
                return false;
            }
        }

        return true;
    }
}
