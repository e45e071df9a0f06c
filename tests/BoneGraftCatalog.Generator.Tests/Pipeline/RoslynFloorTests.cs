using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Generator.Tests.Emission;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.TestKit.Generators;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Generator.Tests.Pipeline;

public sealed class RoslynFloorTests
{
    [Fact]
    [Trait("Set", "hosts")]
    public void On_the_oldest_Roslyn_the_shipped_catalog_is_the_same_source_and_compiles()
    {
        var context = new FloorContext(typeof(RoslynFloorTests).Assembly);

        var found = (string[])context.Call(typeof(RoslynFloorTests), nameof(EmitShippedCatalog))!;

        Assert.Equal(context.Version + ".0", found[0]);
        Assert.Equal(EmitShippedCatalog().Skip(1), found.Skip(1));
        context.Unload();
    }

    [Fact]
    public void The_generator_asks_for_no_later_Roslyn_than_the_floor()
    {
        var context = new FloorContext(typeof(RoslynFloorTests).Assembly);
        Version[] referenced = [.. typeof(CatalogGenerator).Assembly.GetReferencedAssemblies()
            .Where(a => a.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(a => a.Version!)];

        Assert.NotEmpty(referenced);
        Assert.All(referenced, v => Assert.Equal(Version.Parse(context.Version + ".0"), v));
        context.Unload();
    }

    /// <summary>The version of Roslyn that ran, then names and texts of the files. Called in both load contexts.</summary>
    public static string[] EmitShippedCatalog()
    {
        GeneratorRun run = Consumer.Shipped().Run();
        if (run.Diagnostics.Length > 0)
        {
            throw new InvalidOperationException(string.Join("\n", run.Diagnostics));
        }

        run.CompilesWithoutWarnings().Emit();
        var all = new List<string> { typeof(Compilation).Assembly.GetName().Version!.ToString() };
        all.AddRange(run.Sources.SelectMany(s => new[] { s.HintName, s.Text }));
        return [.. all];
    }
}
