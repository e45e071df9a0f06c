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
    [Fact]
    public void The_labels_of_a_catalog_are_in_the_documentation()
    {
        (_, string documentation) = Consumer.Project("Dental", Consumer.Dental, ("BoneGraftVisibility", "public")).Run().Emit();

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
    [Trait("Set", "large")]
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
