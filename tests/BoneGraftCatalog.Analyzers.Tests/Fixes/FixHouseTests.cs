using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using BoneGraftCatalog.CodeFixes;
using BoneGraftCatalog.CodeFixes.Claims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Analyzers.Tests.Fixes;

/// <summary>What a host must find in the assembly of the fixes, and must not.</summary>
public sealed class FixHouseTests
{
    private static readonly Assembly FixAssembly = typeof(CatalogFix).Assembly;

    [Fact]
    public void Every_fix_can_be_found_and_made_by_a_host()
    {
        IReadOnlyList<Type> fixes = FixAssembly.GetTypes().Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract).ToArray();
        Assert.Equal(9, fixes.Count);
        Assert.All(fixes, fix =>
        {
            Assert.True(fix.IsPublic && fix.IsSealed);
            ExportCodeFixProviderAttribute export = Assert.IsType<ExportCodeFixProviderAttribute>(Assert.Single(fix.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute))));
            Assert.Equal([LanguageNames.CSharp], export.Languages);
            Assert.Equal(fix.Name, export.Name);
            Assert.NotEmpty(((CodeFixProvider)Activator.CreateInstance(fix)!).FixableDiagnosticIds);
        });
    }

    [Fact]
    public void No_assembly_is_needed_that_an_older_host_does_not_have() => Assert.DoesNotContain(
        FixAssembly.GetReferencedAssemblies(),
        name => name.Name!.StartsWith("System.Composition", StringComparison.Ordinal));

    [Fact]
    public void Every_id_that_is_fixed_is_one_of_an_analyzer()
    {
        string[] ids = OurAnalyzers.All.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).ToArray();
        foreach (Type fix in FixAssembly.GetTypes().Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract))
        {
            Assert.Empty(((CodeFixProvider)Activator.CreateInstance(fix)!).FixableDiagnosticIds.Except(ids));
        }
    }

    /// <summary>The numbers are written down, for the Roslyn that the fixes are built against does not know the names.</summary>
    [Fact]
    public void The_kind_of_a_collection_element_is_the_compilers() => Assert.Equal(
        ((int)SyntaxKind.ExpressionElement, (int)SyntaxKind.CollectionExpression),
        (RemoveModifierFix.ExpressionElement, RemoveModifierFix.CollectionExpression));
}
