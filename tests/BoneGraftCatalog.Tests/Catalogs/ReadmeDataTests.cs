using System;
using System.Linq;
using System.Text.RegularExpressions;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Tests.Catalogs;

/// <summary>What the README says of the size and the age of the data is what the shipped catalog says.</summary>
public sealed partial class ReadmeDataTests
{
    [Fact]
    [Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
    public void The_README_counts_the_codes_and_names_the_newest_releases()
    {
        Catalog catalog = BoneGraft.Catalog;
        string[] newest = [.. catalog.Releases
            .GroupBy(r => Period().Replace(r.Id, ""), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"  - {g.MaxBy(r => r.Effective).Title}\n")];

        UpdateSwitch.CheckBlock(
            "README.md",
            "<!-- data -->\n",
            "<!-- /data -->",
            $"- {catalog.Count} codes of this family and their neighbours, and {catalog.Modifiers.Count} modifiers.\n- The newest releases at hand:\n{string.Concat(newest)}");
    }

    /// <summary>The compiler says the same of the claim above it: the tests of the package build it.</summary>
    [Fact]
    [Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
    public void The_warning_at_the_top_of_the_README_is_what_is_said_of_its_claim()
    {
        var claim = new Claim { ServiceDate = new(2026, 3, 2), Lines = { new(Cpt.MarrowAspirationSpine20939) } };
        ClaimFinding finding = Assert.Single(ClaimChecker.Medicare.Check(claim));

        UpdateSwitch.CheckBlock(
            "README.md",
            $"```\nwarning {RuleIds.AddOnWithoutPrimary}: ",
            "\n```",
            $"{finding.Message}\n{new string(' ', "warning BGC2001: ".Length)}{finding.Remedy}");
    }

    [GeneratedRegex("-[0-9]{4}(-[0-9]{2})?[a-z]?$")]
    private static partial Regex Period();
}
