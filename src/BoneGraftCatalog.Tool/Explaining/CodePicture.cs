using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Output;
using Spectre.Console;

namespace BoneGraftCatalog.Tool.Explaining;

/// <summary>Draws how a code hangs together with others: its primaries, what it is the primary of, and its pair edits.</summary>
internal static class CodePicture
{
    /// <summary>What an unmeasured output gets: the lines of a picture that fits into 80 columns.</summary>
    private const int UsualWidth = 80;

    /// <summary>The branches left of the codes.</summary>
    private const int Branches = 8;

    /// <param name="width">How many columns there are.</param>
    public static Tree Draw(CatalogEntry entry, ServiceDate date, int width)
    {
        int room = Math.Max(1, (width == int.MaxValue ? UsualWidth : width) - Branches);
        var tree = new Tree(Markup.Escape(entry.Code.ToString()));
        if (entry.GetAddOnEdit(date) is { } edit)
        {
            string list = edit.Type switch { 1 => "complete list", 2 => "no list", _ => "partial list" };
            Add(tree, $"needs one of {edit.Primaries.Count} primaries ({list}, {edit.Window.Last.Id})", edit.Primaries.Select(c => c.ToString()), room);
        }

        string[] addOns = [.. entry.PrimaryFor.Select(c => c.ToString())];
        Add(tree, $"is a primary for {Counted.Of(addOns.Length, "add-on")}", addOns, room);
        Dictionary<string, string[]> professional = Pairs(entry, ClaimType.Professional, date);
        Dictionary<string, string[]> outpatient = Pairs(entry, ClaimType.Outpatient, date);
        foreach (string relation in professional.Keys)
        {
            // Most edits are the same on both types of claim, and one branch says it better than two.
            if (professional[relation].SequenceEqual(outpatient[relation], StringComparer.Ordinal))
            {
                string both = $"{ClaimTypeWords.Of(ClaimType.Professional)} and {ClaimTypeWords.Of(ClaimType.Outpatient)}";
                Add(tree, $"{both}: {relation}", professional[relation], room);
                continue;
            }

            Add(tree, $"{ClaimTypeWords.Of(ClaimType.Professional)}: {relation}", professional[relation], room);
            Add(tree, $"{ClaimTypeWords.Of(ClaimType.Outpatient)}: {relation}", outpatient[relation], room);
        }

        return tree;
    }

    private static Dictionary<string, string[]> Pairs(CatalogEntry entry, ClaimType claimType, ServiceDate date)
    {
        PairEdit[] pairs = [.. entry.Pairs(claimType, date).Where(p => p.Indicator != PairIndicator.Withdrawn && (!date.IsNone || p.ValidTo.IsNone))];
        return new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["is never paid beside"] = Select(pairs, entry, isPaid: false, PairIndicator.Never),
            ["is paid only with a bypass modifier beside"] = Select(pairs, entry, isPaid: false, PairIndicator.WithModifier),
            ["takes away"] = Select(pairs, entry, isPaid: true, PairIndicator.Never),
            ["takes away, unless they have a bypass modifier,"] = Select(pairs, entry, isPaid: true, PairIndicator.WithModifier),
        };
    }

    private static string[] Select(PairEdit[] pairs, CatalogEntry entry, bool isPaid, PairIndicator indicator) =>
    [
        .. pairs
            .Where(p => p.Indicator == indicator && (p.Column1 == entry.Code) == isPaid)
            .Select(p => p.Other(entry.Code).ToString())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static void Add(Tree tree, string title, IEnumerable<string> codes, int room)
    {
        string[] sorted = [.. codes.Order(StringComparer.Ordinal)];
        if (sorted.Length == 0)
        {
            return;
        }

        TreeNode node = tree.AddNode(Markup.Escape(title));
        foreach (string[] line in sorted.Chunk(Math.Max(1, (room + 1) / (sorted.Max(c => c.Length) + 1))))
        {
            node.AddNode(Markup.Escape(string.Join(' ', line)));
        }
    }
}
