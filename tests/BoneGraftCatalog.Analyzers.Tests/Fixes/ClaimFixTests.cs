using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.CodeFixes;
using BoneGraftCatalog.CodeFixes.Claims;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

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

    private static readonly (string, string)[] MedicareOptions = [("bonegraft.payer", "medicare"), ("bonegraft.claim_type", "professional")];

    public static TheoryData<string, string, string> PrimaryCases => new()
    {
        {
            """new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }""",
            """new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939) } }""",
            "AddPrimary:22612"
        },
        {
            """new Claim(new ClaimLine({|BGC2001:Cpt.MarrowAspirationSpine20939|}, Mod.Distinct59))""",
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
                    new ClaimLine({|BGC2001:Cpt.MarrowAspirationSpine20939|}).WithServiceDate(new ServiceDate(2026, 3, 2)).WithUnits(1),
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
            """new Visit { Lines = { new Line { Code = {|BGC2001:Cpt.Text.MarrowAspirationSpine20939|}, Mod1 = Mod.Text.Distinct59, Units = 1, Date = new DateTime(2026, 3, 2), Charge = 100m } } }""",
            """new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1, Date = new DateTime(2026, 3, 2) }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Mod1 = Mod.Text.Distinct59, Units = 1, Date = new DateTime(2026, 3, 2), Charge = 100m } } }""",
            "AddPrimary:22612"
        },
#if !ROSLYN_FLOOR
        {
            """new Visit { Lines = [new Line { Code = {|BGC2001:Cpt.Text.MarrowAspirationSpine20939|} }] }""",
            """new Visit { Lines = [new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939 }] }""",
            "AddPrimary:22612"
        },
#endif
    };

    [Theory]
    [MemberData(nameof(PrimaryCases))]
    public Task A_primary_that_is_chosen_is_added_before_the_add_on(string before, string after, string key) =>
        ConsumerFixTest<AddPrimaryFix>.ExpectAsync(In(before), In(after), key);

    [Fact]
    public Task A_primary_is_added_by_a_statement_of_its_own() => ConsumerFixTest<AddPrimaryFix>.ExpectAsync(
        ConsumerTest.Usings + """
        class Test
        {
            Claim M()
            {
                var claim = new Claim();
                claim.Lines.Add(new ClaimLine({|BGC2001:Cpt.MarrowAspirationSpine20939|})); // marrow
                return claim;
            }
        }
        """,
        ConsumerTest.Usings + """
        class Test
        {
            Claim M()
            {
                var claim = new Claim();
                claim.Lines.Add(new ClaimLine(Cpt.ArthrodesisPosterolateralLumbar22612));
                claim.Lines.Add(new ClaimLine(Cpt.MarrowAspirationSpine20939)); // marrow
                return claim;
            }
        }
        """,
        "AddPrimary:22612");

    [Fact]
    public async Task Every_primary_that_is_offered_clears_the_finding()
    {
        const string Before = "new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }";
        ImmutableArray<CodeAction> offered = await ConsumerFixTest<AddPrimaryFix>.OfferedAsync(In(Before));
        Assert.InRange(offered.Length, 10, 60);
        foreach (CodeAction action in offered.Where((_, i) => i % 4 == 0))
        {
            string code = action.EquivalenceKey!.Replace("AddPrimary:", "", StringComparison.Ordinal);
            string name = Assert.Single(typeof(BoneGraftCatalog.Cpt).GetProperties(), p => p.GetValue(null)!.ToString() == code).Name;
            string after = Before.Replace("new({|BGC2001:Cpt.MarrowAspirationSpine20939|})", "new(Cpt." + name + "), new(Cpt.MarrowAspirationSpine20939)", StringComparison.Ordinal);
            await ConsumerFixTest<AddPrimaryFix>.ExpectAsync(In(Before), In(after), action.EquivalenceKey);
        }
    }

    [Theory]
    [InlineData("""new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939, {|BGC2003:Mod.MultipleProcedures51|}) } }""", """new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939) } }""")]
    [InlineData("""new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939, 1, {|BGC2003:Mod.MultipleProcedures51|}, Mod.Distinct59) } }""", """new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939, 1, Mod.Distinct59) } }""")]
    [InlineData("""new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, Mod.Distinct59, {|BGC2015:Mod.Distinct59|}) } }""", """new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, Mod.Distinct59) } }""")]
    [InlineData("""new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Mod1 = {|BGC2003:Mod.Text.MultipleProcedures51|}, Units = 1 } } }""", """new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Units = 1 } } }""")]
    public Task A_modifier_that_cannot_stand_is_removed(string before, string after) =>
        ConsumerFixTest<RemoveModifierFix>.ExpectAsync(In(before), In(after));

    [Theory]
    [InlineData("new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = \"20939-{|BGC2003:51|}\" } } }", "new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939 } } }")]
    [InlineData("new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = \"20939:{|BGC2003:51|}:59\" } } }", "new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612 }, new Line { Code = \"20939:59\" } } }")]
    public Task A_modifier_inside_a_text_is_removed_with_its_mark(string before, string after) =>
        ConsumerFixTest<RemoveModifierFix>.ExpectAsync(In(before), In(after));

    [Fact]
    public Task A_code_inside_a_text_is_replaced_there() => ConsumerFixTest<ReplaceEndedCodeFix>.ExpectAsync(
        In("new Visit { Lines = { new Line { Code = \"{|BGC2013:0775T|}-RT\", Date = new DateTime(2026, 3, 2) } } }"),
        In("new Visit { Lines = { new Line { Code = \"27278-RT\", Date = new DateTime(2026, 3, 2) } } }"),
        "Replace:27278");

    [Fact]
    public Task Units_inside_a_segment_are_set_there() => ConsumerFixTest<LimitUnitsFix>.ExpectAsync(
        In("\"CLM*1*500***11:B:1*Y*A*Y*Y~LX*1~SV1*HC:{|BGC2019:22612|}*500*UN*{|BGC2010:4|}***1~DTP*472*D8*20260302~\""),
        In("\"CLM*1*500***11:B:1*Y*A*Y*Y~LX*1~SV1*HC:{|BGC2019:22612|}*500*UN*1***1~DTP*472*D8*20260302~\""),
        null,
        MedicareOptions);

    [Fact]
    public Task All_modifiers_that_cannot_stand_are_removed_adjacent_and_nested() => ConsumerFixTest<RemoveModifierFix>.ExpectAsync(
        In("""
            new[]
            {
                new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939, {|BGC2003:Mod.MultipleProcedures51|}), new(Cpt.AutograftBlockSpine20938, {|BGC2003:Mod.MultipleProcedures51|}) } },
                new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939, {|BGC2003:Mod.MultipleProcedures51|} /* why */) } },
            }
            """),
        In("""
            new[]
            {
                new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939), new(Cpt.AutograftBlockSpine20938) } },
                new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939  /* why */) } },
            }
            """),
        "RemoveModifier");

    [Theory]
    [InlineData("""new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1, Date = new DateTime(2024, 7, 15) }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Units = /* n */ {|BGC2011:4|}, Date = new DateTime(2024, 7, 15) } } }""", """new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1, Date = new DateTime(2024, 7, 15) }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Units = /* n */ 1, Date = new DateTime(2024, 7, 15) } } }""")]
    public Task Units_over_the_limit_of_a_line_are_set_to_it(string before, string after) => ConsumerFixTest<LimitUnitsFix>.ExpectAsync(In(before), In(after));

    [Fact]
    public Task Units_of_several_lines_that_add_up_are_left_to_a_person() => ConsumerFixTest<LimitUnitsFix>.ExpectNothingAsync(
        In("new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1, Date = new DateTime(2026, 3, 2) }, new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = {|BGC2010:1|}, Date = new DateTime(2026, 3, 2) } } }"));

    [Fact]
    public Task All_units_over_a_limit_are_set_to_it_adjacent_and_nested() => ConsumerFixTest<LimitUnitsFix>.ExpectAsync(
        In("""
            new object[]
            {
                new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = {|BGC2010:5|}, Date = new DateTime(2024, 7, 15) }, new Line { Code = Cpt.Text.ArthrodesisPosteriorCervical22600, Units = {|BGC2010:4|}, Date = new DateTime(2024, 7, 15) } } },
                new object[] { new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1, Date = new DateTime(2024, 7, 15) }, new Line { Code = Cpt.Text.ArthrodesisPosteriorCervical22600, Units = {|BGC2010:4|}, Date = new DateTime(2024, 7, 15) } } } },
            }
            """),
        In("""
            new object[]
            {
                new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1, Date = new DateTime(2024, 7, 15) }, new Line { Code = Cpt.Text.ArthrodesisPosteriorCervical22600, Units = 1, Date = new DateTime(2024, 7, 15) } } },
                new object[] { new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1, Date = new DateTime(2024, 7, 15) }, new Line { Code = Cpt.Text.ArthrodesisPosteriorCervical22600, Units = 1, Date = new DateTime(2024, 7, 15) } } } },
            }
            """),
        "LimitUnits");

    [Fact]
    public Task An_ended_code_is_replaced_by_the_choice() => ConsumerFixTest<ReplaceEndedCodeFix>.ExpectAsync(
        In("new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new({|BGC2013:Cpt.SacroiliacImplantIntraArticular0775T|}) } }"),
        In("new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new(Cpt.SacroiliacFusionIntraArticular27278) } }"),
        "Replace:27278");

    [Fact]
    public async Task An_ended_code_with_several_replacements_offers_each()
    {
        const string Source = "new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new({|BGC2013:Cpt.TissueGraftOther20926|}) } }";
        ImmutableArray<CodeAction> offered = await ConsumerFixTest<ReplaceEndedCodeFix>.OfferedAsync(In(Source));
        Assert.Equal(["15769", "15771", "15772", "15773", "15774"], offered.Select(action => action.Title.Substring("Replace by ".Length, 5)));
    }

    [Theory]
    [InlineData(
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Code = {|BGC2008:Cpt.Text.VertebralFractureClosed22310|}, Units = 1 } } }""",
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Code = {|BGC2009:Cpt.Text.VertebralFractureClosed22310|}, Units = 1, Mod1 = Mod.Text.SeparateStructureXS } } }""")]
    [InlineData(
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Mod1 = {|BGC2004:Mod.Text.IncreasedWork22|}, Code = {|BGC2008:Cpt.Text.VertebralFractureClosed22310|}, Units = 1 } } }""",
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Mod1 = {|BGC2004:Mod.Text.IncreasedWork22|}, Code = {|BGC2009:Cpt.Text.VertebralFractureClosed22310|}, Units = 1, Mod2 = Mod.Text.SeparateStructureXS } } }""")]
    [InlineData(
        """new Claim { Lines = { new(Cpt.SacroplastyUnilateral0200T), new({|BGC2008:Cpt.VertebralFractureClosed22310|}) } }""",
        """new Claim { Lines = { new(Cpt.SacroplastyUnilateral0200T), new({|BGC2009:Cpt.VertebralFractureClosed22310|}, Mod.SeparateStructureXS) } }""")]
    [InlineData(
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Code = {|BGC2008:Cpt.Text.VertebralFractureClosed22310|}, Units = 1, } } }""",
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 }, new Line { Code = {|BGC2009:Cpt.Text.VertebralFractureClosed22310|}, Units = 1, Mod1 = Mod.Text.SeparateStructureXS, } } }""")]
    [InlineData(
        """
        new Visit
        {
            Lines =
            {
                new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1 },
                new Line
                {
                    Code = {|BGC2008:Cpt.Text.VertebralFractureClosed22310|}, // closed
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
                    Code = {|BGC2009:Cpt.Text.VertebralFractureClosed22310|}, // closed
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
                    Code = {|BGC2008:Cpt.Text.VertebralFractureClosed22310|},
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
                    Code = {|BGC2009:Cpt.Text.VertebralFractureClosed22310|},
                    Units = 1, // one
                    Mod1 = Mod.Text.SeparateStructureXS
                }
            }
        }
        """)]
    public Task A_modifier_that_sets_lines_apart_is_added_when_it_is_stated(string before, string after) =>
        ConsumerFixTest<AddBypassModifierFix>.ExpectAsync(In(before), In(after), "AddModifier:XS", MedicareOptions);

    [Theory]
    [InlineData("new ClaimLine(units: 1, code: {|BGC2008:Cpt.VertebralFractureClosed22310|})")]
    [InlineData("new ClaimLine({|BGC2008:Cpt.VertebralFractureClosed22310|}, new[] { {|BGC2004:Mod.IncreasedWork22|} })")]
    public Task A_modifier_is_not_added_where_no_further_argument_can_stand(string line) => ConsumerFixTest<AddBypassModifierFix>.ExpectNothingAsync(
        In("ClaimChecker.Medicare.Check(new Claim { Lines = { new(Cpt.SacroplastyUnilateral0200T), " + line + " } })"));

    [Theory]
    [InlineData("new Line { Code = {|BGC3001:\"20939\"|}, Units = 1, Mod1 = {|BGC2003:{|BGC3001:\"51\"|}|} }", "new Line { Code = {|BGC3001:\"20939\"|}, Units = 1 }")]
    [InlineData("new Line\n{\n    Code = {|BGC3001:\"20939\"|},\n    Mod1 = {|BGC2003:{|BGC3001:\"51\"|}|}\n}", "new Line\n{\n    Code = {|BGC3001:\"20939\"|}\n}")]
    [InlineData("new Line { Mod1 = {|BGC2003:{|BGC3001:\"51\"|}|}, /* all */ Code = {|BGC3001:\"20939\"|} }", "new Line {  /* all */ Code = {|BGC3001:\"20939\"|} }")]
    [InlineData("new Line { Mod1 = {|BGC2003:{|BGC3001:\"51\"|}|} /* cut */, Code = {|BGC3001:\"20939\"|} }", "new Line {  /* cut */ Code = {|BGC3001:\"20939\"|} }")]
    public Task What_stands_around_a_modifier_that_is_removed_stays(string before, string after) =>
        ConsumerFixTest<RemoveModifierFix>.ExpectAsync(In(before), In(after));

    [Theory]
    [InlineData(
        """new Claim { ServiceDate = new ServiceDate(2018, 3, 2), Lines = { new(Cpt.SacroplastyUnilateral0200T, Mod.Distinct59), new({|BGC2008:Cpt.VertebralFractureClosed22310|}) } }""",
        """new Claim { ServiceDate = new ServiceDate(2018, 3, 2), Lines = { new(Cpt.SacroplastyUnilateral0200T), new({|BGC2009:Cpt.VertebralFractureClosed22310|}, Mod.Distinct59) } }""")]
    [InlineData(
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Mod1 = {|BGC3001:"59"|}, Units = 1, Date = new DateTime(2018, 3, 2) }, new Line { Code = {|BGC2008:Cpt.Text.VertebralFractureClosed22310|}, Date = new DateTime(2018, 3, 2), Units = 1 } } }""",
        """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Units = 1, Date = new DateTime(2018, 3, 2) }, new Line { Code = {|BGC2009:Cpt.Text.VertebralFractureClosed22310|}, Date = new DateTime(2018, 3, 2), Units = 1, Mod1 = Mod.Text.Distinct59 } } }""")]
    public Task A_modifier_that_counts_on_the_other_line_is_moved_there_when_it_is_stated(string before, string after) =>
        ConsumerFixTest<AddBypassModifierFix>.ExpectAsync(In(before), In(after), "MoveModifier:59", MedicareOptions);

    [Fact]
    public async Task A_modifier_is_not_offered_to_be_moved_where_either_line_would_do()
    {
        const string Source = """new Visit { Lines = { new Line { Code = Cpt.Text.SacroplastyUnilateral0200T, Mod1 = {|BGC2005:{|BGC3001:"22"|}|}, Units = 1, Date = new DateTime(2018, 3, 2) }, new Line { Code = {|BGC2008:Cpt.Text.VertebralFractureClosed22310|}, Date = new DateTime(2018, 3, 2), Units = 1 } } }""";
        ImmutableArray<CodeAction> offered = await ConsumerFixTest<AddBypassModifierFix>.OfferedAsync(In(Source));
        Assert.NotEmpty(offered);
        Assert.DoesNotContain(offered, action => action.EquivalenceKey!.StartsWith("MoveModifier", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        """new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new({|BGC2001:Cpt.ArthrodesisExtracavitaryAddedLevel22534|}), new({|BGC2002:Cpt.MarrowAspirationSpine20939|}) } }""",
        """new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new({|BGC2001:Cpt.ArthrodesisExtracavitaryAddedLevel22534|}), new(Cpt.ArthrodesisPosteriorCervical22600), new(Cpt.MarrowAspirationSpine20939) } }""")]
    [InlineData(
        """new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 0 }, new Line { Code = {|BGC2002:Cpt.Text.MarrowAspirationSpine20939|}, Units = 1 } } }""",
        """new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 0 }, new Line { Code = Cpt.Text.ArthrodesisPosteriorCervical22600, Units = 1 }, new Line { Code = Cpt.Text.MarrowAspirationSpine20939, Units = 1 } } }""")]
    public Task A_primary_that_counts_is_added_where_the_one_there_does_not(string before, string after) =>
        ConsumerFixTest<AddPrimaryFix>.ExpectAsync(In(before), In(after), "AddPrimary:22600");

    [Theory]
    [InlineData("""new Visit { Lines = { new Line { Code = {|BGC3001:"24150"|}, Mod1 = {|BGC3001:"LT"|}, Mod2 = {|BGC2014:{|BGC3001:"50"|}|}, Units = 1 } } }""", """new Visit { Lines = { new Line { Code = {|BGC3001:"24150"|}, Mod2 = {|BGC3001:"50"|}, Units = 1 } } }""", "RemoveModifier:LT")]
    [InlineData("""new Visit { Lines = { new Line { Code = {|BGC3001:"24150"|}, Mod1 = {|BGC3001:"LT"|}, Mod2 = {|BGC2014:{|BGC3001:"50"|}|}, Units = 1 } } }""", """new Visit { Lines = { new Line { Code = {|BGC3001:"24150"|}, Mod1 = {|BGC3001:"LT"|}, Units = 1 } } }""", "RemoveModifier:50")]
    [InlineData("""new Claim { Lines = { new(ProcedureCode.Parse({|BGC3001:"24150"|}), Mod.LeftLT, {|BGC2014:Mod.Bilateral50|}) } }""", """new Claim { Lines = { new(ProcedureCode.Parse({|BGC3001:"24150"|}), Mod.Bilateral50) } }""", "RemoveModifier:LT")]
    public Task Of_two_modifiers_that_exclude_each_other_either_is_removed_by_choice(string before, string after, string key) =>
        ConsumerFixTest<RemoveModifierFix>.ExpectAsync(In(before), In(after), key);

    [Fact]
    public Task A_modifier_of_another_claim_type_is_removed() => ConsumerFixTest<RemoveModifierFix>.ExpectAsync(
        In("""new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Mod1 = {|BGC2016:{|BGC3001:"73"|}|}, Units = 1 } } }"""),
        In("""new Visit { Lines = { new Line { Code = Cpt.Text.ArthrodesisPosterolateralLumbar22612, Units = 1 } } }"""));

    [Fact]
    public Task A_finding_that_the_records_answer_is_suppressed_with_the_reason() => ConsumerFixTest<StateIntentionFix>.ExpectAsync(
        ConsumerTest.Usings + "class Test\n{\n    // reviewed\n    object M() => new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } };\n}",
        ConsumerTest.Usings + "class Test\n{\n    // reviewed\n    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"BoneGraftCatalog.Claims\", \"BGC2001:An add-on code stands without a primary from its list\", Justification = \"Say here why it is right all the same\")]\n    object M() => new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } };\n}",
        "Suppress");

    [Theory]
    [InlineData("""new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }""", """new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }""")]
    [InlineData(
        """new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new({|BGC2013:Cpt.TissueGraftOther20926|}) } }""",
        """new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new(Cpt.TissueGraftOther20926) } }""")]
    public Task A_member_is_marked_as_wrong_on_purpose(string before, string after) => ConsumerFixTest<StateIntentionFix>.ExpectAsync(
        ConsumerTest.Usings + "class Test\n{\n    // a test\n    object M() => " + before + ";\n}" + Types,
        ConsumerTest.Usings + "class Test\n{\n    // a test\n    [IntentionallyInvalid(\"Say here why it is wrong on purpose\")]\n    object M() => " + after + ";\n}" + Types,
        "OnPurpose");

    [Theory]
    [InlineData(typeof(AddPrimaryFix))]
    [InlineData(typeof(AddBypassModifierFix))]
    [InlineData(typeof(ReplaceEndedCodeFix))]
    [InlineData(typeof(StateIntentionFix))]
    public void What_adds_to_a_claim_or_chooses_a_procedure_is_never_done_everywhere_at_once(System.Type fix) =>
        Assert.Null(((CodeFixProvider)System.Activator.CreateInstance(fix)!).GetFixAllProvider());

    private static string In(string claim) => ConsumerTest.Usings + Types + "class Test { object M() => " + claim + "; }";
}
