using System;
using System.IO;
using System.Linq;
using System.Threading;

namespace BoneGraftCatalog.TestKit;

/// <summary>
/// Files of the repository that the code or the data can write: worked outputs, generated tables, lists. A test compares each with what
/// would be written today; with the switch on, the same test writes it.
/// </summary>
/// <remarks>
/// A test that calls this carries <c>[Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]</c>, so that <see cref="Command"/> finds it.
/// </remarks>
public static class UpdateSwitch
{
    /// <summary>The one command that brings every such file up to date. It stands in CONTRIBUTING.md too.</summary>
    public const string Command = "BONEGRAFT_UPDATE=1 dotnet test --filter " + Trait + "=" + Snapshot;

    /// <summary>The name of the trait by which the command finds the tests.</summary>
    public const string Trait = "Kind";

    /// <summary>The value of the trait.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>Whether the files are to be written instead of compared.</summary>
    public static bool IsOn => Environment.GetEnvironmentVariable("BONEGRAFT_UPDATE") == "1";

    /// <summary>Compares a file with what it should be, or writes it.</summary>
    /// <param name="path">The file, relative to the root of the repository.</param>
    /// <param name="rewrite">Takes the text that the file has, empty where there is no file, and gives the text that it should have.</param>
    /// <exception cref="TestFailedException">The file differs. The message names the first line that does, and <see cref="Command"/>.</exception>
    public static void Check(string path, Func<string, string> rewrite)
    {
        string file = Path.Combine(Repository.Root, path);
        if (!IsOn)
        {
            string actual = Read(file);
            string expected = rewrite(actual);
            if (actual != expected)
            {
                throw new TestFailedException($"{path} is out of date. {Difference(actual, expected)} Run `{Command}` and review what it changes.");
            }

            return;
        }

        // Several test projects run at once, and more than one of them writes a block of the README.
        using var mutex = new Mutex(false, "BoneGraftCatalog.UpdateSwitch");
        mutex.WaitOne();
        try
        {
            string actual = Read(file);
            string expected = rewrite(actual);
            if (actual != expected)
            {
                File.WriteAllText(file, expected);
            }
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    }

    /// <summary>Compares the part of a file between two marks with what it should be, or writes it.</summary>
    /// <param name="path">The file, relative to the root of the repository.</param>
    /// <param name="begin">What stands before the part; the first place counts.</param>
    /// <param name="end">What stands behind the part.</param>
    /// <param name="block">What should stand between the two.</param>
    /// <exception cref="TestFailedException">The part differs, or a mark is missing.</exception>
    public static void CheckBlock(string path, string begin, string end, string block) => Check(path, text =>
    {
        int start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        int stop = start < begin.Length ? -1 : text.IndexOf(end, start, StringComparison.Ordinal);
        return stop < 0
            ? throw new TestFailedException($"{path} lacks the marks '{begin.Trim()}' and '{end.Trim()}'.")
            : text[..start] + block + text[stop..];
    });

    private static string Read(string file) => File.Exists(file) ? File.ReadAllText(file) : "";

    private static string Difference(string actual, string expected)
    {
        string[] ours = actual.Split('\n');
        string[] theirs = expected.Split('\n');
        int line = ours.Zip(theirs).TakeWhile(p => p.First == p.Second).Count();
        return FormattableString.Invariant($"Line {line + 1} is {Show(ours, line)} and should be {Show(theirs, line)}.");
    }

    private static string Show(string[] lines, int line) => line < lines.Length ? $"'{lines[line]}'" : "absent";
}
