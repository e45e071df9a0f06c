using System.Collections.Generic;
using System.IO;
using System.Linq;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Tests.House;

/// <summary>What holds for every line of source that people write.</summary>
public sealed class SourceLineTests
{
    private const int Longest = 160;

    [Theory]
    [InlineData("src")]
    [InlineData("generator")]
    public void A_line_has_at_most_160_characters(string folder)
    {
        string[] files = [.. Sources(Path.Combine(Repository.Root, folder))];

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(LongLines));
    }

    private static IEnumerable<string> LongLines(string file) => File.ReadLines(file)
        .Select((line, index) => (line.Length, Number: index + 1))
        .Where(line => line.Length > Longest)
        .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}({line.Number}): {line.Length} characters");

    // What a build writes stands in obj, wherever a project is.
    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
