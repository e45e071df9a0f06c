using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Tests.Tool;

namespace BoneGraftCatalog.Tests.Catalogs;

/// <summary>What people curate beside the facts of CMS: relatives of a code, donor places, materials, and words to search by. No import changes it.</summary>
public sealed class RelatedCodeTests : IDisposable
{
    private readonly ToolRun _run = ToolRun.OverShippedCatalog();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Each_of_two_related_codes_names_the_other()
    {
        Catalog catalog = BoneGraft.Catalog;

        Assert.Contains(catalog, e => e.SeeAlso.Count > 0);
        Assert.All(catalog, e => Assert.All(e.SeeAlso, other => Assert.True(catalog[other].SeeAlso.Contains(e.Code), $"{other} does not name {e.Code}")));
    }

    [Theory]
    [InlineData("20930", "20931", "form structural, here morselized")]
    [InlineData("20931", "20930", "form morselized, here structural")]
    [InlineData("20962", "20955", "donor fibula, here ")]
    [InlineData("20962", "20956", "donor iliac-crest, here ")]
    [InlineData("20962", "20957", "donor metatarsal, here ")]
    [InlineData("20956", "20970", "form vascularized-with-skin, here vascularized")]
    [InlineData("20936", "20937", "incision separate, here same")]
    public async Task Explain_names_the_relatives_and_what_tells_them_apart(string code, string relative, string difference)
    {
        Assert.Equal(0, await _run.RunAsync($"explain {code}"));

        Assert.Contains(
            _run.Output.Split('\n'),
            l => l.StartsWith("see also", StringComparison.Ordinal) && l.Contains($" {relative} ", StringComparison.Ordinal) && l.Contains(difference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compare_shows_the_donor_places()
    {
        Assert.Equal(0, await _run.RunAsync("compare 20955 20962"));

        string line = Assert.Single(_run.Output.Split('\n'), l => l.StartsWith("donor ", StringComparison.Ordinal));
        Assert.Contains("fibula", line, StringComparison.Ordinal);
        Assert.Contains("scapula", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_donor_places_of_vascularized_bone_are_typed()
    {
        Assert.True(BoneGraft.WithDonor(BoneGraft.Donor.Fibula).Contains(Cpt.VascularizedFibula20955));
        Assert.False(BoneGraft.WithDonor(BoneGraft.Donor.Fibula).Contains(Cpt.VascularizedIliacCrest20956));
        Assert.Equal(BoneGraft.Donor.IliacCrest, BoneGraft.DonorOf(BoneGraft.Catalog[Cpt.VascularizedIliacCrest20956]));
        Assert.Equal(BoneGraft.Donor.Several, BoneGraft.DonorOf(BoneGraft.Catalog[Cpt.VascularizedBoneOther20962]));
        Assert.True(BoneGraft.HasIncludes(BoneGraft.Catalog[Cpt.AutograftBlockSpine20938], BoneGraft.Includes.Harvest));
        Assert.True(BoneGraft.HasMaterials(BoneGraft.Catalog[Cpt.AllograftChipsSpine20930], BoneGraft.Materials.BoneMorphogeneticProtein));
    }

    [Fact]
    public void Every_code_has_words_to_search_by_and_every_graft_says_what_the_record_should_show()
    {
        string[] grafts = ["spine-graft", "massive-allograft", "bone-harvest", "soft-tissue-harvest", "vascularized-graft"];

        Assert.All(BoneGraft.Catalog, e => Assert.True(e.SearchTerms.Length > 0, e.ToString()));
        Assert.All(
            BoneGraft.Catalog.Where(e => grafts.Contains(e.GetFacet("family"))),
            e => Assert.True(e.Document.Length > 0 && e.GetFacets("donor").Count > 0 && e.GetFacets("includes").Count > 0, e.ToString()));
    }

    [Theory]
    [InlineData("osteoinductive", "20930")]
    [InlineData("osteoconductive", "20931")]
    [InlineData("collagen sponge", "20930")]
    [InlineData("cadaver", "20931 20932 20933 20934")]
    [InlineData("bony defect", "20902")]
    [InlineData("segmental defect", "20934 20955")]
    [InlineData("femoral condyle", "20932 20962")]
    [InlineData("vertebral body", "20939")]
    [InlineData("foraminal stenosis", "22551 63052")]
    [InlineData("peroneal artery", "20955")]
    [InlineData("XLIF", "22558")]
    [InlineData("pedicle subtraction osteotomy", "22206 22207")]
    [InlineData("vertebral body tethering", "22836")]
    [InlineData("iliac bolt", "22848")]
    public void Search_answers_to_the_words_of_the_trade(string words, string codes)
    {
        HashSet<string> found = [.. BoneGraft.Catalog.Search(words).Select(h => h.Entry.Code.ToString())];

        Assert.All(codes.Split(' '), code => Assert.Contains(code, found));
    }
}
