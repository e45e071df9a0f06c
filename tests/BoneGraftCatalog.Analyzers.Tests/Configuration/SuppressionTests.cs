using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Claims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.Analyzers.Tests.Configuration;

/// <summary>Every way to be left in peace, and to be told more sternly.</summary>
public sealed class SuppressionTests
{
    private const string Lone = "Claim M() => new Claim { Lines = { new({|#0:Cpt.MarrowAspirationSpine20939|}) } };";

    [Theory]
    [InlineData("class T { \n#pragma warning disable BGC2001\n" + Lone + "\n#pragma warning restore BGC2001\n }")]
    [InlineData("class T { [System.Diagnostics.CodeAnalysis.SuppressMessage(\"BoneGraftCatalog.Claims\", \"BGC2001\", Justification = \"the other half is billed by the hospital\")] " + Lone + " }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"BoneGraftCatalog.Claims\", \"BGC2001:An add-on code stands without a primary from its list\")] class T { " + Lone + " }")]
    [InlineData("class T { [IntentionallyInvalid(\"a test of the scrubber\")] " + Lone + " }")]
    [InlineData("[IntentionallyInvalid(\"a test of the scrubber\")] class T { class Inner { " + Lone + " } }")]
    public Task A_finding_is_suppressed_in_the_source(string source) => Test(source).RunAsync();

    [Theory]
    [InlineData("dotnet_diagnostic.BGC2001.severity", "none")]
    [InlineData("dotnet_analyzer_diagnostic.category-BoneGraftCatalog.Claims.severity", "none")]
    [InlineData("bonegraft.claim_checks", "off")]
    public Task A_finding_is_suppressed_in_a_configuration_file(string key, string value) => Test("class T { " + Lone + " }", (key, value)).RunAsync();

    [Theory]
    [InlineData("bonegraft.payer", "medicare", DiagnosticSeverity.Warning)]
    [InlineData("dotnet_diagnostic.BGC2001.severity", "error", DiagnosticSeverity.Error)]
    [InlineData("dotnet_diagnostic.BGC2001.severity", "suggestion", DiagnosticSeverity.Info)]
    public Task Its_severity_is_the_one_that_is_configured(string key, string value, DiagnosticSeverity severity)
    {
        ConsumerTest test = Test("class T { " + Lone + " }", (key, value));

        // The check of the package holds that no pragma silences an error; it silences one of ours, for it is a warning that was raised.
        test.TestBehaviors = severity == DiagnosticSeverity.Error ? TestBehaviors.SkipSuppressionCheck : TestBehaviors.None;
        test.ExpectedDiagnostics.Add(new DiagnosticResult("BGC2001", severity).WithLocation(0));
        return test.RunAsync();
    }

    [Fact]
    public Task Without_a_configuration_it_is_a_warning()
    {
        ConsumerTest test = Test("class T { " + Lone + " }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("BGC2001", DiagnosticSeverity.Warning).WithLocation(0));
        return test.RunAsync();
    }

    private static ConsumerTest Test(string source, params (string Key, string Value)[] options) =>
        new([new ClaimAnalyzer()]) { TestCode = ConsumerTest.Usings + source, Options = options };
}
