using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Tests.Rehearsal;

/// <summary>A step of the guide to the quarterly update: its heading without the number, and the commands that stand under it.</summary>
internal sealed record GuideStep(string Title, IReadOnlyList<string> Commands)
{
    public static IReadOnlyList<GuideStep> ReadAll()
    {
        var steps = new List<GuideStep>();
        var commands = new List<string>();
        bool isCommand = false;
        foreach (string line in File.ReadAllLines(Path.Combine(Repository.Root, "generator", "docs", "quarterly-update.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                steps.Add(new GuideStep(line[(line.IndexOf(". ", StringComparison.Ordinal) + 2)..], commands = []));
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCommand = line == "```sh";
            }
            else if (isCommand)
            {
                commands.Add(line);
            }
        }

        return [.. steps.Where(s => s.Title.Length > 0)];
    }
}
