using System;

namespace BoneGraftCatalog.Tool;

/// <summary>Tells bytes that cannot be the text of a table or of claims, so that nothing is made of them.</summary>
internal static class TextBytes
{
    /// <summary>Why the bytes are none that we read, or null. The start of a file is enough.</summary>
    public static string? WhyNoText(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return "this is UTF-16; save it as UTF-8";
        }

        if (start.StartsWith("PK\x03\x04"u8))
        {
            return "this is an archive or a workbook; unpack it, or save it as CSV";
        }

        return start.Contains((byte)0) ? "it holds bytes of no text" : null;
    }
}
