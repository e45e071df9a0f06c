using System;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>The generator in projects of consumers: what they write beside it compiles without a warning, on every Roslyn.</summary>
public sealed class EndToEndTests
{
    public static TheoryData<LanguageVersion> Versions => new(LanguageVersion.CSharp7_3, LanguageVersion.CSharp9, LanguageVersion.CSharp11, LanguageVersion.Latest);

    [Theory]
    [MemberData(nameof(Versions))]
    public Task A_catalog_compiles_without_a_warning_in_every_language_version(LanguageVersion version) => new ConsumerTest("Dental", Consumer.Dental, ("BoneGraftVisibility", "public"))
    {
        LanguageVersion = version,
        Nullable = version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable,
    }.RunAsync();

    [Fact]
    public Task The_shipped_catalog_compiles_without_a_warning() =>
        new ConsumerTest([.. RepositoryFiles.Catalog.Select(f => Consumer.File("Bones", "/0/" + f.Name, f.Text))]) { Nullable = NullableContextOptions.Enable }.RunAsync();

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Constants_and_their_twins_can_be_used_where_a_language_version_wants_them(LanguageVersion version)
    {
        var test = new ConsumerTest("Dental", Consumer.Dental) { LanguageVersion = version };
        test.TestState.Sources.Add(
            """
            using System;
            using BoneGraftCatalog;
            namespace Acme
            {
                internal static class Use
                {
                    [Obsolete(DentalCodes.Text.RidgeGraftD7950, false)]
                    public static int Switch(string code)
                    {
                        switch (code)
                        {
                            case DentalCodes.Text.RidgeGraftD7950: return 1;
                            case DentalCodes.Text.SinusLiftD7951: return 2;
                            default: return 0;
                        }
                    }

                    public static string Look(CatalogEntry entry)
                    {
                        ProcedureCode code = DentalCodes.RidgeGraftD7950;
                        Dental.Material material = Dental.MaterialOf(entry);
                        bool upper = Dental.HasSite(entry, Dental.Site.Upper);
                        CodeSet donors = Dental.WithMaterial(Dental.Material.Donor);
                        return code.Text + material + upper + donors + Dental.Catalog + Dental.SiteValuesOf(entry).Count;
                    }
                }
            }
            """);

        await test.RunAsync();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Names_of_the_consumer_that_look_like_ours_or_the_frameworks_do_no_harm(LanguageVersion version)
    {
        var test = new ConsumerTest("Dental", Consumer.Dental, ("BoneGraftNamespace", "Acme.Dental.System")) { LanguageVersion = version };
        test.TestState.Sources.Add(
            """
            namespace Acme.Dental.System
            {
                class String { }
                class Object { }
                class Threading { }
                class Catalog { }
                class CatalogEntry { }
                class CodeSet { }
                class ProcedureCode { }
                class Modifier { }
                class CatalogData { }
                class IReadOnlyList<T> { }
                class ReadOnlySpan<T> { }
            }
            namespace Acme { class BoneGraftCatalog { } class Cpt { } }
            namespace Acme.Dental { class BoneGraftCatalog { } class Interlocked { } }
            """);

        await test.RunAsync();
    }

    [Fact]
    public async Task A_namespace_may_have_the_name_of_the_class()
    {
        var test = new ConsumerTest("Dental", Consumer.Dental, ("BoneGraftNamespace", "Dental"));
        test.TestState.Sources.Add("class Use { object Get() => global::Dental.Dental.Catalog; }");

        await test.RunAsync();
    }

    [Fact]
    public async Task Without_a_namespace_the_classes_stand_in_the_global_one()
    {
        var test = new ConsumerTest("Dental", Consumer.Dental);
        test.Properties.Clear();
        test.TestState.Sources.Add("class Use { object Get() => global::Dental.Catalog; string Code => global::DentalCodes.Text.SinusLiftD7951; }");

        await test.RunAsync();
    }

    [Theory]
    [InlineData("My-App 2", "My_App_2")]
    [InlineData("1st", "_1st")]
    [InlineData("A.class.B", "A.@class.B")]
    public async Task A_root_namespace_that_is_a_file_name_becomes_one_that_can_stand_in_source(string root, string expected)
    {
        var test = new ConsumerTest("Dental", Consumer.Dental);
        test.Properties["RootNamespace"] = root;

        await test.RunAsync();

        Assert.Contains($"\nnamespace {expected}\n", test.Generated("Dental.Codes.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_named_bonegraft_csv_needs_no_metadata()
    {
        var test = new ConsumerTest();
        test.Files.Add(new TestFile("/some/where/jaw-surgery.bonegraft.csv", Consumer.Dental));
        test.TestState.Sources.Add("class Use { object Get() => Acme.JawSurgery.Catalog; }");

        await test.RunAsync();
    }
}
