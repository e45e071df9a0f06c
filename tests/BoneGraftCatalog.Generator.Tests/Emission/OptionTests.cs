using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.Generator.Tests.Emission;

public sealed class OptionTests
{
    private static readonly DiagnosticResult LeftOut = DiagnosticResult.CompilerError("BGC0007");

    [Theory]
    [InlineData("dir/Mine.bonegraft.csv", "", "Mine")]
    [InlineData("Mine.BoneGraft.CSV", "", "Mine")]
    [InlineData("Mine.bonegraft.csv", " Other ", "Other")]
    [InlineData("x.txt", "Other", "Other")]
    public async Task A_file_belongs_to_the_catalog_that_its_metadata_or_its_name_says(string path, string metadata, string name)
    {
        var test = new ConsumerTest(Consumer.File(metadata, "/0/" + path, Consumer.Dental));
        await test.RunAsync();

        Assert.NotEmpty(test.Generated(name + ".Catalog.g.cs"));
    }

    [Theory]
    [InlineData("BoneGraftVisibility", "friend")]
    [InlineData("BoneGraftNamespace", "A..B")]
    [InlineData("BoneGraftCodes", "no class")]
    [InlineData("BoneGraftModifiers", "class")]
    [InlineData("BoneGraftCodes", "Dental")]
    [InlineData("BoneGraftPrefixLength", "many")]
    [InlineData("BoneGraftPrefixLength", "17")]
    public Task A_setting_that_cannot_be_used_is_one_error_that_names_it(string name, string value) => new ConsumerTest("Dental", Consumer.Dental, (name, value))
    {
        ExpectedDiagnostics = { DiagnosticResult.CompilerError("BGC0004") },
        DiagnosticVerifier = (error, _, _) =>
        {
            Assert.Contains(name, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.Contains(value, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        },
    }.RunAsync();

    [Fact]
    public Task Two_files_of_a_catalog_that_say_different_things_are_an_error() => new ConsumerTest(
        Consumer.File("Dental", "/0/dental.csv", Consumer.Dental, ("BoneGraftCodes", "Cdt")),
        Consumer.File("Dental", "/0/units.csv", "code,payer,claim_type,limit,mai\n", ("BoneGraftCodes", "Codes")))
    {
        ExpectedDiagnostics = { DiagnosticResult.CompilerError("BGC0004") },
    }.RunAsync();

    [Fact]
    public async Task Two_catalogs_that_would_declare_one_class_are_an_error_and_the_first_is_emitted()
    {
        var test = new ConsumerTest(
            Consumer.File("Dental", "/0/dental.csv", Consumer.Dental),
            Consumer.File("Jaw", "/0/jaw.csv", Consumer.Dental, ("BoneGraftCodes", "DentalCodes")))
        {
            ExpectedDiagnostics = { DiagnosticResult.CompilerError("BGC0004") },
        };
        await test.RunAsync();

        Assert.NotNull(test.Compilation!.GetTypeByMetadataName("Acme.Dental"));
        Assert.Null(test.Compilation.GetTypeByMetadataName("Acme.Jaw"));
    }

    [Fact]
    public async Task A_property_of_the_project_stands_in_for_metadata()
    {
        var test = new ConsumerTest("Dental", Consumer.Dental) { Properties = { ["BoneGraftNamespace"] = "From.Property", ["BoneGraftVisibility"] = "public" } };
        await test.RunAsync();

        Assert.Equal(Accessibility.Public, test.Compilation!.GetTypeByMetadataName("From.Property.DentalCodes")?.DeclaredAccessibility);
    }

    [Fact]
    public async Task Without_a_word_about_it_a_catalog_of_a_consumer_is_internal() => Assert.Equal(
        Accessibility.Internal,
        (await ConsumerTest.VerifyAsync("Dental", Consumer.Dental)).Compilation!.GetTypeByMetadataName("Acme.Dental")!.DeclaredAccessibility);

    [Fact]
    public async Task Tables_too_large_for_an_array_ask_for_CSharp_11()
    {
        var csv = new StringBuilder("code,modifier,kind,name,label\n");
        for (int i = 0; i < 1000; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{i:D5},,stand-alone,Many,Code number {i}\n");
        }

        await new ConsumerTest("Many", csv.ToString()) { LanguageVersion = LanguageVersion.CSharp10, ExpectedDiagnostics = { DiagnosticResult.CompilerError("BGC0005") } }.RunAsync();
        await new ConsumerTest("Many", csv.ToString()) { LanguageVersion = LanguageVersion.CSharp11 }.RunAsync();
    }

    [Theory]
    [InlineData("facet:catalog", "x")]
    [InlineData("facet:dental", "x")]
    [InlineData("facet:material", "unknown")]
    public Task A_facet_that_would_take_a_name_that_is_there_is_left_out_and_reported(string facet, string value) =>
        new ConsumerTest("Dental", $"code,modifier,kind,name,label,{facet}\nD7950,,stand-alone,RidgeGraft,A graft,{value}\n") { ExpectedDiagnostics = { LeftOut } }.RunAsync();

    [Theory]
    [InlineData("D7950,,stand-alone,RidgeGraft,A graft", "BoneGraftCodes", "RidgeGraftD7950")]
    [InlineData("T,,stand-alone,Cp,A graft", "BoneGraftCodes", "CpT")]
    [InlineData(",LT,informational,Left,The left side", "BoneGraftModifiers", "LeftLT")]
    [InlineData("2,,stand-alone,Starting,A graft", "BoneGraftPrefixLength", "1")]
    public Task A_constant_that_would_be_called_like_its_class_is_left_out_and_reported(string row, string option, string value) =>
        new ConsumerTest("Dental", $"code,modifier,kind,name,label\n{row}\nD7951,,stand-alone,Other,Another\n", (option, value)) { ExpectedDiagnostics = { LeftOut } }.RunAsync();

    [Theory]
    [InlineData("Text")]
    [InlineData("Catalog")]
    [InlineData("Equals")]
    [InlineData("ToString")]
    [InlineData("GetHashCode")]
    [InlineData("MemberwiseClone")]
    [InlineData("ReferenceEquals")]
    [InlineData("Finalize")]
    [InlineData("Object")]
    [InlineData("String")]
    [InlineData("System")]
    [InlineData("Class")]
    [InlineData("ProcedureCode")]
    [InlineData("Modifier")]
    [InlineData("DentalCodes")]
    [InlineData("BoneGraftCatalog")]
    public async Task A_name_that_means_something_to_the_compiler_is_a_name_all_the_same(string name)
    {
        string text = $"code,modifier,kind,name,label\nT,,stand-alone,{name},One\nA-1.B,,stand-alone,{name},Two\n1,,stand-alone,{name},Three\n,LT,informational,{name},Left\n";

        foreach (string prefix in new[] { "0", "1" })
        {
            await ConsumerTest.VerifyAsync("Dental", text, ("BoneGraftPrefixLength", prefix));
        }
    }

    [Theory]
    [InlineData("A.1", "A-1")]
    [InlineData("1", "A1")]
    public Task Two_codes_that_would_be_one_constant_are_one_error_and_the_rest_compiles(string first, string second)
    {
        string name = second.Length > first.Length ? "NameA" : "Name";
        return new ConsumerTest("Dental", $"code,modifier,kind,name,label\n{first},,stand-alone,{name},One\n{second},,stand-alone,{{|BGC0001:Name|}},Two\n")
        {
            DiagnosticVerifier = (error, _, _) => Assert.Contains("BGC1033", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        }.RunAsync();
    }

    [Fact]
    public void A_name_of_a_catalog_of_any_length_gives_short_file_names()
    {
        string name = new('L', 200);

        GeneratorRun run = Consumer.Project(name, Consumer.Dental).Run().CompilesWithoutWarnings();

        Assert.NotEmpty(run.Sources);
        Assert.All(run.Sources, s => Assert.True(s.HintName.Length <= 100));
        Assert.Equal(run.Sources.Count, run.Sources.Select(s => s.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
