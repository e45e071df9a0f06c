using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Generator.Tests.Emission;

[Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
public sealed class BaselineTests
{
    [Fact]
    public async Task A_small_catalog_reads_as_if_typed()
    {
        ConsumerTest test = await ConsumerTest.VerifyAsync("Dental", Consumer.Dental + ",LT,informational,Left,Left side,,,,,Names the side.,\n");

        string[] files = [.. new[] { "Catalog", "Codes", "Facets", "Modifiers", "Payload", "Tables" }.Select(part => $"Dental.{part}.g.cs")];
        Assert.Equal(files, test.Compilation!.SyntaxTrees.Select(t => Path.GetFileName(t.FilePath)).Where(f => f.EndsWith(".g.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(files, file => Baseline.Verify(file, test.Generated(file)));
    }

    [Fact]
    public async Task Below_CSharp_11_the_tables_are_an_array_and_nothing_is_nullable()
    {
        var test = new ConsumerTest("Dental", Consumer.Dental) { LanguageVersion = LanguageVersion.CSharp7_3 };
        await test.RunAsync();

        Baseline.Verify("Dental.Tables.CSharp7_3.g.cs", test.Generated("Dental.Tables.g.cs"));
    }

    [Fact]
    public async Task With_a_prefix_length_codes_stand_in_nested_classes()
    {
        ConsumerTest test = await ConsumerTest.VerifyAsync("Dental", Consumer.Dental, ("BoneGraftPrefixLength", "5"), ("BoneGraftVisibility", "public"));

        Baseline.Verify("Dental.Codes.Prefix.g.cs", test.Generated("Dental.Codes.g.cs"));
    }
}
