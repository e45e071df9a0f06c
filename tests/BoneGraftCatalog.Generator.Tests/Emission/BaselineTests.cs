using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.TestKit.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Generator.Tests.Emission;

[Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
public sealed class BaselineTests
{
    [Theory]
    [InlineData("Codes")]
    [InlineData("Modifiers")]
    [InlineData("Catalog")]
    [InlineData("Facets")]
    [InlineData("Tables")]
    [InlineData("Payload")]
    public void A_small_catalog_reads_as_if_typed(string part)
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental + ",LT,informational,Left,Left side,,,,,Names the side.,\n");

        Baseline.Verify($"Dental.{part}.g.cs", test.Run().CompilesWithoutWarnings().Source($"Dental.{part}.g.cs"));
    }

    [Fact]
    public void Below_CSharp_11_the_tables_are_an_array_and_nothing_is_nullable()
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental);
        test.LanguageVersion = LanguageVersion.CSharp7_3;

        Baseline.Verify("Dental.Tables.CSharp7_3.g.cs", test.Run().CompilesWithoutWarnings().Source("Dental.Tables.g.cs"));
    }

    [Fact]
    public void With_a_prefix_length_codes_stand_in_nested_classes()
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental, ("BoneGraftPrefixLength", "5"), ("BoneGraftVisibility", "public"));

        Baseline.Verify("Dental.Codes.Prefix.g.cs", test.Run().CompilesWithoutWarnings().Source("Dental.Codes.g.cs"));
    }
}
