using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>
/// A damaged catalog of the folder <c>Problems</c>: its files, the one problem that they have, and what is said of it.
/// </summary>
/// <remarks>
/// A case begins with <c>message:</c>, and <c>correction:</c> where there is one; <c>== NAME</c> begins a file, <c>----</c> another case.
/// <c>⟦…⟧</c> stands around the place of the problem, <c>⟪…⟫</c> around the related one. <c>{U+200B}</c> is a character that an editor
/// does not show, <c>{x × 3}</c> stands for <c>xxx</c> and <c>{,f# × 3}</c> for <c>,f1,f2,f3</c>.
/// </remarks>
internal sealed partial class ProblemCase
{
    private ProblemCase(string id, string text)
    {
        Id = id;
        string[] parts = text.Split("\n== ");
        string[] head = parts[0].Split('\n');
        Message = head[0]["message: ".Length..];
        Correction = head.Length > 1 ? head[1]["correction: ".Length..] : null;
        List<(string Name, string Text)> files = [];
        foreach (string part in parts.Skip(1))
        {
            string name = part[..part.IndexOf('\n', StringComparison.Ordinal)];
            string body = Repetition().Replace(Character().Replace(part[(name.Length + 1)..].TrimEnd('\n') + "\n", Decode), Repeat);
            Place = body.Contains('⟦', StringComparison.Ordinal) ? Find(name, body, '⟦', '⟧') : Place;
            Related = body.Contains('⟪', StringComparison.Ordinal) ? Find(name, body, '⟪', '⟫') : Related;
            files.Add((name, Plain(body)));
        }

        Files = files;
    }

    public string Id { get; }

    public string Message { get; }

    public string? Correction { get; }

    public IReadOnlyList<(string Name, string Text)> Files { get; }

    /// <summary>The file, line, column, end line and end column, from 1.</summary>
    public string Place { get; } = "";

    public string Related { get; } = "";

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "BoneGraftCatalog.Tests", "Tool", "Problems");

    public static IReadOnlyList<ProblemCase> Of(string id) =>
        [.. File.ReadAllText(Path.Combine(Folder, id + ".txt"), Encoding.UTF8).Split("----\n").Select(t => new ProblemCase(id, t))];

    private static string Find(string name, string body, char open, char close)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{name}{Locate(open)}{Locate(close)}");

        string Locate(char mark)
        {
            string before = Plain(body[..body.IndexOf(mark, StringComparison.Ordinal)]);
            return string.Create(CultureInfo.InvariantCulture, $":{before.Count(c => c == '\n') + 1},{before.Length - before.LastIndexOf('\n')}");
        }
    }

    private static string Plain(string marked) => string.Concat(marked.Where(c => c is not ('⟦' or '⟧' or '⟪' or '⟫')));

    private static string Decode(Match match) => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    private static string Repeat(Match match) => string.Concat(Enumerable.Range(1, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))
        .Select(i => match.Groups[1].Value.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    [GeneratedRegex("\\{U\\+([0-9A-F]{4})\\}")]
    private static partial Regex Character();

    [GeneratedRegex("\\{([^{}]+?) × ([0-9]+)\\}")]
    private static partial Regex Repetition();
}
