using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog.Tool.Checking;

/// <summary>Opens a file of claims and tells its format.</summary>
internal static class ClaimFile
{
    private const int Peek = 4096;

    /// <summary>Opens a file, or says why it holds no claims that could be read.</summary>
    public static PrefixedStream? Open(ToolHost host, string path, ref ClaimFormat format, CancellationToken cancellationToken, out string reason)
    {
        Stream stream = host.OpenRead(path, cancellationToken);
        var start = new byte[Peek];
        int count = stream.ReadAtLeast(start, Peek, throwOnEndOfStream: false);
        reason = count == 0 ? "the file is empty, so nothing was judged" : TextBytes.WhyNoText(start.AsSpan(0, count)) ?? "";
        if (reason.Length > 0)
        {
            stream.Dispose();
            return null;
        }

        if (format == ClaimFormat.Auto)
        {
            format = Tell(start.AsSpan(0, count));
        }

        return new PrefixedStream(start.AsMemory(0, count), stream);
    }

    public static IEnumerable<ClaimReadResult> Read(Stream stream, ClaimFormat format, CancellationToken cancellationToken) => format switch
    {
        ClaimFormat.X12 => X12Claims.Read(new StreamReader(stream, Encoding.UTF8), cancellationToken),
        ClaimFormat.Fhir => FhirClaims.Read(stream, cancellationToken),
        ClaimFormat.JsonLines => ClaimJson.Read(stream, cancellationToken),
        _ => ClaimCsv.Read(new StreamReader(stream, Encoding.UTF8), cancellationToken),
    };

    private static ClaimFormat Tell(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> text = start.StartsWith(Encoding.UTF8.Preamble) ? start[Encoding.UTF8.Preamble.Length..] : start;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.StartsWith("ISA"u8))
        {
            return ClaimFormat.X12;
        }

        if (text.StartsWith("{"u8))
        {
            return text.IndexOf("\"resourceType\""u8) >= 0 ? ClaimFormat.Fhir : ClaimFormat.JsonLines;
        }

        return ClaimFormat.Csv;
    }
}
