using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;

namespace BoneGraftCatalog.Formats;

/// <summary>Reads claims from a file of any of the formats, told apart by what stands in it.</summary>
/// <example><code>
/// foreach (ClaimReadResult result in ClaimFiles.Read("claims.837")) …
/// </code></example>
public static class ClaimFiles
{
    private const int StartLength = 4096;

    /// <summary>The format of a text.</summary>
    /// <param name="start">Its first characters; a few thousand are enough.</param>
    /// <returns>
    /// X12 where it begins with an interchange header or has a procedure line; FHIR where it begins with a brace and names a <c>resourceType</c>; JSON Lines
    /// where it begins with a brace and does not; CSV where its first row has the columns <c>claim</c> and <c>code</c>; otherwise unknown.
    /// </returns>
    public static ClaimFileFormat Detect(ReadOnlySpan<char> start)
    {
        ReadOnlySpan<char> text = start.TrimStart('\uFEFF').TrimStart();
        if (text.Length > 0 && text[0] == '{')
        {
            return text.IndexOf("\"resourceType\"".AsSpan()) >= 0 ? ClaimFileFormat.Fhir : ClaimFileFormat.JsonLines;
        }

        if (X12Text.HasClaims(text))
        {
            return ClaimFileFormat.X12;
        }

        var tokenizer = new CsvTokenizer(text, TextPosition.Start, true);
        return tokenizer.Read() is { Problem: null } header && HasColumn(header, "claim") && HasColumn(header, "code")
            ? ClaimFileFormat.Csv
            : ClaimFileFormat.Unknown;
    }

    /// <summary>Reads the claims of a file, one after the other, as they are asked for. The file is open while they are.</summary>
    /// <param name="path">The file, as UTF-8; X12 and CSV also as UTF-16 or UTF-32 with a byte order mark.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The claims; one problem alone where the format cannot be told, or JSON is not in UTF-8.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="IOException">While enumerating: the file cannot be read.</exception>
    public static IEnumerable<ClaimReadResult> Read(string path, CancellationToken cancellationToken = default) =>
        ReadFile(path ?? throw new ArgumentNullException(nameof(path)), cancellationToken);

    private static IEnumerable<ClaimReadResult> ReadFile(string path, CancellationToken cancellationToken)
    {
        using FileStream file = File.OpenRead(path);
        using var reader = new StreamReader(file, Encoding.UTF8, true, StartLength);
        var start = new char[StartLength];
        ClaimFileFormat format = Detect(start.AsSpan(0, reader.ReadBlock(start, 0, start.Length)));
        bool isUtf8 = reader.CurrentEncoding is UTF8Encoding;
        file.Position = 0;
        reader.DiscardBufferedData();
        IEnumerable<ClaimReadResult> results = format switch
        {
            ClaimFileFormat.X12 => X12Claims.Read(reader, cancellationToken),
            ClaimFileFormat.Csv => ClaimCsv.Read(reader, cancellationToken),
            ClaimFileFormat.Fhir when isUtf8 => FhirClaims.Read(file, cancellationToken),
            ClaimFileFormat.JsonLines when isUtf8 => ClaimJson.Read(file, cancellationToken),
            ClaimFileFormat.Fhir or ClaimFileFormat.JsonLines => Unread("the file is not in UTF-8, which JSON is always written in; save it as UTF-8."),
            _ => Unread("the file is not X12 837, FHIR, JSON Lines or CSV of a shape that is read here."),
        };
        foreach (ClaimReadResult result in results)
        {
            yield return result;
        }
    }

    private static ClaimReadResult[] Unread(string why) =>
        new[] { new ClaimReadResult(new ClaimProblem(ClaimProblemKind.Malformed, new TextRange(TextPosition.Start, 0), "", why), "") };

    private static bool HasColumn(CsvRecord header, string name) =>
        header.Cells.Exists(cell => string.Equals(cell.Value.Trim(), name, StringComparison.OrdinalIgnoreCase));
}
