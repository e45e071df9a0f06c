using System.Collections.Immutable;
using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Tests.Usage;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Tests.Configuration;

/// <summary>Every way to be left in peace, and to be told more sternly.</summary>
public sealed class SuppressionTests
{
    private const string Lone = "Claim M() => new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } };";

    [Theory]
    [InlineData("class T { \n#pragma warning disable BGC2001\n" + Lone + "\n#pragma warning restore BGC2001\n }")]
    [InlineData("class T { [System.Diagnostics.CodeAnalysis.SuppressMessage(\"BoneGraftCatalog.Claims\", \"BGC2001\", Justification = \"the other half is billed by the hospital\")] " + Lone + " }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"BoneGraftCatalog.Claims\", \"BGC2001:An add-on code stands without a primary from its list\")] class T { " + Lone + " }")]
    [InlineData("class T { [IntentionallyInvalid(\"a test of the scrubber\")] " + Lone + " }")]
    [InlineData("[IntentionallyInvalid(\"a test of the scrubber\")] class T { class Inner { " + Lone + " } }")]
    public async Task A_finding_is_suppressed_in_the_source(string source) => Assert.Empty(await Diagnose(source));

    [Theory]
    [InlineData("dotnet_diagnostic.BGC2001.severity = none")]
    [InlineData("dotnet_analyzer_diagnostic.category-BoneGraftCatalog.Claims.severity = none")]
    [InlineData("bonegraft.claim_checks = off")]
    public async Task A_finding_is_suppressed_in_a_configuration_file(string line) => Assert.Empty(await Diagnose("class T { " + Lone + " }", line));

    [Theory]
    [InlineData("", DiagnosticSeverity.Warning)]
    [InlineData("dotnet_diagnostic.BGC2001.severity = error", DiagnosticSeverity.Error)]
    [InlineData("dotnet_diagnostic.BGC2001.severity = suggestion", DiagnosticSeverity.Info)]
    [InlineData("bonegraft.payer = medicare", DiagnosticSeverity.Warning)]
    public async Task Its_severity_is_the_one_that_is_configured(string line, DiagnosticSeverity severity)
    {
        Diagnostic found = Assert.Single(await Diagnose("class T { " + Lone + " }", line));
        Assert.Equal(("BGC2001", severity), (found.Id, found.Severity));
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnose(string source, string? line = null) =>
        await Consumer.Diagnose(Consumer.Project(Consumer.Usings + source, editorConfig: line is null ? null : "root = true\n[*.cs]\n" + line + "\n"), [new ClaimAnalyzer()]);
}
