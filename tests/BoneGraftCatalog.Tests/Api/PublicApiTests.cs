using System;
using System.IO;
using System.Linq;
using System.Reflection;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Tests.Api;

/// <summary>
/// What holds of everything that the library offers. That what people wrote stays, and stands alike in every target, is held by the lists in
/// <c>src/BoneGraftCatalog/PublicAPI</c> and by the validation of the package; what the generator wrote is held by the codes that were released.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Every_released_code_and_modifier_has_its_constants()
    {
        string[] rows = [.. File.ReadAllLines(Path.Combine(Repository.Root, "src", "BoneGraftCatalog", "Cms", "released.csv")).Skip(1)];

        Assert.NotEmpty(rows);
        Assert.All(rows.Select(r => r.Split(',')), row =>
        {
            bool isCode = row[0].Length > 0;
            string text = isCode ? row[0] : row[1];
            Assert.Equal(text, Constant(isCode ? typeof(Cpt.Text) : typeof(Mod.Text), row[2] + text).GetRawConstantValue());
            Assert.Equal(text, Typed(isCode ? typeof(Cpt) : typeof(Mod), row[2] + text).GetValue(null)?.ToString());
        });
    }

    /// <summary>A number that changes is a consumer that mistakes one word for another.</summary>
    [Fact]
    [Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
    public void The_words_of_the_facets_keep_their_numbers()
    {
        Type[] facets = [.. typeof(BoneGraft).GetNestedTypes().Where(t => t.IsEnum).OrderBy(t => t.Name, StringComparer.Ordinal)];

        Assert.NotEmpty(facets);
        UpdateSwitch.Check("tests/BoneGraftCatalog.Tests/Api/FacetWords.txt", _ => string.Concat(facets.SelectMany(
            facet => Enum.GetNames(facet).Order(StringComparer.Ordinal).Select(word => $"{facet.Name}.{word} = {Enum.Format(facet, Enum.Parse(facet, word), "D")}\n"))));
    }

    [Fact]
    public void No_fact_is_a_constant()
    {
        // A constant is copied into the caller's assembly and goes stale there. Text that names a code or a rule never changes.
        FieldInfo[] numbers = [.. typeof(Catalog).Assembly.GetExportedTypes()
            .Where(t => !t.IsEnum)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance))
            .Where(f => !(f.IsLiteral && f.FieldType == typeof(string)))];

        FieldInfo allowed = Assert.Single(numbers);
        Assert.Equal(nameof(ProcedureCode.MaxLength), allowed.Name);
    }

    [Fact]
    public void Every_enum_says_what_it_does_not_know_and_begins_at_zero()
    {
        foreach (Type type in typeof(Catalog).Assembly.GetExportedTypes().Where(t => t.IsEnum))
        {
            Assert.True(Enum.IsDefined(type, 0), $"{type.Name} has no value for 0");
        }
    }

    private static PropertyInfo Typed(Type type, string name) => type.GetProperty(name) ?? throw new Xunit.Sdk.XunitException($"{type.Name} has no {name}.");

    private static FieldInfo Constant(Type type, string name) => type.GetField(name) ?? throw new Xunit.Sdk.XunitException($"{type.Name} has no {name}.");
}
