using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.TestKit.Generators;

namespace BoneGraftCatalog.Generator.Tests.Emission;

public sealed class DeterminismTests
{
    private static readonly IReadOnlyList<(string, string)> Expected = Consumer.Shipped().Run().Sources;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Shuffled_rows_and_files_give_the_same_bytes(int seed)
    {
        var random = new Random(seed);
        GeneratorProject test = Consumer.Project();
        foreach ((string name, string text) in RepositoryFiles.Catalog.OrderBy(_ => random.Next()))
        {
            // No cell of these files has a line break, so a line is a row; comments are left where they fall.
            string[] lines = text.TrimEnd('\n').Split('\n');
            int header = Array.FindIndex(lines, l => !l.StartsWith('#'));
            IEnumerable<string> shuffled = lines.Take(header + 1).Concat(lines.Skip(header + 1).OrderBy(_ => random.Next()));
            test.AdditionalFiles.Add(Consumer.File("Bones", name, string.Join("\n", shuffled) + "\n"));
        }

        Assert.Equal(Expected, test.Run().Sources);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public void Another_culture_gives_the_same_bytes(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.True(culture != "tr-TR" || "i".ToUpper(CultureInfo.CurrentCulture) == "\u0130", "This machine has no cultures to test with.");

            Assert.Equal(Expected, Consumer.Shipped().Run().Sources);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Carriage_returns_and_a_byte_order_mark_give_the_same_bytes()
    {
        GeneratorProject test = Consumer.Project();
        foreach ((string name, string text) in RepositoryFiles.Catalog)
        {
            test.AdditionalFiles.Add(Consumer.File("Bones", name, "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        }

        Assert.Equal(Expected, test.Run().Sources);
    }

    [Fact]
    public void The_folder_of_the_files_is_in_no_output()
    {
        GeneratorProject test = Consumer.Project();
        foreach ((string name, string text) in RepositoryFiles.Catalog)
        {
            test.AdditionalFiles.Add(Consumer.File("Bones", "/some/other/place/" + name, text));
        }

        Assert.Equal(Expected, test.Run().Sources);
    }
}
