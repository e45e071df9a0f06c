using System;
using System.Globalization;
using System.Linq;
using System.Text;
using BoneGraftCatalog.TestKit.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Generator.Tests.Emission;

public sealed class OptionTests
{
    [Theory]
    [InlineData("dir/Mine.bonegraft.csv", "", "Mine")]
    [InlineData("Mine.BoneGraft.CSV", "", "Mine")]
    [InlineData("Mine.bonegraft.csv", " Other ", "Other")]
    [InlineData("x.txt", "Other", "Other")]
    public void A_file_belongs_to_the_catalog_that_its_metadata_or_its_name_says(string path, string metadata, string name)
    {
        GeneratorProject test = Consumer.Project();
        test.AdditionalFiles.Add(Consumer.File(metadata, path, Consumer.Dental));

        Assert.Contains(name + ".Catalog.g.cs", test.Run().Sources.Select(s => s.HintName));
    }

    [Theory]
    [InlineData("BoneGraftVisibility", "friend")]
    [InlineData("BoneGraftNamespace", "A..B")]
    [InlineData("BoneGraftCodes", "no class")]
    [InlineData("BoneGraftModifiers", "class")]
    [InlineData("BoneGraftCodes", "Dental")]
    [InlineData("BoneGraftPrefixLength", "many")]
    [InlineData("BoneGraftPrefixLength", "17")]
    public void A_setting_that_cannot_be_used_is_one_error_that_names_it(string name, string value)
    {
        Diagnostic error = Assert.Single(Consumer.Project("Dental", Consumer.Dental, (name, value)).Run().Diagnostics);

        Assert.Equal("BGC0004", error.Id);
        Assert.Contains(name, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(value, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_a_catalog_that_say_different_things_are_an_error()
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental, ("BoneGraftCodes", "Cdt"));
        test.AdditionalFiles.Add(Consumer.File("Dental", "sources.csv", "id,kind,title,publisher,release,effective,until,confidence,rows,sha256,note\n", ("BoneGraftCodes", "Codes")));

        Assert.Contains(test.Run().Diagnostics, d => d.Id == "BGC0004");
    }

    [Fact]
    public void Two_catalogs_that_would_declare_one_class_are_an_error_and_the_first_is_emitted()
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental);
        test.AdditionalFiles.Add(Consumer.File("Jaw", "jaw.csv", Consumer.Dental, ("BoneGraftCodes", "DentalCodes")));

        GeneratorRun run = test.Run();

        Assert.Equal("BGC0004", Assert.Single(run.Diagnostics).Id);
        Assert.All(run.CompilesWithoutWarnings().Sources, s => Assert.StartsWith("Dental.", s.HintName, StringComparison.Ordinal));
    }

    [Fact]
    public void A_property_of_the_project_stands_in_for_metadata()
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental);
        test.Properties["BoneGraftNamespace"] = "From.Property";
        test.Properties["BoneGraftVisibility"] = "public";

        INamedTypeSymbol? codes = test.Run().CompilesWithoutWarnings().Compilation.GetTypeByMetadataName("From.Property.DentalCodes");

        Assert.Equal(Accessibility.Public, codes?.DeclaredAccessibility);
    }

    [Fact]
    public void Without_a_word_about_it_a_catalog_of_a_consumer_is_internal() =>
        Assert.Equal(
            Accessibility.Internal,
            Consumer.Project("Dental", Consumer.Dental).Run().Compilation.GetTypeByMetadataName("Acme.Dental")!.DeclaredAccessibility);

    [Fact]
    public void Tables_too_large_for_an_array_ask_for_CSharp_11()
    {
        var csv = new StringBuilder("code,modifier,kind,name,label\n");
        for (int i = 0; i < 1000; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{i:D5},,stand-alone,Many,Code number {i}\n");
        }

        GeneratorProject test = Consumer.Project("Many", csv.ToString());
        test.LanguageVersion = LanguageVersion.CSharp10;

        Assert.Equal("BGC0005", Assert.Single(test.Run().Diagnostics).Id);
        test.LanguageVersion = LanguageVersion.CSharp11;
        Assert.Empty(test.Run().CompilesWithoutWarnings().Diagnostics);
    }

    [Theory]
    [InlineData("facet:catalog", "x")]
    [InlineData("facet:dental", "x")]
    [InlineData("facet:material", "unknown")]
    public void A_facet_that_would_take_a_name_that_is_there_is_left_out_and_reported(string facet, string value)
    {
        GeneratorRun run = Consumer.Project("Dental", $"code,modifier,kind,name,label,{facet}\nD7950,,stand-alone,RidgeGraft,A graft,{value}\n").Run();

        Assert.Equal("BGC0007", Assert.Single(run.Diagnostics).Id);
        run.CompilesWithoutWarnings();
    }

    [Theory]
    [InlineData("D7950,,stand-alone,RidgeGraft,A graft", "BoneGraftCodes", "RidgeGraftD7950")]
    [InlineData("T,,stand-alone,Cp,A graft", "BoneGraftCodes", "CpT")]
    [InlineData(",LT,informational,Left,The left side", "BoneGraftModifiers", "LeftLT")]
    [InlineData("2,,stand-alone,Starting,A graft", "BoneGraftPrefixLength", "1")]
    public void A_constant_that_would_be_called_like_its_class_is_left_out_and_reported(string row, string option, string value)
    {
        GeneratorRun run = Consumer.Project("Dental", $"code,modifier,kind,name,label\n{row}\nD7951,,stand-alone,Other,Another\n", (option, value)).Run();

        Assert.Equal("BGC0007", Assert.Single(run.Diagnostics).Id);
        run.CompilesWithoutWarnings();
    }

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
    public void A_name_that_means_something_to_the_compiler_is_a_name_all_the_same(string name)
    {
        string text = $"code,modifier,kind,name,label\nT,,stand-alone,{name},One\nA-1.B,,stand-alone,{name},Two\n1,,stand-alone,{name},Three\n,LT,informational,{name},Left\n";

        foreach (string prefix in new[] { "0", "1" })
        {
            Assert.Empty(Consumer.Project("Dental", text, ("BoneGraftPrefixLength", prefix)).Run().CompilesWithoutWarnings().Diagnostics);
        }
    }

    [Theory]
    [InlineData("A.1", "A-1")]
    [InlineData("1", "A1")]
    public void Two_codes_that_would_be_one_constant_are_one_error_and_the_rest_compiles(string first, string second)
    {
        string name = second.Length > first.Length ? "NameA" : "Name";
        GeneratorRun run = Consumer.Project("Dental", $"code,modifier,kind,name,label\n{first},,stand-alone,{name},One\n{second},,stand-alone,Name,Two\n").Run();

        Assert.Contains("BGC1033", Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        run.CompilesWithoutWarnings();
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
