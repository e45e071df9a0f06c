using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Tests.Usage;
using BoneGraftCatalog.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Tests.Fixes;

public sealed class ClaimFixTests
{
    private const string Types = """
        [ServiceLine]
        public class Line
        {
            [ProcedureCode] public string Code { get; set; }
            [Modifier(1)] public string Mod1 { get; set; }
            [Modifier(2)] public string Mod2 { get; set; }
            [Units] public int Units { get; set; }
            [ServiceDate] public DateTime Date { get; set; }
            public decimal Charge { get; set; }
        }
        public class Visit { [ClaimLines(Payer = "medicare", ClaimType = ClaimType.Professional)] public List<Line> Lines { get; set; } = new List<Line>(); }

        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = Consumer.Analyzers.Add(new ClaimAnalyzer());

    public static TheoryData<string, string, string> PrimaryCases => new()
    {
        {
            """new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }""",
            """new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939) } }""",
            "AddPrimary:22612"
        },
        {
            """new Claim(new ClaimLine(Cpt.MarrowAspirationSpine20939, Mod.Distinct59))""",
            """new Claim(new ClaimLine(Cpt.ArthrodesisPosterolateralLumbar22612), new ClaimLine(Cpt.MarrowAspirationSpine20939, Mod.Distinct59))""",
            "AddPrimary:22612"
        },
        {
            """
            new Claim
            {
                Lines =
                {
                    // marrow
                    new ClaimLine(Cpt.MarrowAspirationSpine20939).WithServiceDate(new ServiceDate(2026, 3, 2)).WithUnits(1),
                },
            }
            """,
            """
            new Claim
            {
                Lines =
                {
                    new ClaimLine(Cpt.ArthrodesisPosterolateralLumbar22612).WithServiceDate(new ServiceDate(2026, 3, 2)),
                    // marrow
                    new ClaimLine(Cpt.MarrowAspirationSpine20939).WithServiceDate(new ServiceDate(2026, 3, 2)).WithUnits(1),
                },
            }
            """,
            "AddPrimary:22612"
        },
        {
            """new Visit { Lines = { new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Mod1 = Mod.Text.Distinct59, Units = 1, Date = new DateTime(2026, 3, 2), Charge = 100m } } }""",
            """new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1, Date = new DateTime(2026, 3, 2) }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Mod1 = Mod.Text.Distinct59, Units = 1, Date = new DateTime(2026, 3, 2), Charge = 100m } } }""",
            "AddPrimary:22612"
        },
        {
            """new Visit { Lines = [new Line { Code = Cpt.Text.MarrowAspirationSpine20939 }] }""",
            """new Visit { Lines = [new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939 }] }""",
            "AddPrimary:22612"
        },
    };

    [Theory]
    [MemberData(nameof(PrimaryCases))]
    public Task A_primary_that_is_chosen_is_added_before_the_add_on(string before, string after, string key) =>
        FixRun.Expect(new AddPrimaryFix(), In(before), In(after), "BGC2001", key, analyzers: s_analyzers);

    [Fact]
    public Task A_primary_is_added_by_a_statement_of_its_own() => FixRun.Expect(
        new AddPrimaryFix(),
        Consumer.Usings + """
        class Test
        {
            Claim M()
            {
                var claim = new Claim();
                claim.Lines.Add(new ClaimLine(Cpt.MarrowAspirationSpine20939)); // marrow
                return claim;
            }
        }
        """,
        Consumer.Usings + """
        class Test
        {
            Claim M()
            {
                var claim = new Claim();
                claim.Lines.Add(new ClaimLine(Cpt.ArthrodesisPosterolateralLumbar22612)); // marrow
                claim.Lines.Add(new ClaimLine(Cpt.MarrowAspirationSpine20939)); // marrow
                return claim;
            }
        }
        """.Replace("22612)); // marrow", "22612));", System.StringComparison.Ordinal),
        "BGC2001",
        "AddPrimary:22612",
        analyzers: s_analyzers);

    [Fact]
    public async Task Every_primary_that_is_offered_clears_the_finding()
    {
        string source = In("new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new(Cpt.MarrowAspirationSpine20939) } }");
        IReadOnlyList<string> titles = await FixRun.Titles(new AddPrimaryFix(), source, "BGC2001", s_analyzers);
        Assert.InRange(titles.Count, 10, 60);
        foreach (string title in titles.Where((_, i) => i % 4 == 0))
        {
            await FixRun.Holds(new AddPrimaryFix(), source, "BGC2001", "AddPrimary:" + title.Split(' ', ',')[3], s_analyzers);
        }
    }

    [Theory]
    [InlineData("""new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939, Mod.MultipleProcedures51) } }""", """new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939) } }""", "BGC2003")]
    [InlineData("""new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939, 1, Mod.MultipleProcedures51, Mod.Distinct59) } }""", """new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939, 1, Mod.Distinct59) } }""", "BGC2003")]
    [InlineData("""new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, Mod.Distinct59, Mod.Distinct59) } }""", """new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, Mod.Distinct59) } }""", "BGC2015")]
    [InlineData("""new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Mod1 = Mod.Text.MultipleProcedures51, Units = 1 } } }""", """new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Units = 1 } } }""", "BGC2003")]
    public Task A_modifier_that_cannot_stand_is_removed(string before, string after, string id) =>
        FixRun.Expect(new RemoveModifierFix(), In(before), In(after), id, analyzers: s_analyzers);

    [Theory]
    [InlineData("BGC2003", "new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = \"20939-51\" } } }", "new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939 } } }")]
    [InlineData("BGC2003", "new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = \"20939:51:59\" } } }", "new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = \"20939:59\" } } }")]
    public Task A_modifier_inside_a_text_is_removed_with_its_mark(string id, string before, string after) =>
        FixRun.Expect(new RemoveModifierFix(), In(before), In(after), id, analyzers: s_analyzers);

    [Fact]
    public Task A_code_inside_a_text_is_replaced_there() => FixRun.Expect(
        new ReplaceEndedCodeFix(),
        In("new Visit { Lines = { new Line { Code = \"0775T-RT\", Date = new DateTime(2026, 3, 2) } } }"),
        In("new Visit { Lines = { new Line { Code = \"27278-RT\", Date = new DateTime(2026, 3, 2) } } }"),
        "BGC2013",
        "Replace:27278",
        analyzers: s_analyzers);

    [Fact]
    public Task Units_inside_a_segment_are_set_there() => FixRun.Expect(
        new LimitUnitsFix(),
        In("\"CLM*1*500***11:B:1*Y*A*Y*Y~LX*1~SV1*HC:22612*500*UN*4***1~DTP*472*D8*20260302~\""),
        In("\"CLM*1*500***11:B:1*Y*A*Y*Y~LX*1~SV1*HC:22612*500*UN*1***1~DTP*472*D8*20260302~\""),
        "BGC2010",
        analyzers: s_analyzers,
        editorConfig: "root = true\n[*.cs]\nbonegraft.payer = medicare\nbonegraft.claim_type = professional\n");

    [Fact]
    public Task All_modifiers_that_cannot_stand_are_removed_adjacent_and_nested() => FixRun.ExpectAll(
        new RemoveModifierFix(),
        In("""
            new[]
            {
                new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939, Mod.MultipleProcedures51), new(Cpt.AutograftBlockSpine20938, Mod.MultipleProcedures51) } },
                new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939, Mod.MultipleProcedures51 /* why */) } },
            }
            """),
        In("""
            new[]
            {
                new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939), new(Cpt.AutograftBlockSpine20938) } },
                new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939  /* why */) } },
            }
            """),
        "BGC2003",
        "RemoveModifier",
        s_analyzers);

    [Theory]
    [InlineData("""new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Units = /* n */ 4 } } }""", """new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Units = /* n */ 1 } } }""")]
    public async Task Units_over_the_limit_of_a_line_are_set_to_it(string before, string after)
    {
        IEnumerable<string> ids = (await Consumer.Diagnose(Consumer.Project(In(before)), s_analyzers)).Select(d => d.Id);
        string id = Assert.Single(ids, id => id is "BGC2010" or "BGC2011" or "BGC2012");
        await FixRun.Expect(new LimitUnitsFix(), In(before), In(after), id, analyzers: s_analyzers);
    }

    [Fact]
    public async Task Units_of_several_lines_that_add_up_are_left_to_a_person()
    {
        string source = In("new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1, Date = new DateTime(2026, 3, 2) }, new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1, Date = new DateTime(2026, 3, 2) } } }");
        await FixRun.ExpectNothing(new LimitUnitsFix(), source, Assert.Single((await Consumer.Diagnose(Consumer.Project(source), s_analyzers)).Select(d => d.Id), id => id is "BGC2010" or "BGC2011"), s_analyzers);
    }

    [Fact]
    public Task All_units_over_a_limit_are_set_to_it_adjacent_and_nested() => FixRun.ExpectAll(
        new LimitUnitsFix(),
        In("""
            new object[]
            {
                new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 5 }, new Line { Code = Cpt.Text.ArthrodesisPosteriorCervical22600, Units = 4 } } },
                new object[] { new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1 }, new Line { Code = Cpt.Text.ArthrodesisPosteriorCervical22600, Units = 4 } } } },
            }
            """),
        In("""
            new object[]
            {
                new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1 }, new Line { Code = Cpt.Text.ArthrodesisPosteriorCervical22600, Units = 1 } } },
                new object[] { new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1 }, new Line { Code = Cpt.Text.ArthrodesisPosteriorCervical22600, Units = 1 } } } },
            }
            """),
        "BGC2010",
        "LimitUnits",
        s_analyzers);

    [Fact]
    public Task An_ended_code_is_replaced_by_the_choice() => FixRun.Expect(
        new ReplaceEndedCodeFix(),
        In("new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new(Cpt.SacroiliacImplantIntraArticular0775T) } }"),
        In("new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new(Cpt.SacroiliacFusionIntraArticular27278) } }"),
        "BGC2013",
        "Replace:27278",
        analyzers: s_analyzers);

    [Fact]
    public async Task An_ended_code_with_several_replacements_offers_each() => Assert.Equal(
        ["15769", "15771", "15772", "15773", "15774"],
        (await FixRun.Titles(
            new ReplaceEndedCodeFix(),
            In("new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new(Cpt.TissueGraftOther20926) } }"),
            "BGC2013",
            s_analyzers)).Select(title => title.Substring("Replace by ".Length, 5)));

    [Theory]
    [InlineData(
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Code = Cpt.Text.VertebralFractureClosed22310, Units = 1 } } }""",
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Code = Cpt.Text.VertebralFractureClosed22310, Units = 1, Mod1 = Mod.Text.SeparateStructureXS } } }""")]
    [InlineData(
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Mod1 = Mod.Text.IncreasedWork22, Code = Cpt.Text.VertebralFractureClosed22310, Units = 1 } } }""",
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Mod1 = Mod.Text.IncreasedWork22, Code = Cpt.Text.VertebralFractureClosed22310, Units = 1, Mod2 = Mod.Text.SeparateStructureXS } } }""")]
    [InlineData(
        """new Claim { Lines = { new(Cpt.SacroplastyUnilateral0200T), new(Cpt.VertebralFractureClosed22310) } }""",
        """new Claim { Lines = { new(Cpt.SacroplastyUnilateral0200T), new(Cpt.VertebralFractureClosed22310, Mod.SeparateStructureXS) } }""")]
    [InlineData(
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Code = Cpt.Text.VertebralFractureClosed22310, Units = 1, } } }""",
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Code = Cpt.Text.VertebralFractureClosed22310, Units = 1, Mod1 = Mod.Text.SeparateStructureXS, } } }""")]
    [InlineData(
        """
        new Visit
        {
            Lines =
            {
                new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 },
                new Line
                {
                    Code = Cpt.Text.VertebralFractureClosed22310, // closed
                    Units = 1, // one
                }, // end
            },
        }
        """,
        """
        new Visit
        {
            Lines =
            {
                new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 },
                new Line
                {
                    Code = Cpt.Text.VertebralFractureClosed22310, // closed
                    Units = 1, // one
                    Mod1 = Mod.Text.SeparateStructureXS,
                }, // end
            },
        }
        """)]
    [InlineData(
        """
        new Visit
        {
            Lines =
            {
                new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 },
                new Line
                {
                    Code = Cpt.Text.VertebralFractureClosed22310,
                    Units = 1 // one
                }
            }
        }
        """,
        """
        new Visit
        {
            Lines =
            {
                new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 },
                new Line
                {
                    Code = Cpt.Text.VertebralFractureClosed22310,
                    Units = 1, // one
                    Mod1 = Mod.Text.SeparateStructureXS
                }
            }
        }
        """)]
    public Task A_modifier_that_sets_lines_apart_is_added_when_it_is_stated(string before, string after) =>
        FixRun.Expect(new AddBypassModifierFix(), In(before), In(after), "BGC2008", "AddModifier:XS", analyzers: s_analyzers, editorConfig: "root = true\n[*.cs]\nbonegraft.payer = medicare\nbonegraft.claim_type = professional\n", brings: "BGC2009");

    [Theory]
    [InlineData("new ClaimLine(units: 1, code: Cpt.VertebralFractureClosed22310)")]
    [InlineData("new ClaimLine(Cpt.VertebralFractureClosed22310, new[] { Mod.IncreasedWork22 })")]
    public Task A_modifier_is_not_added_where_no_further_argument_can_stand(string line) => FixRun.ExpectNothing(
        new AddBypassModifierFix(),
        In("ClaimChecker.Medicare.Check(new Claim { Lines = { new(Cpt.SacroplastyUnilateral0200T), " + line + " } })"),
        "BGC2008",
        s_analyzers);

    [Theory]
    [InlineData("new Line { Code = \"20939\", Units = 1, Mod1 = \"51\" }", "new Line { Code = \"20939\", Units = 1 }")]
    [InlineData("new Line\n{\n    Code = \"20939\",\n    Mod1 = \"51\"\n}", "new Line\n{\n    Code = \"20939\"\n}")]
    [InlineData("new Line { Mod1 = \"51\", /* all */ Code = \"20939\" }", "new Line {  /* all */ Code = \"20939\" }")]
    [InlineData("new Line { Mod1 = \"51\" /* cut */, Code = \"20939\" }", "new Line {  /* cut */ Code = \"20939\" }")]
    public Task What_stands_around_a_modifier_that_is_removed_stays(string before, string after) =>
        FixRun.Expect(new RemoveModifierFix(), In(before), In(after), "BGC2003", analyzers: s_analyzers);

    [Theory]
    [InlineData(
        """new Claim { ServiceDate = new ServiceDate(2018, 3, 2), Lines = { new(Cpt.SacroplastyUnilateral0200T, Mod.Distinct59), new(Cpt.VertebralFractureClosed22310) } }""",
        """new Claim { ServiceDate = new ServiceDate(2018, 3, 2), Lines = { new(Cpt.SacroplastyUnilateral0200T), new(Cpt.VertebralFractureClosed22310, Mod.Distinct59) } }""")]
    [InlineData(
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Mod1 = "59", Units = 1, Date = new DateTime(2018, 3, 2) }, new Line { Code = Cpt.Text.VertebralFractureClosed22310, Date = new DateTime(2018, 3, 2), Units = 1 } } }""",
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1, Date = new DateTime(2018, 3, 2) }, new Line { Code = Cpt.Text.VertebralFractureClosed22310, Date = new DateTime(2018, 3, 2), Units = 1, Mod1 = Mod.Text.Distinct59 } } }""")]
    public Task A_modifier_that_counts_on_the_other_line_is_moved_there_when_it_is_stated(string before, string after) =>
        FixRun.Expect(new AddBypassModifierFix(), In(before), In(after), "BGC2008", "MoveModifier:59", analyzers: s_analyzers, editorConfig: "root = true\n[*.cs]\nbonegraft.payer = medicare\nbonegraft.claim_type = professional\n", brings: "BGC2009");

    [Fact]
    public async Task A_modifier_is_not_offered_to_be_moved_where_either_line_would_do() => Assert.DoesNotContain(
        "move",
        string.Join(" ", await FixRun.Titles(
            new AddBypassModifierFix(),
            In("""new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Mod1 = "22", Units = 1, Date = new DateTime(2018, 3, 2) }, new Line { Code = Cpt.Text.VertebralFractureClosed22310, Date = new DateTime(2018, 3, 2), Units = 1 } } }"""),
            "BGC2008",
            s_analyzers)),
        System.StringComparison.Ordinal);

    [Theory]
    [InlineData("""new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new(Cpt.ArthrodesisExtracavitaryAddedLevel22534), new(Cpt.MarrowAspirationSpine20939) } }""")]
    [InlineData("""new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 0 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Units = 1 } } }""")]
    public Task A_primary_that_counts_is_added_where_the_one_there_does_not(string before) =>
        FixRun.Holds(new AddPrimaryFix(), In(before), "BGC2002", "AddPrimary:22600", s_analyzers);

    [Theory]
    [InlineData("""new Visit { Lines = { new Line { Code = "24150", Mod1 = "LT", Mod2 = "50", Units = 1 } } }""", """new Visit { Lines = { new Line { Code = "24150", Mod2 = "50", Units = 1 } } }""", "RemoveModifier:LT")]
    [InlineData("""new Visit { Lines = { new Line { Code = "24150", Mod1 = "LT", Mod2 = "50", Units = 1 } } }""", """new Visit { Lines = { new Line { Code = "24150", Mod1 = "LT", Units = 1 } } }""", "RemoveModifier:50")]
    [InlineData("""new Claim { Lines = { new(ProcedureCode.Parse("24150"), Mod.LeftLT, Mod.Bilateral50) } }""", """new Claim { Lines = { new(ProcedureCode.Parse("24150"), Mod.Bilateral50) } }""", "RemoveModifier:LT")]
    public Task Of_two_modifiers_that_exclude_each_other_either_is_removed_by_choice(string before, string after, string key) =>
        FixRun.Expect(new RemoveModifierFix(), In(before), In(after), "BGC2014", key, analyzers: s_analyzers, brings: "BGC2004");

    [Fact]
    public Task A_modifier_of_another_claim_type_is_removed() => FixRun.Expect(
        new RemoveModifierFix(),
        In("""new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Mod1 = "73", Units = 1 } } }"""),
        In("""new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1 } } }"""),
        "BGC2016",
        analyzers: s_analyzers);

    [Fact]
    public async Task A_finding_that_the_records_answer_is_suppressed_with_the_reason()
    {
        const string Before = "class Test\n{\n    // reviewed\n    object M() => new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } };\n}";
        await FixRun.Expect(
            new StateIntentionFix(),
            Consumer.Usings + Before,
            Consumer.Usings + Before.Replace("    object", "    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"BoneGraftCatalog.Claims\", \"BGC2001:An add-on code stands without a primary from its list\", Justification = \"Say here why it is right all the same\")]\n    object", System.StringComparison.Ordinal),
            "BGC2001",
            "Suppress",
            analyzers: s_analyzers);
    }

    [Theory]
    [InlineData("BGC2001", """new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }""")]
    [InlineData("BGC2013", """new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new(Cpt.TissueGraftOther20926) } }""")]
    public async Task A_member_is_marked_as_wrong_on_purpose(string id, string claim)
    {
        string marked = Consumer.Usings + "class Test\n{\n    // a test\n    [IntentionallyInvalid(\"Say here why it is wrong on purpose\")]\n    object M() => " + claim + ";\n}" + Types;
        await FixRun.Expect(
            new StateIntentionFix(),
            Consumer.Usings + "class Test\n{\n    // a test\n    object M() => " + claim + ";\n}" + Types,
            marked,
            id,
            "OnPurpose",
            analyzers: s_analyzers);
    }

    [Theory]
    [InlineData(typeof(AddPrimaryFix))]
    [InlineData(typeof(AddBypassModifierFix))]
    [InlineData(typeof(ReplaceEndedCodeFix))]
    [InlineData(typeof(StateIntentionFix))]
    public void What_adds_to_a_claim_or_chooses_a_procedure_is_never_done_everywhere_at_once(System.Type fix) =>
        Assert.Null(((CodeFixProvider)System.Activator.CreateInstance(fix)!).GetFixAllProvider());

    [Fact]
    public void The_kind_of_a_collection_element_is_the_compilers() => Assert.Equal(
        ((int)SyntaxKind.ExpressionElement, (int)SyntaxKind.CollectionExpression),
        (RemoveModifierFix.ExpressionElement, RemoveModifierFix.CollectionExpression));

    private static string In(string claim) => Consumer.Usings + Types + "class Test { object M() => " + claim + "; }";
}
