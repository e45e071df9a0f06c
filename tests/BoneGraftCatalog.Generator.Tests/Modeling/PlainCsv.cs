using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

/// <summary>A CSV file read without any of the code under test: one record a line, quotes around cells with commas.</summary>
internal static partial class PlainCsv
{
    public static IEnumerable<Dictionary<string, string>> Read(string path)
    {
        string[] lines = File.ReadAllLines(path).Where(l => l.Length > 0 && l[0] != '#').ToArray();
        string[] header = Split(lines[0]);
        foreach (string line in lines.Skip(1))
        {
            string[] cells = Split(line);
            Assert.Equal(header.Length, cells.Length);
            yield return header.Zip(cells).ToDictionary(c => c.First, c => c.Second);
        }
    }

    private static string[] Split(string line) =>
        Cell().Matches("," + line).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"") : m.Groups[2].Value).ToArray();

    [GeneratedRegex(",(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")]
    private static partial Regex Cell();
}
