using System;
using System.IO;
using System.Text;
using System.Threading;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool;

/// <summary>All of the outside world that a command touches: the three streams, the folder that paths start from, and whether somebody is watching.</summary>
internal sealed class ToolHost : IDisposable
{
    /// <summary>The path that stands for the standard input, and for the standard output where a command writes a file.</summary>
    public const string StandardStream = "-";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Stream _input;

    public ToolHost(Stream input, TextWriter output, TextWriter error, string folder)
    {
        _input = input;
        RawOutput = output;
        RawError = error;
        Output = new PlainTextWriter(output);
        Error = new PlainTextWriter(error);
        Folder = folder;
    }

    /// <summary>Where answers go, as plain text.</summary>
    public TextWriter Output { get; }

    /// <summary>Where complaints go, as plain text.</summary>
    public TextWriter Error { get; }

    /// <summary>The output for a console that draws in colours, and for the text of a file, which stays as it is.</summary>
    public TextWriter RawOutput { get; }

    /// <summary>The error stream for a bar that goes back to the beginning of its line.</summary>
    public TextWriter RawError { get; }

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder { get; }

    /// <summary>Whether the output goes to a terminal that shows colours.</summary>
    public bool HasColors { get; init; }

    /// <summary>Whether the error stream goes to a terminal, where a progress bar is of use.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>How many columns the terminal has; a pipe has no end of them.</summary>
    public int Width { get; init; } = int.MaxValue;

    /// <summary>Whether a read of the standard input can wait for ever, as that of a pipe or a keyboard does.</summary>
    public bool MayInputWait { get; init; }

    /// <summary>Whether the process was given no standard input, not even an empty one.</summary>
    public bool IsInputClosed { get; init; }

    /// <summary>Whether nothing that is written can arrive anywhere.</summary>
    public bool IsOutputClosed { get; init; }

    /// <summary>The catalog that is asked where the command line names none: the one that comes with the tool.</summary>
    public Catalog Catalog
    {
        get => field ?? BoneGraft.Catalog;
        init;
    }

    /// <summary>Tells how long work has been running.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The bar that stands on the error stream now; whoever writes a line to a terminal hides it first.</summary>
    public ProgressLine? Progress { get; set; }

    public static ToolHost ForProcess()
    {
        // NO_COLOR is the convention of no-color.org; a dumb terminal shows escapes as letters.
        bool mayColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        bool isTerminal = !Console.IsOutputRedirected;
        bool isInputGiven = StandardDescriptor.IsGiven(StandardDescriptor.Input);
        bool isOutputGiven = StandardDescriptor.IsGiven(StandardDescriptor.Output);
        return new ToolHost(
            isInputGiven ? Console.OpenStandardInput() : Stream.Null,
            new StreamWriter(isOutputGiven ? OutputPipe.Open() : Stream.Null, Utf8, 1 << 14) { NewLine = "\n", AutoFlush = isTerminal },
            new StreamWriter(StandardDescriptor.IsGiven(StandardDescriptor.Error) ? Console.OpenStandardError() : Stream.Null, Utf8, 1 << 10)
            {
                NewLine = "\n",
                AutoFlush = true,
            },
            Directory.GetCurrentDirectory())
        {
            HasColors = isTerminal && mayColor,
            IsInputClosed = !isInputGiven,
            IsOutputClosed = !isOutputGiven,
            MayInputWait = true,
            ShowsProgress = !Console.IsErrorRedirected && mayColor,
            Width = isTerminal ? Math.Max(40, Console.WindowWidth) : int.MaxValue,
        };
    }

    public string Resolve(string path) => Path.GetFullPath(path, Folder);

    /// <summary>Opens a file, or the standard input for <c>-</c>, whose reads end with the token.</summary>
    public Stream OpenRead(string path, CancellationToken cancellationToken)
    {
        RefuseUnlessFile(path);
        if (path == StandardStream)
        {
            return MayInputWait ? new InterruptibleStream(_input, cancellationToken) : _input;
        }

        return new FileStream(Resolve(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
    }

    /// <summary>Throws when the path is none of a file, or of an input that was given, with the words the user gave.</summary>
    public void RefuseUnlessFile(string path)
    {
        if (path == StandardStream)
        {
            if (IsInputClosed)
            {
                throw new UnusableInputException("the standard input is closed; name a file, or give the command an input");
            }

            return;
        }

        string resolved = Resolve(path);
        if (!File.Exists(resolved))
        {
            throw new UnusableInputException($"{Display(path)}: {(Directory.Exists(resolved) ? "that is a folder; name a file" : "there is no such file")}");
        }
    }

    /// <summary>Reads a whole text as UTF-8; a byte order mark stays, for it is a problem that is reported at its place.</summary>
    public string ReadText(string path, CancellationToken cancellationToken)
    {
        using Stream stream = OpenRead(path, cancellationToken);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        ReadOnlySpan<byte> bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        return TextBytes.WhyNoTable(bytes) is { } reason
            ? throw new UnusableInputException($"{Display(path)}: {reason}")
            : Utf8.GetString(bytes);
    }

    /// <summary>How a path is shown: the words the user gave, with one kind of separator.</summary>
    public static string Display(string path) => path == StandardStream ? "stdin" : path.Replace('\\', '/');

    public void Dispose()
    {
        Output.Flush();
        Error.Flush();
    }
}
