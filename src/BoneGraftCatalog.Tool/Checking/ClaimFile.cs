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
    public static PrefixedStream? Open(ToolHost host, string path, ref ClaimFileFormat format, CancellationToken cancellationToken, out string reason)
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

        if (format == ClaimFileFormat.Unknown)
        {
            string text = Encoding.UTF8.GetString(start, 0, count);
            format = ClaimFiles.Detect(text);
            if (format == ClaimFileFormat.Unknown)
            {
                reason = WhyUnknown(text.TrimStart('\uFEFF').TrimStart());
                stream.Dispose();
                return null;
            }
        }

        return new PrefixedStream(start.AsMemory(0, count), stream);
    }

    public static IEnumerable<ClaimReadResult> Read(Stream stream, ClaimFileFormat format, CancellationToken cancellationToken) => format switch
    {
        ClaimFileFormat.X12 => X12Claims.Read(new StreamReader(stream, Encoding.UTF8), cancellationToken),
        ClaimFileFormat.Fhir => FhirClaims.Read(stream, cancellationToken),
        ClaimFileFormat.JsonLines => ClaimJson.Read(stream, cancellationToken),
        _ => ClaimCsv.Read(new StreamReader(stream, Encoding.UTF8), cancellationToken),
    };

    private static string WhyUnknown(string text)
    {
        if (text.Length == 0)
        {
            return "the file holds nothing but blanks, so nothing was judged";
        }

        string what = text[0] switch
        {
            '[' => "this is a JSON array; write each of its claims on a line of its own, without brackets and commas",
            '<' => "this is XML or a web page; FHIR is read as JSON",
            _ => "no format of claims begins so: X12 begins with ISA, JSON Lines and FHIR with {, "
                + "and CSV with a header of columns such as claim,code,date, with commas",
        };
        return what + ". --input names a format that cannot be told";
    }
}
