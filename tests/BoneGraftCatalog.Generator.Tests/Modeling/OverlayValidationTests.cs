using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

/// <summary>Files that lie over a catalog are held to everything but to knowing its codes.</summary>
public sealed class OverlayValidationTests
{
    private static readonly (string Name, string Text)[] Files =
    [
        ("rules.csv", "code,modifier,payer,kind,name,label\n20939,59,acme,never,,No\n@family:spine-graft,XS,acme,records,,Why\n@kind:add-on,22,,no-effect,,Same\n@all,TC,,never,,None\n"),
        ("units.csv", "code,payer,claim_type,limit,mai\n20939,acme,professional,1,2\n"),
        ("pairs.csv", "claim_type,column1,column2,to,indicator\nprofessional,22612,20939,,1\n"),
        ("add-ons.csv", "add_on,primary,type\n20939,22612,1\n"),
        ("wording.csv", "code,descriptor\n20939,Text\n"),
        ("status.csv", "code,status\n20939,N\n"),
    ];

    [Fact]
    public void What_the_catalog_below_may_have_is_not_unknown()
    {
        ValidatedCatalog overlay = Validate(isOverlay: true, Files);

        Assert.Empty(overlay.Problems);
        Assert.Equal((4, 1, 1, 1, 1, 1), (
            overlay.Model.ModifierRules.Count,
            overlay.Model.Of(UnitLimits.Table).Count,
            overlay.Model.Of(PairEdits.Table).Count,
            overlay.Model.Of(AddOnEdits.Table).Count,
            overlay.Model.Of(LicensedDescriptors.Table).Count,
            overlay.Model.Of(OutpatientStatuses.Table).Count));
    }

    [Fact]
    public void Without_a_catalog_below_it_is() =>
        Assert.Equal(
            [ProblemIds.UnrelatedRow, ProblemIds.UnknownCode, ProblemIds.UnknownModifier, ProblemIds.UnknownSet],
            Validate(isOverlay: false, Files).Problems.Select(p => p.Id).Where(i => i is ProblemIds.UnknownCode or ProblemIds.UnknownModifier or ProblemIds.UnknownSet or ProblemIds.UnrelatedRow).Distinct().Order());

    [Theory]
    [InlineData("units.csv", "code,payer,claim_type,limit,mai\n2093 9,acme,professional,1,2\n", ProblemIds.MalformedCode)]
    [InlineData("wording.csv", "code,descriptor\n20939,One\n20939,Two\n", ProblemIds.DuplicateKey)]
    [InlineData("wording.csv", "code,descriptor\n20939,\n", ProblemIds.MissingValue)]
    [InlineData("rules.csv", "code,modifier,payer,kind,name,label\n@kin:add-on,59,,never,,No\n", ProblemIds.UnknownSet)]
    [InlineData("rules.csv", "code,modifier,payer,kind,name,label\n20939,59,,nevr,,No\n", ProblemIds.UnknownWord)]
    [InlineData("rules.csv", "code,modifier,kind,name,label\n20939,,add-on,,Marrow\n", ProblemIds.MissingValue)]
    public void Every_other_mistake_is_one_as_in_a_catalog(string name, string text, string id) =>
        Assert.Equal([id], Validate(isOverlay: true, (name, text)).Problems.Select(p => p.Id));

    [Fact]
    public void Both_words_of_a_surgery_centre_are_read_in_every_column_of_claim_types_and_give_the_same_tables()
    {
        Assert.Equal(Tables("asc"), Tables("ambulatory-surgery"));
        Assert.NotEqual(Tables("asc"), Tables("outpatient"));

        static string Tables(string word)
        {
            ValidatedCatalog overlay = Validate(
                isOverlay: true,
                ("rules.csv", $"code,modifier,payer,kind,name,label,claim_types\n20939,59,acme,never,,No,professional {word}\n"),
                ("units.csv", $"code,payer,claim_type,limit,mai\n20939,acme,{word},1,2\n"),
                ("pairs.csv", $"claim_type,column1,column2,to,indicator\n{word},22612,20939,,1\n"));
            Assert.Empty(overlay.Problems);
            return TableWriter.Write(overlay.Model, "Words").Tables;
        }
    }

    private static ValidatedCatalog Validate(bool isOverlay, params IEnumerable<(string Name, string Text)> files) => CatalogValidator.Validate(
        new EquatableArray<FileRows>([.. files.Select(f => CatalogReader.Read(f.Name, f.Text, CancellationToken.None))]),
        isOverlay,
        CancellationToken.None);
}
