using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Unit.Tests.Configuration;

public sealed class DescriptorTests
{
    private static IReadOnlyList<DiagnosticDescriptor> Descriptors => DiagnosticList.OfAnalyzers;

    [Fact]
    public void The_help_link_is_the_page_of_the_id() =>
        Assert.All(Descriptors, d => Assert.EndsWith("/generator/docs/rules/" + d.Id + ".md", d.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void The_category_is_that_of_the_series() =>
        Assert.All(Descriptors, d => Assert.Equal(d.Id[3] switch { '0' => "BoneGraftCatalog.Build", '1' => "BoneGraftCatalog.Data", '2' => "BoneGraftCatalog.Claims", _ => "BoneGraftCatalog.Usage" }, d.Category));

    [Fact]
    public void Nothing_is_an_error_by_default() => Assert.All(Descriptors, d => Assert.True(d.DefaultSeverity < DiagnosticSeverity.Error && d.IsEnabledByDefault));
}
