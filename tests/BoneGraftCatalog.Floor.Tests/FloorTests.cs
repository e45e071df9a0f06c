using System;
using System.Linq;
using System.Reflection;
using BoneGraftCatalog.Analyzers;
using BoneGraftCatalog.CodeFixes;
using BoneGraftCatalog.Generator;
using Microsoft.CodeAnalysis;

// A linked test belongs to no slow set where it comes from, so all of them join this one here.
[assembly: AssemblyTrait("Set", "hosts")]

namespace BoneGraftCatalog.Floor.Tests;

/// <summary>The tests of this project run on the oldest Roslyn, and what is tested asks for no later one.</summary>
public sealed class FloorTests
{
    private static readonly Version FloorVersion = Version.Parse(
        typeof(FloorTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RoslynFloor").Value! + ".0");

    [Fact]
    public void The_Roslyn_that_runs_is_the_oldest_that_we_support() => Assert.Equal(FloorVersion, typeof(Compilation).Assembly.GetName().Version);

    [Theory]
    [InlineData(typeof(CatalogAnalyzer))]
    [InlineData(typeof(CatalogFix))]
    [InlineData(typeof(CatalogGenerator))]
    public void No_assembly_asks_for_a_later_Roslyn(Type type)
    {
        AssemblyName[] referenced = [.. type.Assembly.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))];

        Assert.NotEmpty(referenced);
        Assert.All(referenced, name => Assert.Equal(FloorVersion, name.Version));
    }
}
