using System;
using System.IO;
using System.Linq;
using System.Reflection;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.Tests.Catalogs;
using BoneGraftCatalog.Tests.Claims;

namespace BoneGraftCatalog.Tests.Rules;

/// <summary>
/// The pages of the rules against the rules: their examples are run, their C# is what the notation above it says, and their table is
/// the one of the code. The examples are run over the shipped catalog, because a reader would; their days lie in releases that are
/// past, so that a later one changes nothing of them.
/// </summary>
public sealed class RulePageTests
{
    private static readonly string[] Sections =
        ["Cause", "Why", "Wrong", "Right", "How to fix", "How to configure", "Where it holds", "Data source", "Also at run time"];

    public static TheoryData<string> Ids => new(ClaimRules.All.Select(r => r.Id));

    [Fact]
    public void Every_rule_has_an_id_a_row_and_a_page()
    {
        string[] constants = typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).ToArray();
        Assert.NotEmpty(constants);
        Assert.Equal(constants, ClaimRules.All.Select(r => r.Id));
        Assert.Equal(constants, Directory.GetFiles(Folder, "BGC2*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_sections_of_its_kind(string id)
    {
        string[] lines = Page(id).Split('\n');
        Assert.Equal(Sections, lines.Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_gives_exactly_this_id_and_the_right_one_nothing(string id)
    {
        ClaimReport wrong = Check(Block(id, "Wrong", "claim"));
        Assert.NotEmpty(wrong);
        Assert.All(wrong, f => Assert.Equal(id, f.Id));
        Assert.Empty(wrong.Unjudged);
        Assert.Same(ClaimReport.JudgedAndClean, Check(Block(id, "Right", "claim")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    [Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
    public void The_Csharp_of_an_example_is_the_same_claim(string id)
    {
        foreach (string section in new[] { "Wrong", "Right" })
        {
            (ClaimChecker checker, Claim claim) = ClaimNotation.Read(Block(id, section, "claim"), ClaimChecker.Medicare);
            UpdateSwitch.Check($"generator/docs/rules/{id}.md", page =>
            {
                int start = page.IndexOf("```csharp\n", page.IndexOf("## " + section + "\n", StringComparison.Ordinal), StringComparison.Ordinal) + 10;
                int end = page.IndexOf("\n```", start, StringComparison.Ordinal);
                return page[..start] + ClaimSource.Write(checker, claim) + page[end..];
            });
        }
    }

    [Fact]
    public void The_days_of_the_examples_are_past_every_release_that_is_still_to_come()
    {
        // The newest release of the frozen catalog is the newest of when the pages were written; what a later one says holds from its own day on.
        ServiceDate newest = TestCatalog.Catalog.Releases.Max(r => r.Effective);
        Assert.All(ClaimRules.All.Select(r => r.Id), id => Assert.All(new[] { "Wrong", "Right" }, section =>
        {
            Claim claim = ClaimNotation.Read(Block(id, section, "claim"), ClaimChecker.Medicare).Claim;
            Assert.All(claim.Lines.Select(l => l.ServiceDate).Append(claim.ServiceDate), day => Assert.True(day < newest, $"{id} {section}: {day}"));
        }));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    [Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
    public void The_title_the_severity_and_the_table_of_a_page_are_those_of_the_rule(string id)
    {
        RuleInfo rule = ClaimRules.Find(id)!;
        string head = $"# {id}: {rule.Title}\n\n| Category | Default severity |\n| --- | --- |\n"
            + $"| `BoneGraftCatalog.Claims` | {(rule.Severity == RuleSeverity.Warning ? "warning" : "suggestion")} |\n\n";
        (string Name, PayerKind Kind)[] payers =
            [("Medicare", PayerKind.Medicare), ("Medicaid", PayerKind.Medicaid), ("CPT rules", PayerKind.CptRules), ("Another, or not known", PayerKind.Other)];
        ClaimType[] types = [ClaimType.Professional, ClaimType.Outpatient, ClaimType.AmbulatorySurgery, ClaimType.Inpatient];
        string table = "| Payer | Professional | Outpatient | Ambulatory surgery | Inpatient |\n| --- | --- | --- | --- | --- |\n"
            + string.Concat(payers.Select(p => $"| {p.Name} | {string.Join(" | ", types.Select(t => Word(rule.ReachOf(p.Kind, t))))} |\n"));
        UpdateSwitch.Check($"generator/docs/rules/{id}.md", page =>
        {
            const string heading = "## Where it holds\n\n";
            int start = page.IndexOf(heading, StringComparison.Ordinal) + heading.Length;
            int end = page.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
            page = page[..start] + table + page[end..];
            return head + page[page.IndexOf("## Cause\n", StringComparison.Ordinal)..];
        });

        static string Word(Reach reach) => reach switch
        {
            Reach.Full => "yes",
            Reach.AtMostLikely => "at most likely",
            Reach.RowsOnly => "rows only",
            _ => "no",
        };
    }

    /// <summary>The matrix is a table that the rules read, but not all of it is read at one place: each cell that says no is tried.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_silent_where_the_matrix_says_no(string id)
    {
        (_, Claim claim) = ClaimNotation.Read(Block(id, "Wrong", "claim"), ClaimChecker.Medicare);
        int silent = 0;
        foreach (Payer payer in new[] { Payer.Medicare, Payer.Medicaid, Payer.CptRules, Payer.None })
        {
            foreach (ClaimType type in new[] { ClaimType.Professional, ClaimType.Outpatient, ClaimType.AmbulatorySurgery, ClaimType.Inpatient })
            {
                bool says = ClaimRules.Find(id)!.ReachOf(new RuleContext(payer.IsNone ? null : payer.Name, type).PayerKind, type) != Reach.None;
                bool found = ClaimChecker.Medicare.WithPayer(payer).Check(new Claim(claim) { ClaimType = type }).Any(f => f.Id == id);
                Assert.True(says || !found, $"{payer} {type}");
                silent += says ? 0 : 1;
            }
        }

        Assert.True(silent >= 4);
    }

    private static string Folder => Path.Combine(Repository.Root, "generator", "docs", "rules");

    private static ClaimReport Check(string claim)
    {
        (ClaimChecker checker, Claim value) = ClaimNotation.Read(claim, ClaimChecker.Medicare);
        return checker.Check(value);
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md"));

    private static string Section(string id, string name)
    {
        string page = Page(id);
        int start = page.IndexOf("## " + name + "\n", StringComparison.Ordinal);
        int end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }

    private static string Block(string id, string section, string language)
    {
        string text = Section(id, section);
        int start = text.IndexOf("```" + language + "\n", StringComparison.Ordinal) + language.Length + 4;
        int end = text.IndexOf("```", start, StringComparison.Ordinal);
        return text[start..end].TrimEnd('\n');
    }
}
