using System;
using System.Runtime.InteropServices;

namespace BoneGraftCatalog.Tool;

/// <summary>Tells which of the standard streams the process was given.</summary>
/// <remarks>
/// Where one is closed outright (<c>&lt;&amp;-</c>), the runtime's own pipes take its number: a read of them waits for ever, and what is
/// written into them goes astray. A descriptor that was given has come through <c>exec</c> and so cannot be marked to be closed there;
/// all that the runtime opens is.
/// </remarks>
internal static class StandardDescriptor
{
    public const int Input = 0;

    public const int Output = 1;

    public const int Error = 2;

    // The numbers are the same on Linux and macOS.
    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;

    public static bool IsGiven(int descriptor) => OperatingSystem.IsWindows() || (Fcntl(descriptor, GetDescriptorFlags) & CloseOnExec) == 0;

    [DllImport("libc", EntryPoint = "fcntl", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fcntl(int descriptor, int command);
}
