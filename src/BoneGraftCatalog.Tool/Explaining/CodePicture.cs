using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace BoneGraftCatalog.Tool.Explaining;

/// <summary>Draws how a code hangs together with others: its primaries, what it is the primary of, and its pair edits.</summary>
internal static class CodePicture
{
    private const int CodesOnALine = 8;

    public static Tree Draw(CatalogEntry entry, ServiceDate date)
    {
        var tree = new Tree(Markup.Escape(entry.Code.ToString()));
        if (entry.GetAddOnEdit(date) is { } edit)
        {
            string list = edit.Type switch { 1 => "complete list", 2 => "no list", _ => "partial list" };
            Add(tree, $"needs one of {edit.Primaries.Count} primaries ({list}, {edit.Window.Last.Id})", [.. edit.Primaries.Select(c => c.ToString())]);
        }

        string[] addOns = [.. entry.PrimaryFor.Select(c => c.ToString())];
        if (addOns.Length > 0)
        {
            Add(tree, $"is a primary for {addOns.Length} add-ons", addOns);
        }

        foreach (ClaimType claimType in new[] { ClaimType.Professional, ClaimType.Outpatient })
        {
            PairEdit[] pairs = [.. entry.Pairs(claimType, date).Where(p => p.Indicator != PairIndicator.Withdrawn && (!date.IsNone || p.ValidTo.IsNone))];
            string where = Wording.ClaimType(claimType);
            Add(tree, $"{where}: is never paid beside", [.. Select(pairs, entry, isPaid: false, PairIndicator.Never)]);
            Add(tree, $"{where}: is paid only with a bypass modifier beside", [.. Select(pairs, entry, isPaid: false, PairIndicator.WithModifier)]);
            Add(tree, $"{where}: takes away", [.. Select(pairs, entry, isPaid: true, PairIndicator.Never)]);
            Add(tree, $"{where}: takes away, unless they have a bypass modifier,", [.. Select(pairs, entry, isPaid: true, PairIndicator.WithModifier)]);
        }

        return tree;
    }

    private static IEnumerable<string> Select(PairEdit[] pairs, CatalogEntry entry, bool isPaid, PairIndicator indicator) => pairs
        .Where(p => p.Indicator == indicator && (p.Column1 == entry.Code) == isPaid)
        .Select(p => p.Other(entry.Code).ToString())
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    private static void Add(Tree tree, string title, string[] codes)
    {
        if (codes.Length == 0)
        {
            return;
        }

        TreeNode node = tree.AddNode(Markup.Escape(title));
        foreach (string[] line in codes.Chunk(CodesOnALine))
        {
            node.AddNode(Markup.Escape(string.Join(' ', line)));
        }
    }
}
