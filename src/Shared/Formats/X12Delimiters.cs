using System;

namespace BoneGraftCatalog.Formats;

/// <summary>The three characters that divide an X12 text as far as claims are read from it: no element of theirs repeats.</summary>
internal readonly struct X12Delimiters
{
    /// <summary>No such delimiter.</summary>
    public const char None = '\0';

    private const int InterchangeElements = 16;

    // An ISA segment has 106 characters; the rest is for files that wrap their lines inside it.
    private const int LongestInterchangeHeader = 256;

    public X12Delimiters(char element, char component, char segment)
    {
        Element = element;
        Component = component;
        Segment = segment;
    }

    /// <summary>What nearly every sender uses, and what a fragment is read with when it does not say otherwise.</summary>
    public static X12Delimiters Default => new('*', ':', '~');

    public char Element { get; }

    public char Component { get; }

    /// <summary>LF when segments end with LF or CR LF, CR when they end with CR alone, <see cref="None"/> when nothing says where they end.</summary>
    public char Segment { get; }

    /// <summary>Whether an interchange header begins here.</summary>
    public static bool IsInterchange(ReadOnlySpan<char> text) =>
        text.Length > 3 && text[0] == 'I' && text[1] == 'S' && text[2] == 'A' && CanDelimit(text[3]);

    /// <summary>Reads the delimiters from an interchange header.</summary>
    /// <param name="text">Begins with <c>ISA</c>.</param>
    /// <param name="isFinal">Whether no more text can come.</param>
    /// <param name="delimiters">The delimiters.</param>
    /// <returns>True when they were read; false when they cannot be; null when more text is needed.</returns>
    public static bool? ReadInterchange(ReadOnlySpan<char> text, bool isFinal, out X12Delimiters delimiters)
    {
        delimiters = Default;
        if (!IsInterchange(text))
        {
            return false;
        }

        char element = text[3];
        int elements = 0;
        int last = Math.Min(text.Length, LongestInterchangeHeader);
        int at = 3;
        for (; at < last && elements < InterchangeElements; at++)
        {
            if (text[at] == element)
            {
                elements++;
            }
        }

        bool? unread = isFinal || text.Length > LongestInterchangeHeader ? false : null;
        int component = SkipLineEnds(text, at);
        if (elements < InterchangeElements || component + 1 >= text.Length)
        {
            return unread;
        }

        int segment = component + 1;
        char end = text[segment];
        if (end is '\r' or '\n')
        {
            // Either the segments end with the line, or a wrapped line ends just before the terminator.
            int beyond = SkipLineEnds(text, segment);
            if (beyond >= text.Length && !isFinal && text.Length < LongestInterchangeHeader)
            {
                return null;
            }

            bool wrapped = beyond < text.Length && CanDelimit(text[beyond]);
            end = wrapped ? text[beyond]
                : end == '\n' || (segment + 1 < text.Length && text[segment + 1] == '\n') ? '\n'
                : '\r';
        }

        char componentSeparator = text[component];
        if (!CanDelimit(componentSeparator) || componentSeparator == element
            || !(CanDelimit(end) || end is '\r' or '\n') || end == element || end == componentSeparator)
        {
            return false;
        }

        delimiters = new X12Delimiters(element, componentSeparator, end);
        return true;
    }

    /// <summary>The delimiters of a text without an interchange header, as far as it shows them.</summary>
    public static X12Delimiters Infer(ReadOnlySpan<char> fragment)
    {
        X12Delimiters usual = Default;
        char element = usual.Element;
        char component = usual.Component;
        ReadOnlySpan<char> start = fragment.TrimStart();

        // A segment begins with two or three letters and digits and the element separator.
        int id = 0;
        while (id < start.Length && id < 4 && IsLetterOrDigit(start[id]))
        {
            id++;
        }

        bool isSegment = id is 2 or 3 && id < start.Length && start[id] != usual.Component && CanDelimit(start[id]);
        if (isSegment && !(id == 2 && start.StartsWith("HC".AsSpan(), StringComparison.Ordinal)))
        {
            element = start[id];
        }

        // The qualifier HC is followed by the component separator.
        int qualifier = fragment.IndexOf((element + "HC").AsSpan());
        qualifier = qualifier >= 0 ? qualifier + 3 : start.StartsWith("HC".AsSpan(), StringComparison.Ordinal) ? fragment.Length - start.Length + 2 : -1;
        if (qualifier > 0 && qualifier < fragment.Length && CanDelimit(fragment[qualifier]) && fragment[qualifier] != element)
        {
            component = fragment[qualifier];
        }

        char segment = fragment.IndexOf(usual.Segment) >= 0 && usual.Segment != component && usual.Segment != element ? usual.Segment
            : fragment.IndexOf('\n') >= 0 ? '\n'
            : fragment.IndexOf('\r') >= 0 ? '\r'
            : usual.Segment;
        return new X12Delimiters(element, component, segment);
    }

    private static int SkipLineEnds(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    // Control characters such as 0x1C to 0x1F are delimiters in real files; letters, digits and blanks cannot be.
    private static bool CanDelimit(char c) => !IsLetterOrDigit(c) && c is not (' ' or '\r' or '\n' or None) && c < 0x80;

    private static bool IsLetterOrDigit(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
