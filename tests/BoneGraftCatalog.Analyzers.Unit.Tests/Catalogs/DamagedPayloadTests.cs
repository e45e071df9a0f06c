using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Claims;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Tests.Catalogs;
using BoneGraftCatalog.Generator;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.TestKit.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Unit.Tests.Catalogs;

/// <summary>The payload of a small catalog with every table, cut short and changed: it is refused, or it answers every question.</summary>
public sealed class DamagedPayloadTests
{
    private static readonly string WholePayload = Payload();

    [Fact]
    public void Sound_tables_pass_and_are_verified_once()
    {
        OpenedTables opened = OpenedTables.Of(WholePayload);
        Assert.Equal("", opened.Problem);
        Assert.Same(opened, OpenedTables.Of(WholePayload));
        Ask(opened.Tables!);
    }

    [Fact]
    public void Tables_that_are_cut_short_anywhere_are_refused_or_answer_every_question()
    {
        int refused = 0;
        for (int length = 0; length < WholePayload.Length; length++)
        {
            refused += IsRefused(WholePayload.Substring(0, length)) ? 1 : 0;
        }

        Assert.True(refused > WholePayload.Length * 9 / 10, $"{refused} of {WholePayload.Length}");
    }

    [Fact]
    public void Some_tables_with_a_changed_character_are_refused_or_answer_every_question() => CheckChanged(600);

    [Fact]
    [Trait("Set", "fuzz")]
    public void Tables_with_a_changed_character_are_refused_or_answer_every_question() => CheckChanged(12_000);

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.7)]
    public async Task Damage_is_said_once_at_compile_time_and_the_other_catalogs_are_judged_as_ever(double part)
    {
        string cut = WholePayload.Substring(0, (int)(WholePayload.Length * part));
        ImmutableArray<Diagnostic> found = await new QuickAnalysis(new ClaimAnalyzer(), new ConfigurationAnalyzer()).AnalyzeAsync(Source(cut));
        Assert.Equal(["BGC0002", "BGC2001"], found.Select(d => d.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_keystroke_opens_no_tables_anew()
    {
        SyntaxTree first = CSharpSyntaxTree.ParseText(Source(WholePayload));
        SyntaxTree second = CSharpSyntaxTree.ParseText("class Other { }");
        CSharpCompilation before = QuickAnalysis.Empty.AddSyntaxTrees(first, second);
        CSharpCompilation after = before.ReplaceSyntaxTree(second, CSharpSyntaxTree.ParseText("class Other { int _typed; }"));

        Assert.Equal(2, TablesOf(before).Count);
        Assert.All(TablesOf(before).Zip(TablesOf(after)), pair => Assert.Same(pair.First, pair.Second));

        static List<CatalogTables> TablesOf(Compilation compilation) =>
            [.. CatalogContext.Create(compilation, new AnalyzerOptions([]), CancellationToken.None)!.Catalogs.Select(c => c.Tables)];
    }

    private static void CheckChanged(int count)
    {
        var random = new Random(Cases.Seed);
        int refused = 0;
        int answered = 0;
        for (int i = 0; i < count; i++)
        {
            char[] damaged = WholePayload.ToCharArray();

            // Half of the damage goes to the directory and the first records, where it does the most.
            int at = random.Next(i % 2 == 0 ? damaged.Length : Math.Min(600, damaged.Length));
            damaged[at] = (char)random.Next(i % 7 == 0 ? char.MaxValue : 0x80);
            _ = IsRefused(new string(damaged)) ? refused++ : answered++;
        }

        Assert.True(refused > count / 12 && answered > count / 12, $"{refused} refused, {answered} answered");
    }

    private static bool IsRefused(string payload)
    {
        OpenedTables opened = OpenedTables.Of(payload);
        Assert.NotEqual(opened.Tables is null, opened.Problem.Length == 0);
        if (opened.Tables is not null)
        {
            Ask(opened.Tables);
        }

        return opened.Tables is null;
    }

    /// <summary>All that an analyzer asks: alone, and over the tables as they are.</summary>
    private static void Ask(CatalogTables tables)
    {
        Ask(new LayeredTables(tables));
        Ask(new LayeredTables(new[] { new[] { OpenedTables.Of(WholePayload).Tables! }, [tables] }));
    }

    private static void Ask(LayeredTables facts)
    {
        LineFacts[] lines =
        [
            .. Enumerable.Range(0, Math.Min(facts.CodeCount, 12)).Select(i => new LineFacts
            {
                Code = facts.GetCode(i),
                Modifiers = [.. Enumerable.Range(0, Math.Min(facts.ModifierCount, 5)).Select(m => facts.GetModifier(m).Modifier)],
                Units = i % 4,
                From = new ServiceDate(2026, 3, 2),
                Place = "11",
            }),
        ];
        var claim = new RuleClaim(lines, canMissLines: false, historyKnown: true, paid: Math.Min(2, lines.Length));
        foreach (string? payer in (string?[])["medicare", "acme", null])
        {
            var sink = default(FindingSink);
            ClaimRules.Judge(facts, claim, new RuleContext(payer, payer is null ? ClaimType.Unknown : ClaimType.Professional), ref sink);
            foreach (Finding finding in sink.Findings ?? [])
            {
                _ = FindingText.Message(facts, finding, claim) + FindingText.Remedy(facts, finding, claim) + finding.Fact.Value;
            }
        }

        for (int i = 0; i < facts.CodeCount; i++)
        {
            _ = facts.GetLabel(i) + facts.GetSourceTitle(facts.GetSource(i, "label"));
        }

        _ = Payers.Nearest(facts, "medicar");
    }

    private static string Payload()
    {
        var project = new GeneratorProject(() => new CatalogGenerator());
        project.AdditionalReferences.Add(HostReferences.Library);
        project.AdditionalFiles.AddRange(PrivateCatalog.Files);
        project.Properties["RootNamespace"] = "Acme";
        AttributeSyntax attribute = CSharpSyntaxTree.ParseText(project.Run().Source("Zone.Payload.g.cs"))
            .GetCompilationUnitRoot().DescendantNodes().OfType<AttributeSyntax>().Single(a => a.ToString().Contains("CatalogTables(", StringComparison.Ordinal));
        return ((LiteralExpressionSyntax)attribute.ArgumentList!.Arguments[3].Expression).Token.ValueText;
    }

    private static string Source(string payload) =>
        "[assembly: BoneGraftCatalog.CatalogTables(typeof(T), typeof(T), typeof(T), @\"" + payload.Replace("\"", "\"\"", StringComparison.Ordinal) + "\")]\n"
        + "class T { BoneGraftCatalog.Claim M() => new BoneGraftCatalog.Claim { Lines = { new(BoneGraftCatalog.Cpt.MarrowAspirationSpine20939) } }; }";
}
