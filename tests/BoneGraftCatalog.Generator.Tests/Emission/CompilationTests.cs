using System;
using System.Globalization;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.TestKit.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shipped = BoneGraftCatalog.BoneGraft;

namespace BoneGraftCatalog.Generator.Tests.Emission;

public sealed class CompilationTests
{
    public static TheoryData<LanguageVersion> Versions => new(LanguageVersion.CSharp7_3, LanguageVersion.CSharp9, LanguageVersion.CSharp11, LanguageVersion.Latest);

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_catalog_compiles_without_warnings_and_with_documentation_in_every_language_version(LanguageVersion version)
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental, ("BoneGraftVisibility", "public"));
        test.LanguageVersion = version;
        test.Nullable = version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable;

        (_, string documentation) = test.Run().CompilesWithoutWarnings().Emit();

        Assert.Contains("Own bone laid on the jaw ridge", documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_catalog_compiles_without_warnings_and_with_documentation()
    {
        GeneratorProject test = Consumer.Shipped();
        test.Properties["BoneGraftVisibility"] = "public";
        test.Nullable = NullableContextOptions.Enable;

        GeneratorRun run = test.Run();
        (_, string documentation) = run.CompilesWithoutWarnings().Emit();

        Assert.Empty(run.Diagnostics);
        Assert.Contains("P:Acme.BonesCodes.MarrowAspirationSpine20939", documentation, StringComparison.Ordinal);
        Assert.DoesNotContain("!:", documentation, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Constants_and_their_twins_can_be_used_where_a_language_version_wants_them(LanguageVersion version)
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental);
        test.LanguageVersion = version;
        test.Sources.Add(("Use.cs",
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
            """));

        test.Run().CompilesWithoutWarnings();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Names_of_the_consumer_that_look_like_ours_or_the_frameworks_do_no_harm(LanguageVersion version)
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental, ("BoneGraftNamespace", "Acme.Dental.System"));
        test.LanguageVersion = version;
        test.Sources.Add(("Hostile.cs",
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
            """));

        test.Run().CompilesWithoutWarnings();
    }

    [Fact]
    public void A_namespace_may_have_the_name_of_the_class()
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental, ("BoneGraftNamespace", "Dental"));
        test.Sources.Add(("Use.cs", "class Use { object Get() => global::Dental.Dental.Catalog; }"));

        test.Run().CompilesWithoutWarnings();
    }

    [Fact]
    public void Without_a_namespace_the_classes_stand_in_the_global_one()
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental);
        test.Properties.Clear();
        test.Sources.Add(("Use.cs", "class Use { object Get() => global::Dental.Catalog; string Code => global::DentalCodes.Text.SinusLiftD7951; }"));

        test.Run().CompilesWithoutWarnings();
    }

    [Theory]
    [InlineData("My-App 2", "My_App_2")]
    [InlineData("1st", "_1st")]
    [InlineData("A.class.B", "A.@class.B")]
    public void A_root_namespace_that_is_a_file_name_becomes_one_that_can_stand_in_source(string root, string expected)
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental);
        test.Properties["RootNamespace"] = root;

        Assert.Contains($"\nnamespace {expected}\n", test.Run().CompilesWithoutWarnings().Source("Dental.Codes.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_named_bonegraft_csv_needs_no_metadata()
    {
        GeneratorProject test = Consumer.Project();
        test.AdditionalFiles.Add(new TestKit.TestFile("/some/where/jaw-surgery.bonegraft.csv", Consumer.Dental));
        test.Sources.Add(("Use.cs", "class Use { object Get() => Acme.JawSurgery.Catalog; }"));

        test.Run().CompilesWithoutWarnings();
    }

    [Fact]
    public void Texts_that_look_like_code_or_markup_stay_texts()
    {
        var csv = new StringBuilder("code,modifier,kind,name,label,use,note\n");
        string[] hostile =
        [
            "*/ class Evil {} /*", "</summary><summary>", "]]> &amp; & <c>", "\"\"\" + Evil + @\"", "a\u2028b\u2029c\u0085d", "\u0001\u0007\u001F", "\u202Eright to left", "{0} {x} $\"{y}\"",
            "#if true", "\\u0022 \\n", "tab\there", "😀 emoji", "é ß Ω", "line one\nline two", "~0041",
        ];
        for (int i = 0; i < hostile.Length; i++)
        {
            string cell = "\"" + hostile[i].Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            csv.Append(CultureInfo.InvariantCulture, $"X{i},,stand-alone,Hostile{(char)('A' + i)},{cell},{cell},{cell}\n");
        }

        foreach (LanguageVersion version in new[] { LanguageVersion.CSharp7_3, LanguageVersion.Latest })
        {
            GeneratorProject test = Consumer.Project("Hostile", csv.ToString(), ("BoneGraftVisibility", "public"));
            test.LanguageVersion = version;
            GeneratorRun run = test.Run();

            Assert.DoesNotContain(run.Diagnostics, d => d.Id == "BGC0003");
            run.CompilesWithoutWarnings();
            Assert.DoesNotContain(run.Compilation.GetSymbolsWithName("Evil"), _ => true);
            Assert.All(run.Sources, s => Assert.DoesNotContain(s.Text, c => c is '\r' or '\u2028' or '\u2029' or '\u0085' or '\u202E' or (< ' ' and not '\n')));
        }
    }

    [Fact]
    public void A_catalog_of_ten_thousand_codes_compiles_and_every_code_is_there()
    {
        const int Count = 10_000;
        var csv = new StringBuilder("code,modifier,kind,name,label\n");
        for (int i = 0; i < Count; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{i:D5},,stand-alone,Many,Code number {i}\n");
        }

        GeneratorRun run = Consumer.Project("Many", csv.ToString()).Run().CompilesWithoutWarnings();

        INamedTypeSymbol codes = run.Compilation.GetTypeByMetadataName("Acme.ManyCodes")!;
        Assert.Equal(Count, codes.GetMembers().OfType<IPropertySymbol>().Count());
        Assert.Equal(Count, codes.GetTypeMembers("Text").Single().GetMembers().OfType<IFieldSymbol>().Count());
        run.Emit();
    }

    [Fact]
    public void Lines_end_in_a_line_feed_and_have_no_blanks_at_their_end()
    {
        foreach ((string name, string text) in Consumer.Shipped().Run().Sources)
        {
            // The tables are data; their lines are as the tables have them.
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain('\t', text);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            if (!name.Contains("Tables", StringComparison.Ordinal) && !name.Contains("Payload", StringComparison.Ordinal))
            {
                Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_payload_and_the_data_are_the_tables_to_the_byte()
    {
        GeneratorRun run = Consumer.Project("Dental", Consumer.Dental).Run().CompilesWithoutWarnings();
        AttributeData payload = run.Compilation.Assembly.GetAttributes().Single(a => a.AttributeClass!.Name == "CatalogTablesAttribute");
        var tables = (string)payload.ConstructorArguments[3].Value!;

        using var loaded = new LoadedAssembly(run.Emit().Assembly);
        Assert.StartsWith("BoneGraftCatalog tables 01 ", tables, StringComparison.Ordinal);
        Assert.Equal(tables, loaded.TablesOf("Acme.Dental"));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.Latest)]
    public void The_emitted_catalog_opens_and_answers(LanguageVersion version)
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental);
        test.LanguageVersion = version;
        using var loaded = new LoadedAssembly(test.Run().CompilesWithoutWarnings().Emit().Assembly);

        BoneGraftCatalog.Catalog catalog = loaded.Catalog("Acme.Dental");

        Assert.Same(catalog, loaded.Catalog("Acme.Dental"));
        Assert.True(catalog.TryFind("D7951", out BoneGraftCatalog.CatalogEntry entry));
        Assert.Equal("Graft under the sinus floor", entry.Label);
        Assert.Equal("Donor", loaded.Call("Acme.Dental", "MaterialOf", entry)!.ToString());
        Assert.True(catalog.TryFind("D7950", out entry));
        Assert.Equal("Several", loaded.Call("Acme.Dental", "SiteOf", entry)!.ToString());
        Assert.Equal("D7950", loaded.Call("Acme.DentalCodes", "get_RidgeGraftD7950")!.ToString());
    }

    [Fact]
    public void The_shipped_library_holds_every_code_of_the_file_as_constant_twin_and_entry()
    {
        string[] codes = [.. RepositoryFiles.Validate(RepositoryFiles.Catalog).Model.Codes.Select(c => c.Code.ToString())];
        Type cpt = typeof(BoneGraftCatalog.Cpt);

        Assert.NotEmpty(codes);
        Assert.Equal(codes, cpt.GetProperties().Select(p => p.GetValue(null)!.ToString()));
        Assert.Equal(codes, cpt.GetNestedType("Text")!.GetFields().Select(f => (string)f.GetRawConstantValue()!));
        Assert.All(codes, code => Assert.True(Shipped.Catalog.TryFind(code, out _)));
    }
}
