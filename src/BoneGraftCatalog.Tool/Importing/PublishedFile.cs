using System;
using System.Buffers;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>A file as it was published: its bytes on disk, their hash, and the encoding they are in.</summary>
/// <remarks>
/// CMS writes some files in Latin-1 and some in UTF-8 and never says which. Text that is valid UTF-8 is UTF-8: Latin-1 with a letter
/// beyond ASCII practically never is.
/// </remarks>
internal sealed class PublishedFile : IDisposable
{
    private readonly string? _temporary;
    private readonly string _path;

    private PublishedFile(string name, string path, string? temporary, string sha256, Encoding encoding)
    {
        Name = name;
        _path = path;
        _temporary = temporary;
        Sha256 = sha256;
        Encoding = encoding;
    }

    /// <summary>How the user named it.</summary>
    public string Name { get; }

    public string Sha256 { get; }

    public Encoding Encoding { get; }

    public static PublishedFile Open(ToolHost host, string path, CancellationToken cancellationToken)
    {
        string name = ToolHost.Display(path);
        string resolved = path;
        string? temporary = null;
        if (path == ToolHost.StandardStream)
        {
            // It is read twice, which a pipe cannot be.
            temporary = Path.Combine(Path.GetTempPath(), "bonegraft-" + Path.GetRandomFileName());
            using FileStream copy = File.Create(temporary);
            using Stream input = host.OpenRead(path, cancellationToken);
            input.CopyTo(copy);
            resolved = temporary;
        }
        else
        {
            host.RefuseUnlessFile(path);
            resolved = host.Resolve(path);
        }

        return Examine(name, resolved, temporary, cancellationToken);
    }

    public TextReader OpenText() => OpenText(out _);

    /// <summary>Opens the text; the place of the stream tells how far it was read.</summary>
    public TextReader OpenText(out FileStream stream) => new StreamReader(
        stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan),
        Encoding,
        detectEncodingFromByteOrderMarks: Encoding is UTF8Encoding,
        1 << 16);

    public void Dispose()
    {
        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    private static PublishedFile Examine(string name, string path, string? temporary, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        Decoder? strict = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        char[] chars = ArrayPool<char>.Shared.Rent(1 << 17);
        bool isFirst = true;
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int count = stream.Read(buffer, 0, 1 << 16);
                ReadOnlySpan<byte> bytes = buffer.AsSpan(0, count);
                if (isFirst)
                {
                    RefuseWrongForm(name, bytes);
                    isFirst = false;
                }

                strict = Decode(strict, bytes, chars, flush: count == 0);
                if (count == 0)
                {
                    break;
                }

                if (bytes.Contains((byte)0))
                {
                    throw new UnusableInputException($"{name}: it holds bytes of no text; take the text file of the published archive");
                }

                hash.AppendData(bytes);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            ArrayPool<char>.Shared.Return(chars);
        }

        Encoding encoding = strict is null ? Encoding.Latin1 : new UTF8Encoding(false);
        return new PublishedFile(name, path, temporary, Convert.ToHexStringLower(hash.GetHashAndReset()), encoding);
    }

    private static Decoder? Decode(Decoder? strict, ReadOnlySpan<byte> bytes, char[] chars, bool flush)
    {
        try
        {
            strict?.GetChars(bytes, chars, flush);
            return strict;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static void RefuseWrongForm(string name, ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
        {
            throw new UnusableInputException($"{name}: the file is empty");
        }

        if (start.StartsWith("PK"u8))
        {
            throw new UnusableInputException($"{name}: this is an archive or a workbook; unpack it and take its CSV or text file");
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new UnusableInputException($"{name}: this is UTF-16, which CMS does not publish; was it saved by a spreadsheet?");
        }

        if (start.TrimStart(" \t\r\n"u8).StartsWith("<"u8))
        {
            throw new UnusableInputException($"{name}: this is a web page and no table; was a licence page saved in place of the file?");
        }
    }
}
