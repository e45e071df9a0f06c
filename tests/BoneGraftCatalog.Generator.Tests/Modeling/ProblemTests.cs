using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Generator.Diagnostics;
using BoneGraftCatalog.Generator.Modeling;
using BoneGraftCatalog.Generator.Tests.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

public sealed class ProblemTests
{
    private const string H = "code,modifier,payer,from,to,kind,name,label,family,region,claim_types,exclusive,bypass,replaced_by\n";
    private const string Fusion = "22612,,,,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n";
    private const string Distinct = ",59,,,,eligibility,Distinct,Separate,,,,,,\n";
    private const string Short = "code,modifier,kind,name,label\n22612,,stand-alone,Fusion,Fusion\n22614,,add-on,FusionAdded,Fusion\n";
    private const string WithSource = "code,modifier,kind,name,label,source\n";
    private const string Sources = "id,kind,title,effective,until\nown,reference,Words,,\na1,release,First,2024-01-01,2024-03-31\na2,release,Second,2024-04-01,2024-06-30\n";

    public static readonly IReadOnlyList<(string Id, string? Correction, string Text)> Cases = new (string, string?, string)[]
    {
        // The header.
        (ProblemIds.UnknownTable, null, "⟦a,b,c⟧\n1,2,3\n"),
        (ProblemIds.MissingColumn, null, "⟦code,modifier,kind,label⟧\n22612,,stand-alone,Fusion\n"),
        (ProblemIds.MissingColumn, null, "== sources.csv\n" + Sources + "\n== catalog.csv\n⟦code,modifier,kind,name,label⟧\n22612,,stand-alone,Fusion,Fusion\n"),
        (ProblemIds.UnknownColumn, "region", "code,modifier,kind,name,label,⟦regoin⟧\n"),
        (ProblemIds.UnknownColumn, "name", "code,modifier,kind,⟦nme⟧,label\n"),
        (ProblemIds.UnknownColumn, null, "code,modifier,kind,name,label,⟦whatever⟧\n"),
        (ProblemIds.DuplicateColumn, null, "code,modifier,kind,name,⟪label⟫,⟦label⟧\n"),
        (ProblemIds.DuplicateColumn, null, "code,modifier,kind,name,label,⟪family⟫,⟦facet:family⟧\n"),
        (ProblemIds.MalformedSlug, null, "code,modifier,kind,name,label,⟦facet:My Facet⟧\n"),
        (ProblemIds.SurroundingBlanks, "label", "code,modifier,kind,name,⟦ label⟧\n"),
        (ProblemIds.TableWithoutCatalog, null, "== places.csv\n⟦place,rate,label⟧\n11,facility,x\n"),

        // A cell.
        (ProblemIds.SurroundingBlanks, "Fusion", H + "22612,,,,,stand-alone,Fusion,⟦ Fusion⟧,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.SurroundingBlanks, "Fusion", H + "22612,,,,,stand-alone,Fusion,⟦\"Fusion\n\"⟧,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.SurroundingBlanks, "lumbar sacral", H + "22612,,,,,stand-alone,Fusion,Fusion,arthrodesis,⟦lumbar  sacral⟧,,,,\n"),
        (ProblemIds.MalformedCode, null, H + "⟦2261*⟧,,,,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MalformedCode, null, H + "⟦12345678901234567⟧,,,,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MalformedCode, "0042T", H + "⟦0042t⟧,,,,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MalformedCode, null, H + "22612,,,,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\"⟦2+2⟧ 22612\"\n"),
        (ProblemIds.MalformedModifier, null, H + ",⟦5⟧,,,,eligibility,Distinct,Separate,,,,,,\n"),
        (ProblemIds.MalformedModifier, "XE", H + ",⟦xe⟧,,,,eligibility,Distinct,Separate,,,,,,\n"),
        (ProblemIds.UnknownWord, "stand-alone", H + "22612,,,,,⟦standalone⟧,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.UnknownWord, null, H + "22612,,,,,⟦whatever⟧,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.UnknownWord, "outpatient", H + ",59,,,,eligibility,Distinct,Separate,,,professional ⟦outpatent⟧ asc,,,\n"),
        (ProblemIds.UnknownWord, "never", H + Fusion + Distinct + "22612,59,,,,⟦nevr⟧,,Why,,,,,,\n"),
        (ProblemIds.UnknownWord, "label", "== sources.csv\n" + Sources + "\n== catalog.csv\n" + WithSource + "22612,,stand-alone,Fusion,Fusion,own ⟦lable⟧:own\n"),
        (ProblemIds.MalformedDate, null, H + "22612,,,⟦2020-02-30⟧,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MalformedDate, "2020-02-03", H + "22612,,,⟦20200203⟧,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MalformedDate, "2020-02-03", H + "22612,,,⟦2020/02/03⟧,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MalformedDate, null, H + "22612,,,⟦02/03/2020⟧,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MalformedNumber, null, "== catalog.csv\n" + Short + "\n== units.csv\ncode,payer,claim_type,limit,mai\n22612,medicare,professional,⟦-1⟧,2\n"),
        (ProblemIds.MalformedNumber, null, "== catalog.csv\n" + Short + "\n== units.csv\ncode,payer,claim_type,limit,mai\n22612,medicare,professional,⟦16000001⟧,2\n"),
        (ProblemIds.MalformedFlag, "yes", H + ",59,,,,eligibility,Distinct,Separate,,,,,⟦Yes⟧,\n"),
        (ProblemIds.MalformedFlag, null, H + ",59,,,,eligibility,Distinct,Separate,,,,,⟦true⟧,\n"),
        (ProblemIds.UnknownIndicator, null, "== catalog.csv\n" + Short + "\n== units.csv\ncode,payer,claim_type,limit,mai\n22612,medicare,professional,1,⟦4⟧\n"),
        (ProblemIds.UnknownIndicator, null, "== catalog.csv\n" + Short + "\n== pairs.csv\nclaim_type,column1,column2,to,indicator\nprofessional,22612,22614,,⟦2⟧\n"),
        (ProblemIds.UnknownIndicator, null, "== catalog.csv\n" + Short + "\n== os.csv\ncode,status\n22612,⟦Z9⟧\n"),
        (ProblemIds.UnknownIndicator, null, "== catalog.csv\n" + Short + "\n== fs.csv\ncode,status,global,pctc,mult,bilat,asst,co,team\n22612,A,⟦90⟧,0,2,0,2,2,0\n"),
        (ProblemIds.UnknownIndicator, "01", "== catalog.csv\n" + Short + "\n== places.csv\nplace,rate,label\n⟦1⟧,facility,x\n"),
        (ProblemIds.MalformedName, null, H + "22612,,,,,stand-alone,⟦fusion⟧,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MalformedName, null, H + "22612,,,,,stand-alone,⟦Fusión⟧,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MalformedSlug, null, H + "22612,,,,,stand-alone,Fusion,Fusion,arthrodesis,lumbar ⟦Sacral⟧,,,,\n"),
        (ProblemIds.MalformedSlug, null, H + ",59,,,,eligibility,Distinct,Separate,,,,⟦a;b⟧,,\n"),
        (ProblemIds.MissingValue, null, H + "22612,,,,,stand-alone,⟦⟧,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MissingValue, null, H + "⟦⟧,,,,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MissingValue, null, H + "@all,⟦⟧,,,,never,,Why,,,,,,\n"),
        (ProblemIds.MissingValue, null, H + Fusion + Distinct + "22612,59,,,,⟦⟧,,Why,,,,,,\n"),
        (ProblemIds.MissingLabel, null, H + "22612,,,,,stand-alone,Fusion,⟦⟧,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MissingLabel, null, H + Fusion + Distinct + "22612,59,,,,never,,⟦⟧,,,,,,\n"),
        (ProblemIds.MissingSource, null, "== sources.csv\n" + Sources + "\n== catalog.csv\n" + WithSource + "22612,,stand-alone,Fusion,Fusion,⟦⟧\n"),
        (ProblemIds.MissingSource, null, "== sources.csv\n" + Sources + "\n== catalog.csv\n" + WithSource + "22612,,stand-alone,Fusion,Fusion,⟦label:own⟧\n"),
        (ProblemIds.MisplacedCell, null, H + "22612,,⟦medicare⟧,,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.MisplacedCell, null, H + ",59,,,,eligibility,Distinct,Separate,⟦arthrodesis⟧,,,,,\n"),
        (ProblemIds.RepeatedValue, null, H + "22612,,,,,stand-alone,Fusion,Fusion,arthrodesis,lumbar sacral ⟦lumbar⟧,,,,\n"),
        (ProblemIds.SeveralValues, null, H + "22612,,,,,stand-alone,Fusion,Fusion,⟦arthrodesis cage⟧,lumbar,,,,\n"),
        (ProblemIds.MalformedHash, null, "== catalog.csv\n" + Short.Replace("\n", ",own\n").Replace("label,own", "label,source") + "\n== sources.csv\nid,kind,title,sha256\nown,reference,Words,⟦abc⟧\n"),

        // Rows beside each other.
        (ProblemIds.DuplicateKey, null, H + "⟪22612⟫" + Fusion[5..] + "⟦22612⟧,,,,,stand-alone,Other,Fusion,arthrodesis,lumbar,,,,\n"),
        (ProblemIds.DuplicateKey, null, H + Fusion + Distinct + "⟪22612⟫,59,,,,never,,Why,,,,,,\n⟦22612⟧,59,,,,never,,Why,,,,,,\n"),
        (ProblemIds.DuplicateKey, null, "== catalog.csv\n" + Short + "\n== pairs.csv\nclaim_type,column1,column2,to,indicator\nprofessional,⟪22612⟫,22614,,1\nprofessional,⟦22612⟧,22614,,0\n"),
        (ProblemIds.DuplicateKey, null, "== catalog.csv\n" + Short + "\n== add-ons.csv\nadd_on,primary,type\n22614,⟪22612⟫,1\n22614,⟦22612⟧,1\n"),
        (ProblemIds.DuplicateKey, null, "== sources.csv\n" + Sources.Replace("\nown", "\n⟪own⟫") + "⟦own⟧,reference,Words,,\n\n== catalog.csv\n" + WithSource),
        (ProblemIds.OverlappingPeriods, null, H + Fusion + Distinct + "⟪22612⟫,59,,2019-01-01,,never,,Why,,,,,,\n⟦22612⟧,59,,2020-01-01,,never,,Why,,,,,,\n"),
        (
            ProblemIds.OverlappingPeriods,
            null,
            "== sources.csv\n" + Sources + "\n== catalog.csv\n" + WithSource + "22612,,stand-alone,Fusion,Fusion,own\n"
            + "\n== os.csv\ncode,status,first,last\n⟪22612⟫,C,a1,a2\n⟦22612⟧,N,a2,a2\n"),
        (ProblemIds.ReversedDates, null, H + "22612,,,⟪2020-01-02⟫,⟦2020-01-01⟧,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n"),
        (
            ProblemIds.ReversedDates,
            null,
            "== sources.csv\n" + Sources + "\n== catalog.csv\n" + WithSource + "22612,,stand-alone,Fusion,Fusion,own\n" + "\n== os.csv\ncode,status,first,last\n22612,C,⟪a2⟫,⟦a1⟧\n"),
        (ProblemIds.CollidingIdentifier, null, H + "612,,,,,stand-alone,⟪F22⟫,Fusion,,,,,,\n22612,,,,,stand-alone,⟦F⟧,Fusion,,,,,,\n"),
        (ProblemIds.ContradictoryRules, null, H + Fusion + Distinct + "22612,59,,,2020-06-30,⟪never⟫,,Why,,,,,,\n22612,59,,2020-06-30,,⟦allowed⟧,,Why,,,professional,,,\n"),
        (ProblemIds.RuleWithoutCodes, null, H + Fusion + Distinct + "⟦@kind:add-on⟧,59,,,,never,,Why,,,,,,\n"),
        (ProblemIds.RuleWithoutCodes, null, H + Distinct + "⟦@all⟧,59,,,,never,,Why,,,,,,\n"),
        (ProblemIds.UnrelatedRow, null, "== catalog.csv\n" + Short + "\n== pairs.csv\nclaim_type,column1,column2,to,indicator\n⟦professional,11111,22222,,1⟧\n"),
        (ProblemIds.UnrelatedRow, null, "== catalog.csv\n" + Short + "\n== add-ons.csv\nadd_on,primary,type\n22614,22612,1\n⟦20939,22612,1⟧\n"),
        (ProblemIds.AddOnWithoutPrimaries, null, "== catalog.csv\n" + Short.Replace("22614", "⟦22614⟧") + "\n== add-ons.csv\nadd_on,primary,type\n"),
        (ProblemIds.PrimaryOfWrongType, null, "== catalog.csv\n" + Short + "\n== add-ons.csv\nadd_on,primary,type\n22614,⟦CCCCC⟧,⟪3⟫\n"),
        (ProblemIds.PrimaryOfWrongType, null, "== catalog.csv\n" + Short + "\n== add-ons.csv\nadd_on,primary,type\n22614,⟦22612⟧,⟪2⟫\n"),

        // References.
        (ProblemIds.UnknownCode, "22612", H + Fusion + "22613,,,,,stand-alone,Other,Fusion,,,,,,⟦22621⟧\n"),
        (ProblemIds.UnknownCode, null, H + Fusion + Distinct + "⟦0042T⟧,59,,,,never,,Why,,,,,,\n"),
        (ProblemIds.UnknownModifier, null, H + Fusion + "22612,⟦59⟧,,,,never,,Why,,,,,,\n"),
        (ProblemIds.UnknownSource, "own", "== sources.csv\n" + Sources + "\n== catalog.csv\n" + WithSource + "22612,,stand-alone,Fusion,Fusion,⟦ovn⟧\n"),
        (ProblemIds.UnknownSource, null, "== sources.csv\n" + Sources + "\n== catalog.csv\n" + WithSource + "22612,,stand-alone,Fusion,Fusion,own label:⟦somebody⟧\n"),
        (ProblemIds.UnknownSource, null, WithSource + "22612,,stand-alone,Fusion,Fusion,⟦own⟧\n"),
        (ProblemIds.UnknownSet, "@kind:add-on", H + Fusion + Distinct + "⟦@kind:addon⟧,59,,,,never,,Why,,,,,,\n"),
        (ProblemIds.UnknownSet, "@family:arthrodesis", H + Fusion + Distinct + "⟦@family:artrodesis⟧,59,,,,never,,Why,,,,,,\n"),
        (ProblemIds.UnknownSet, null, H + Fusion + Distinct + "⟦@everything⟧,59,,,,never,,Why,,,,,,\n"),
    };

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Cases.Count));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_problem_is_told_once_and_at_its_place(int number)
    {
        (string id, string? correction, string text) = Cases[number];
        MarkedFiles files = MarkedFiles.Parse(text);
        EquatableArray<Problem> problems = RepositoryFiles.Validate(files.Files).Problems;

        Assert.Equal(new[] { id }, problems.Select(p => p.Id));
        Assert.Equal(files.Problem, Place(problems[0].Position));
        Assert.Equal(files.Related, problems[0].Related is { } related ? Place(related) : null);
        Assert.Equal(correction, problems[0].Correction);

        (string, int, int) Place(FilePosition position)
        {
            TextLineCollection lines = SourceText.From(files.Files.Single(f => f.Name == position.Path).Text).Lines;
            return (position.Path, lines.GetPosition(new LinePosition(position.Line, position.Column)), lines.GetPosition(new LinePosition(position.EndLine, position.EndColumn)));
        }
    }

    [Fact]
    public void A_row_with_a_code_and_a_name_is_kept_when_another_cell_is_bad()
    {
        string rows = "20936,,,2020-13-01,,whatever,First,,Bad Family,lumbar,,,,99999\n"
            + "20937,,,,,stand-alone,Second,A label, with a comma,arthrodesis,lumbar,,,,\n"
            + "20938,,,,,stand-alone,Third,A \"quoted\" label,arthrodesis,lumbar,,,,\n"
            + "20939,,,,,stand-alone,Fourth,\"An open label,arthrodesis,lumbar,,,,\n";
        ValidatedCatalog catalog = RepositoryFiles.Validate(new[] { ("catalog.csv", H + rows + Fusion) });

        Assert.Equal(new[] { "First", "Second", "Third", "Fourth", "Fusion" }, catalog.Model.Codes.Select(c => c.Name));
        Assert.Equal(3, catalog.Problems.Count(p => p.Position.Line > 1));
    }

    [Fact]
    public void The_order_of_the_rows_does_not_change_the_model()
    {
        var shuffled = RepositoryFiles.Catalog.Select(f => (f.Name, Shuffle(f.Text))).ToList();

        Assert.Equal(RepositoryFiles.Validate(RepositoryFiles.Catalog).Model, RepositoryFiles.Validate(shuffled).Model);

        static string Shuffle(string text)
        {
            string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            int header = Array.FindIndex(lines, l => l[0] != '#');
            string[] rows = lines.Skip(header + 1).ToArray();
            new Random(20939).Shuffle(rows);
            return string.Join("\r\n", lines.Take(header + 1).Concat(rows));
        }
    }

    [Fact]
    public void Rules_that_differ_in_payer_claim_type_or_time_do_not_contradict_each_other()
    {
        string rows = Fusion + Distinct
            + "22612,59,medicare,,,never,,Why,,,,,,\n"
            + "22612,59,medicaid,,,allowed,,Why,,,professional,,,\n"
            + "22612,59,medicaid,,,never,,Why,,,outpatient,,,\n"
            + "22612,59,,,2019-12-31,never,,Why,,,,,,\n"
            + "22612,59,,2020-01-01,,allowed,,Why,,,,,,\n";
        ValidatedCatalog catalog = RepositoryFiles.Validate(new[] { ("catalog.csv", H + rows) });

        Assert.Empty(catalog.Problems);
        Assert.Equal(5, catalog.Model.ModifierRules.Count);
    }

    [Fact]
    public void A_catalog_of_another_code_system_needs_five_columns_and_nothing_else()
    {
        ValidatedCatalog catalog = RepositoryFiles.Validate(new[] { ("x.csv", "label,code,name,kind,modifier,facet:ward\nA visit,E0748-A.1,Visit,,,north south\n") });

        Assert.Empty(catalog.Problems);
        CodeModel code = Assert.Single(catalog.Model.Codes);
        Assert.Equal("E0748-A.1", code.Code.ToString());
        Assert.Equal(new[] { "ward" }, catalog.Model.Facets);
        Assert.Equal(new[] { "north", "south" }, code.FacetValues.Select(v => v.Slug));
    }

    [Fact]
    public void A_hundred_thousand_rows_take_seconds()
    {
        string text = H + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i:00000},,,,,stand-alone,Name,Label,arthrodesis,lumbar,,,,\n"))
            + Distinct + string.Concat(Enumerable.Range(0, 1000).Select(i => $"X{i:0000},59,,,,never,,Why,,,,,,\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        ValidatedCatalog catalog = RepositoryFiles.Validate(new[] { ("catalog.csv", text) });

        Assert.Equal(100_000, catalog.Model.Codes.Count);
        Assert.Equal(1000, catalog.Problems.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }
}
