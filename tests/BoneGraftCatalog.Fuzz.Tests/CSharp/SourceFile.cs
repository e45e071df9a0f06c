using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;

namespace BoneGraftCatalog.Fuzz.Tests.CSharp;

/// <summary>
/// Sources that begin alike and are analyzed with the same options. A file in <c>Sources</c> has sections that begin with a line of its
/// own: <c>#### options</c> and <c>#### head</c>, where there are any, and a <c>#### source</c> for each.
/// </summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Options">Options of <c>.editorconfig</c>.</param>
/// <param name="Sources">The sources, each with the head before it; the head alone is the first.</param>
internal sealed record SourceFile(string Name, ImmutableDictionary<string, string> Options, ImmutableArray<string> Sources)
{
    private const string Mark = "#### ";

    /// <summary>All files.</summary>
    public static ImmutableArray<SourceFile> All { get; } = ReadAll();

    private static ImmutableArray<SourceFile> ReadAll()
    {
        Assembly assembly = typeof(SourceFile).Assembly;
        return [.. assembly.GetManifestResourceNames().Order().Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return Parse(name, reader.ReadToEnd());
        })];
    }

    private static SourceFile Parse(string name, string text)
    {
        var options = ImmutableDictionary.CreateBuilder<string, string>();
        string head = "";
        var sources = new List<string>();
        foreach (string section in ("\n" + text.ReplaceLineEndings("\n")).Split("\n" + Mark).Skip(1))
        {
            string[] parts = section.Split('\n', 2);
            switch (parts[0])
            {
                case "options":
                    options.AddRange(parts[1].Split('\n').Select(line => line.Split(" = ", 2)).Select(o => KeyValuePair.Create(o[0], o[1])));
                    break;
                case "head":
                    head = parts[1] + "\n";
                    sources.Add(head);
                    break;
                case "source":
                    sources.Add(head + parts[1]);
                    break;
                default:
                    throw new InvalidDataException($"{name}: a section begins with '{parts[0]}'.");
            }
        }

        return sources.Count > 0 ? new(name, options.ToImmutable(), [.. sources]) : throw new InvalidDataException($"{name} has no source.");
    }
}
