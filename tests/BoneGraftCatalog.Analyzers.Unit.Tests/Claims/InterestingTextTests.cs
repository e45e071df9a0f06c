using System.Linq;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Claims;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Unit.Tests.Claims;

/// <summary>The look at the text that comes before any operation must let through as little as it can.</summary>
public sealed class InterestingTextTests
{
    [Theory]
    [InlineData("uint[] T = { 0x20939, 0x1220939, 120939, 2093920939, 0xAB20939u };", false)]
    [InlineData("int[] T = { 1, 20939 };", true)]
    [InlineData("string T = \"x20939\";", true)]
    [InlineData("string T = \"HC:20939:59\";", true)]
    [InlineData("string T = \"\\n20939\";", true)]
    public void A_number_that_only_ends_in_a_code_asks_for_no_operation(string member, bool expected)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText("class C { " + member + " }");
        CSharpCompilation compilation = QuickAnalysis.Empty.AddSyntaxTrees(tree);
        CatalogContext catalog = SharedContexts.Of(compilation, new AnalyzerOptions([]), default)!;
        var gate = new InterestingText(catalog, catalog.Shapes);
        SyntaxNode field = tree.GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>().Single();
        Assert.Equal(expected, gate.IsInteresting(field, catalog.Settings.For(tree)));
    }
}
