using System.Collections.Generic;
using System.Collections.ObjectModel;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.TestKit.Generators;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>Projects that use the generator and the library.</summary>
internal static class Consumer
{
    /// <summary>Three codes and a modifier of a consumer, with a facet of one value and one of several.</summary>
    public const string Dental =
        """
        code,modifier,kind,name,label,facet:material,facet:site,from,to,use,replaced_by
        D7950,,stand-alone,RidgeGraft,Own bone laid on the jaw ridge,own,upper lower,,,Builds up a thin ridge before an implant.,
        D7951,,add-on,SinusLift,Graft under the sinus floor,donor,upper,2020-01-01,,,
        D7952,,stand-alone,SinusLiftVertical,"Graft under the sinus floor, through the ridge",n/a,upper,,2019-12-31,,D7951

        """;

    public static GeneratorProject Project()
    {
        var test = new GeneratorProject(() => new CatalogGenerator());
        test.AdditionalReferences.Add(HostReferences.Library);
        test.Properties["RootNamespace"] = "Acme";
        return test;
    }

    public static GeneratorProject Project(string catalog, string text, params (string Name, string Value)[] metadata)
    {
        GeneratorProject test = Project();
        test.AdditionalFiles.Add(File(catalog, catalog.ToLowerInvariant() + ".csv", text, metadata));
        return test;
    }

    public static TestFile File(string catalog, string path, string text, params (string Name, string Value)[] metadata)
    {
        var all = new Dictionary<string, string> { ["BoneGraftCatalog"] = catalog };
        foreach ((string name, string value) in metadata)
        {
            all[name] = value;
        }

        return new TestFile(path, text, new ReadOnlyDictionary<string, string>(all));
    }

    /// <summary>The catalog of this repository in a project that has the library, but under another name, in the consumer's namespace.</summary>
    public static GeneratorProject Shipped(string catalog = "Bones")
    {
        GeneratorProject test = Project();
        foreach ((string name, string text) in Reading.RepositoryFiles.Catalog)
        {
            test.AdditionalFiles.Add(File(catalog, name, text));
        }

        return test;
    }
}
