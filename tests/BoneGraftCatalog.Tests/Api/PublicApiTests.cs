using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Tests.Api;

/// <summary>
/// What the library offers, against the list in <c>PublicApi.txt</c>. The list is also the memory of which codes once had a constant:
/// a line that goes is a consumer that breaks.
/// </summary>
public sealed class PublicApiTests
{
    private const string ListPath = "tests/BoneGraftCatalog.Tests/Api/PublicApi.txt";

    [Fact]
    [Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
    public void The_library_offers_what_the_list_says()
    {
        IReadOnlyList<string> actual = Api("netstandard2.0");
        Assert.NotEmpty(actual);
        UpdateSwitch.Check(ListPath, _ => string.Join("\n", actual) + "\n");
    }

    [Fact]
    public void Every_released_constant_is_in_the_list()
    {
        string[] rows = [.. File.ReadAllLines(Path.Combine(Repository.Tables, "released.csv")).Skip(1)];
        HashSet<string> api = [.. File.ReadAllLines(Path.Combine(Repository.Root, ListPath))];

        Assert.NotEmpty(rows);
        Assert.All(rows.Select(r => r.Split(',')), row => Assert.Contains(
            row[0].Length > 0 ? $"Cpt.Text.{row[2]}{row[0]}: string = \"{row[0]}\"" : $"Mod.Text.{row[2]}{row[1]}: string = \"{row[1]}\"", api));
    }

    [Theory]
    [InlineData("netstandard2.0", "net8.0")]
    [InlineData("net8.0", "net10.0")]
    public void A_newer_target_only_adds(string older, string newer)
    {
        IReadOnlyList<string> before = Api(older);
        Assert.NotEmpty(before);
        Assert.Empty(before.Except(Api(newer)));
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

    private static IReadOnlyList<string> Api(string target) => PublicApi.Read(Metadata("Library." + target));

    private static string Metadata(string key) => typeof(PublicApiTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == key).Value!;
}
