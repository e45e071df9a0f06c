using System;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>The look at the text that comes before any operation must not lose a finding.</summary>
public sealed class TextGateTests
{
    private const string Lone = "using BoneGraftCatalog; class T { /**/ Claim P => new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; }";

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16 * 1024 - 200)]
    [InlineData(16 * 1024)]
    [InlineData(40 * 1024)]
    public async Task A_code_is_found_wherever_the_buffer_ends(int padding)
    {
        for (int shift = 0; shift < 160; shift += padding < 100 ? 160 : 7)
        {
            Diagnostic found = Assert.Single(await new QuickAnalysis(OurAnalyzers.Claims).AnalyzeAsync(Lone.Replace("/**/", "/*" + new string('x', padding + shift) + "*/")));
            Assert.Equal(("BGC2001", Lone.IndexOf("Cpt.", StringComparison.Ordinal) + padding + shift), (found.Id, found.Location.SourceSpan.Start));
        }
    }

    [Fact]
    public Task A_code_behind_a_constant_of_another_file_is_found() => new ConsumerTest(OurAnalyzers.Claims)
    {
        TestState =
        {
            Sources =
            {
                ("/0/Codes.cs", "static class Codes { public const string Marrow = \"20939\"; }"),
                ("/0/Charge.cs", "using BoneGraftCatalog; [ServiceLine] public class Charge { [ProcedureCode] public string Code { get; set; } }"),
                ("/0/T.cs", "using System.Collections.Generic; class T { object P { get { List<Charge> l = new(); l.Add(new() { Code = {|BGC2001:Codes.Marrow|} }); return l; } } }"),
            },
        },
    }.RunAsync();

#if !ROSLYN_FLOOR
    [Fact]
    public Task A_code_behind_the_consumers_own_name_of_our_constant_is_found() => new ConsumerTest(OurAnalyzers.Claims)
    {
        TestState =
        {
            Sources =
            {
                ("/0/Codes.cs", "static class Codes { public const string Marrow = BoneGraftCatalog.Cpt.Text.MarrowAspirationSpine20939; }"),
                ("/0/Charge.cs", "using BoneGraftCatalog; [ServiceLine] public class Charge { [ProcedureCode] public string Code { get; set; } } public class Base { protected void Send(Charge[] charges) { } }"),
                ("/0/T.cs", "class T : Base { public T() { Send([new() { Code = {|BGC2001:Codes.Marrow|} }]); } }"),
            },
        },
    }.RunAsync();
#endif

    [Fact]
    public Task A_mapped_type_opens_the_gate_for_its_file() => new ConsumerTest(OurAnalyzers.Claims)
    {
        TestState =
        {
            Sources =
            {
                ("/0/Row.cs", "using BoneGraftCatalog; class Row { public ProcedureCode Code { get; set; } } class Source { public static ProcedureCode Get() => default; }"),
                ("/0/T.cs", "class T { object P => new[] { new Row { Code = {|BGC2001:BoneGraftCatalog.ProcedureCode.Parse(\"209\" + \"39\")|} } }; }"),
            },
        },
        Options = [("bonegraft.line_types", "Row(code=Code)")],
    }.RunAsync();

    [Fact]
    public Task Data_driven_tests_and_builders_are_no_claims() => ConsumerTest.VerifyClaimsAsync(
        """
        using System.Collections; using System.Collections.Generic; using BoneGraftCatalog;
        class Rows<T> : IEnumerable<object[]> { public void Add(T row) { } public IEnumerator<object[]> GetEnumerator() => null; IEnumerator IEnumerable.GetEnumerator() => null; }
        class Builder { public Builder WithLines(params ClaimLine[] lines) => this; }
        class T
        {
            object P => new Rows<ClaimLine> { new ClaimLine(Cpt.MarrowAspirationSpine20939) };
            object Q => new object[] { new ClaimLine(Cpt.MarrowAspirationSpine20939) };
            object R => new Builder().WithLines(new ClaimLine(Cpt.ArthrodesisPosterolateralLumbar22612)).WithLines(new ClaimLine(Cpt.MarrowAspirationSpine20939));
        }
        """);
}
