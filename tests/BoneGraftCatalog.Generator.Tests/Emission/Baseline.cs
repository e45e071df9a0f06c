using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Generator.Tests.Reading;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>Emitted source as it should read, kept beside the tests. A test that fails leaves what it found as <c>.received.txt</c>.</summary>
internal static partial class Baseline
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "BoneGraftCatalog.Generator.Tests", "Emission", "Baselines");

    public static void Verify(string name, string text)
    {
        string path = Path.Combine(Folder, name + ".txt");
        string received = Path.Combine(Folder, name + ".received.txt");
        string found = Version().Replace(text, "\"BoneGraftCatalog.Generator\", \"VERSION\"");
        string expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (found == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, found);
        string[] expectedLines = expected.Split('\n');
        string[] foundLines = found.Split('\n');
        string[] difference = [.. Enumerable.Range(0, Math.Max(expectedLines.Length, foundLines.Length))
            .Where(i => expectedLines.ElementAtOrDefault(i) != foundLines.ElementAtOrDefault(i))
            .Take(12)
            .Select(i => $"{i + 1}\n  - {expectedLines.ElementAtOrDefault(i)}\n  + {foundLines.ElementAtOrDefault(i)}")];
        Assert.Fail($"{name} is not the baseline ({received} is what was found):\n{string.Join("\n", difference)}");
    }

    [GeneratedRegex("\"BoneGraftCatalog\\.Generator\", \"[0-9.]+\"")]
    private static partial Regex Version();
}
