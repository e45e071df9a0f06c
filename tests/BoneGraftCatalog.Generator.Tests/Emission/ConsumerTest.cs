using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>A consumer's project with the generator, whose root namespace is <c>Acme</c>.</summary>
internal sealed class ConsumerTest : GeneratorTest<CatalogGenerator>
{
    public ConsumerTest(params TestFile[] files)
    {
        Files.AddRange(files);
        Properties["RootNamespace"] = "Acme";
    }

    /// <summary>A catalog of one file.</summary>
    public ConsumerTest(string catalog, string text, params (string Name, string Value)[] metadata)
        : this(Consumer.File(catalog, "/0/" + catalog.ToLowerInvariant() + ".csv", text, metadata))
    {
    }

    /// <summary>What the marks of the file say is found, and nothing else.</summary>
    public static async Task<ConsumerTest> VerifyAsync(string catalog, string text, params (string Name, string Value)[] metadata)
    {
        var test = new ConsumerTest(catalog, text, metadata);
        await test.RunAsync();
        return test;
    }
}
