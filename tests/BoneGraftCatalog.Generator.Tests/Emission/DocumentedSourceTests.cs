using System;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>What the documentation of a constant says of where its facts come from.</summary>
public sealed partial class DocumentedSourceTests
{
    private const string Sources =
        """
        id,kind,title,publisher,release
        article,reference,An article of 2025,A journal,
        fees,release,Fee schedule,CMS,RVU99
        own,reference,Our words,Us,

        """;

    private const string Catalog =
        """
        code,modifier,kind,name,label,form,use,document,see_also,source
        20937,,stand-alone,Chips,Chips of bone,morselized,,,,fees
        20938,,stand-alone,Block,A block of bone,structural,Carries load.,Its size.,20937,fees label:own form:article

        """;

    [Fact]
    public async Task Each_source_is_said_to_vouch_for_what_it_vouches_for_and_the_rest_is_our_own()
    {
        string text = await CodesAsync();

        Assert.Contains("Source of the code, its kind and its dates: Fee schedule (RVU99); of form: An article of 2025. The rest is our own.", text, StringComparison.Ordinal);
        Assert.Contains("Source of the code, its kind and its dates: Fee schedule (RVU99). The rest is our own.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Our words", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_record_should_show_and_the_related_codes_stand_there()
    {
        string text = await CodesAsync();

        Assert.Contains("The record should show: Its size.", text, StringComparison.Ordinal);
        Assert.Contains("See also <see cref=\"Chips20937\"/>.", text, StringComparison.Ordinal);
    }

    /// <summary>The class of the codes with its lines of documentation joined: where one breaks is no matter here.</summary>
    private static async Task<string> CodesAsync()
    {
        var test = new ConsumerTest(Consumer.File("Bone", "/0/bone.csv", Catalog), Consumer.File("Bone", "/0/sources.csv", Sources));
        await test.RunAsync();
        return Break().Replace(test.Generated("Bone.Codes.g.cs"), " ");
    }

    [GeneratedRegex(@"\r?\n\s*/// (?!<)")]
    private static partial Regex Break();
}
