using System;

namespace BoneGraftCatalog.Formats;

/// <summary>
/// Divides X12 text into segments. The only place that does: source literals, files and single composites all come through here.
/// </summary>
/// <remarks>
/// An interchange header sets the delimiters from where it stands on, so a text can hold several interchanges that differ. Line ends,
/// blanks and a byte order mark between segments belong to none. A text may come in pieces: what is not yet a whole segment stays
/// unread, and <see cref="Consumed"/> says where the next piece is to begin.
/// </remarks>
internal ref struct X12Tokenizer
{
    private readonly ReadOnlySpan<char> _text;
    private readonly bool _isFinal;

    public X12Tokenizer(ReadOnlySpan<char> text, X12Delimiters delimiters, TextPosition start, bool isFinal)
    {
        _text = text;
        _isFinal = isFinal;
        Delimiters = delimiters;
        Position = start;
        Consumed = 0;
        HasBadInterchange = false;
    }

    /// <summary>Characters read.</summary>
    public int Consumed { get; private set; }

    /// <summary>Where the first unread character stands.</summary>
    public TextPosition Position { get; private set; }

    public X12Delimiters Delimiters { get; private set; }

    /// <summary>Whether the segment read last is an interchange header from which no delimiters could be read; the usual ones are taken.</summary>
    public bool HasBadInterchange { get; private set; }

    /// <summary>A tokenizer for a whole text, whose delimiters are taken from the text itself.</summary>
    public static X12Tokenizer ForText(ReadOnlySpan<char> text) => new(text, X12Delimiters.Infer(text), TextPosition.Start, true);

    /// <summary>The next segment; false at the end of the text, or where the rest is not a whole segment and more text can come.</summary>
    public bool TryRead(out X12Segment segment)
    {
        segment = default;
        SkipBetween();
        ReadOnlySpan<char> rest = _text.Slice(Consumed);
        if (rest.IsEmpty)
        {
            return false;
        }

        HasBadInterchange = false;
        X12Delimiters delimiters = Delimiters;
        if (rest.Length < 4 && !_isFinal)
        {
            return false;
        }

        if (X12Delimiters.IsInterchange(rest))
        {
            bool? read = X12Delimiters.ReadInterchange(rest, _isFinal, out delimiters);
            if (read is null)
            {
                return false;
            }

            HasBadInterchange = read == false;
        }

        int length = delimiters.Segment == X12Delimiters.None ? -1 : rest.IndexOf(delimiters.Segment);
        if (length < 0 && !_isFinal)
        {
            return false;
        }

        Delimiters = delimiters;
        segment = new X12Segment(rest.Slice(0, length < 0 ? rest.Length : length), Position, delimiters);
        Pass(length < 0 ? rest.Length : length + 1);
        return true;
    }

    private void SkipBetween()
    {
        ReadOnlySpan<char> rest = _text.Slice(Consumed);
        int blank = 0;
        while (blank < rest.Length && (rest[blank] is '\r' or '\n' or ' ' or '\t' or '\uFEFF' || rest[blank] == Delimiters.Segment))
        {
            blank++;
        }

        Pass(blank);
    }

    private void Pass(int length)
    {
        Position = Position.Advance(_text.Slice(Consumed, length));
        Consumed += length;
    }
}
