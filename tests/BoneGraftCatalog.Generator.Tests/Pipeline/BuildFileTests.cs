using System.IO;
using System.Linq;
using System.Xml.Linq;
using BoneGraftCatalog.Generator.Options;
using BoneGraftCatalog.Generator.Tests.Reading;

namespace BoneGraftCatalog.Generator.Tests.Pipeline;

public sealed class BuildFileTests
{
    private static readonly XDocument Props = XDocument.Load(Path.Combine(RepositoryFiles.Root, "src", "BoneGraftCatalog", "build", "BoneGraftCatalog.props"));

    [Fact]
    public void Every_metadata_that_the_generator_reads_is_visible_to_it() => Assert.Equal(
        new[] { OptionNames.Catalog, OptionNames.Codes, OptionNames.Modifiers, OptionNames.Namespace, OptionNames.PrefixLength, OptionNames.Visibility, OptionNames.Overlay, OptionNames.DescriptorDocs }.Order(),
        Props.Descendants("CompilerVisibleItemMetadata").Where(e => (string?)e.Attribute("Include") == "AdditionalFiles").Select(e => (string)e.Attribute("MetadataName")!).Order());

    [Theory]
    [InlineData(OptionNames.Namespace)]
    [InlineData(OptionNames.Visibility)]
    [InlineData(OptionNames.RootNamespace)]
    public void Every_property_that_the_generator_reads_is_visible_to_it(string name) =>
        Assert.Contains(name, Props.Descendants("CompilerVisibleProperty").SelectMany(e => ((string)e.Attribute("Include")!).Split(';')));
}
