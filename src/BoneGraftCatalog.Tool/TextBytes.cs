using System;

namespace BoneGraftCatalog.Tool;

/// <summary>Tells bytes that cannot be the text of a table or of claims, so that nothing is made of them.</summary>
internal static class TextBytes
{
    /// <summary>Why the bytes are none that we read, or null. The start of a file is enough.</summary>
    public static string? WhyNoText(ReadOnlySpan<byte> start) => WhyNoTable(start) ?? (start.Contains((byte)0) ? "it holds bytes of no text" : null);

    /// <summary>The same for a table, in which a single NUL is a damaged cell, told there as the compiler tells it.</summary>
    public static string? WhyNoTable(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return "this is UTF-16; save it as UTF-8";
        }

        if (start.StartsWith("PK\x03\x04"u8))
        {
            return "this is an archive or a workbook; unpack it, or save it as CSV";
        }

        // Of a letter of ASCII, UTF-16 makes a byte and a NUL, in either order.
        return start is [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..] ? "this is UTF-16 without its mark; save it as UTF-8" : null;
    }
}
