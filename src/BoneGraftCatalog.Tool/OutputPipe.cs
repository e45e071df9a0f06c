using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace BoneGraftCatalog.Tool;

/// <summary>Finds the stream of the standard output that says when nobody reads any more.</summary>
internal static class OutputPipe
{
    /// <summary>EPIPE, as the exception of a failed write carries it; the number is the same on Linux and macOS.</summary>
    private const int BrokenPipe = 32;

    /// <remarks>
    /// The stream of the console swallows a broken pipe, so that <c>bonegraft check huge.csv | head -1</c> would judge the whole file
    /// for nobody. A file stream reports it; but only for a pipe, for it would not share its place in a file with other programs.
    /// </remarks>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        try
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The output is closed, or is a device of another kind.
            return Console.OpenStandardOutput();
        }
    }

    public static bool IsBroken(Exception exception) => exception is IOException && !OperatingSystem.IsWindows() && exception.HResult == BrokenPipe;
}
