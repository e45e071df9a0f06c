using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Generator.Tests.Emission;
using BoneGraftCatalog.TestKit.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Generator.Tests.Pipeline;

/// <summary>For each kind of edit, why every step ran. No step is left out and none is summed up.</summary>
public sealed class IncrementalityTests
{
    private const string CSharp = "class Consumer { }";
    private const string Path = "dental.csv";

    private static readonly string[] AllCached =
    [
        "Catalogs: Cached",
        "Emission: Cached",
        "Files: Cached",
        "Model: Cached",
        "Options: Cached",
        "Project: Cached",
        "Rows: Cached",
        "Validated: Cached",
        "output of Emission: Cached",
    ];

    // A warning, so that there is a catalog with a problem and no error.
    private static readonly string WithWarning = Consumer.Dental.Replace("own,upper lower", "own,upper upper", StringComparison.Ordinal);

    private static readonly string WithErrors = Consumer.Dental.Replace("2020-01-01", "01/01/2020", StringComparison.Ordinal);

    [Fact]
    public void On_the_first_run_every_step_is_new() => Assert.Equal(
        AllCached.Select(r => r.Replace("Cached", "New", StringComparison.Ordinal)),
        Session().First.Reasons);

    [Fact]
    public void A_second_run_without_an_edit_runs_nothing()
    {
        (GeneratorSession session, _) = Session();

        Assert.Equal(AllCached, session.Run().Reasons);
    }

    [Fact]
    public void A_new_CSharp_file_runs_nothing()
    {
        (GeneratorSession session, _) = Session();
        session.AddSource("Other.cs", "class Other { object Get() => Acme.Dental.Catalog; }");

        Assert.Equal(AllCached, session.Run().Reasons);
    }

    [Fact]
    public void An_edit_of_a_CSharp_file_runs_nothing()
    {
        (GeneratorSession session, _) = Session();
        session.ReplaceSource("Consumer.cs", "class Consumer { string Name => nameof(Consumer); }");

        Assert.Equal(AllCached, session.Run().Reasons);
    }

    [Fact]
    public void The_same_text_in_a_new_file_object_ends_at_the_rows()
    {
        (GeneratorSession session, _) = Session();
        session.ReplaceFile(Path, Consumer.Dental);

        Assert.Equal(
            [
                "Catalogs: Cached",
                "Emission: Cached",
                "Files: Modified",
                "Model: Cached",
                "Options: Cached",
                "Project: Cached",
                "Rows: Unchanged",
                "Validated: Cached",
                "output of Emission: Cached",
            ],
            session.Run().Reasons);
    }

    [Fact]
    public void A_comment_above_the_data_moves_the_rows_and_nothing_behind_the_model()
    {
        (GeneratorSession session, _) = Session();
        session.ReplaceFile(Path, "# a comment\n" + Consumer.Dental);

        Assert.Equal(
            [
                "Catalogs: Modified",
                "Emission: Cached",
                "Files: Modified",
                "Model: Cached",
                "Options: Cached",
                "Project: Cached",
                "Rows: Modified",
                "Validated: Unchanged",
                "output of Emission: Cached",
            ],
            session.Run().Reasons);
    }

    [Fact]
    public void A_comment_above_a_warning_moves_the_warning_and_nothing_behind_the_model()
    {
        (GeneratorSession session, GeneratorRun first) = Session(WithWarning);
        session.ReplaceFile(Path, "# a comment\n" + WithWarning);

        Assert.Empty(first.Diagnostics);
        Assert.Equal(
            [
                "Catalogs: Modified",
                "Emission: Cached",
                "Files: Modified",
                "Model: Unchanged",
                "Options: Cached",
                "Project: Cached",
                "Rows: Modified",
                "Validated: Modified",
                "output of Emission: Cached",
            ],
            session.Run().Reasons);
    }

    [Fact]
    public void A_comment_above_an_error_reports_it_at_its_new_place_and_rewrites_no_source()
    {
        (GeneratorSession session, _) = Session(WithErrors);
        session.ReplaceFile(Path, "# a comment\n" + WithErrors);

        Assert.Equal(
            [
                "Catalogs: Modified",
                "Emission: Cached",
                "Files: Modified",
                "Model: Unchanged",
                "Options: Cached",
                "Problems: Modified",
                "Project: Cached",
                "Rows: Modified",
                "Validated: Modified",
                "output of Emission: Cached",
                "output of Problems: Modified",
            ],
            session.Run().Reasons);
    }

    [Fact]
    public void Rows_in_another_order_give_the_same_model()
    {
        (GeneratorSession session, _) = Session();
        string[] lines = Consumer.Dental.TrimEnd('\n').Split('\n');
        session.ReplaceFile(Path, string.Join("\n", new[] { lines[0] }.Concat(lines.Skip(1).Reverse())) + "\n");

        Assert.Contains("Emission: Cached", session.Run().Reasons);
    }

    [Fact]
    public void A_changed_cell_runs_all_but_the_options()
    {
        (GeneratorSession session, _) = Session();
        session.ReplaceFile(Path, Consumer.Dental.Replace("thin ridge", "low ridge", StringComparison.Ordinal));

        GeneratorRun run = session.Run();
        Assert.Equal(
            [
                "Catalogs: Modified",
                "Emission: Modified",
                "Files: Modified",
                "Model: Modified",
                "Options: Cached",
                "Project: Cached",
                "Rows: Modified",
                "Validated: Modified",
                "output of Emission: Modified",
            ],
            run.Reasons);
        Assert.Contains("low ridge", run.Source("Dental.Codes.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_property_runs_the_options_and_reads_no_file_anew()
    {
        (GeneratorSession session, _) = Session();
        session.SetProperties(new Dictionary<string, string> { ["RootNamespace"] = "Other" });

        GeneratorRun run = session.Run();
        Assert.Equal(
            [
                "Catalogs: Cached",
                "Emission: Modified",
                "Files: Unchanged",
                "Model: Cached",
                "Options: Modified",
                "Project: Modified",
                "Rows: Cached",
                "Validated: Cached",
                "output of Emission: Modified",
            ],
            run.Reasons);
    }

    [Fact]
    public void A_cell_of_one_catalog_rewrites_no_other()
    {
        GeneratorProject test = Consumer.Project("Dental", Consumer.Dental);
        test.AdditionalFiles.Add(Consumer.File("Jaw", "jaw.csv", Consumer.Dental));
        GeneratorSession session = test.Start();
        session.Run();
        session.ReplaceFile("jaw.csv", Consumer.Dental.Replace("thin ridge", "low ridge", StringComparison.Ordinal));

        IReadOnlyList<string> reasons = session.Run().Reasons;

        Assert.Contains("Catalogs: Unchanged Modified", reasons);
        Assert.Contains("Emission: Cached Modified", reasons);
        Assert.Contains("output of Emission: Cached Modified", reasons);
    }

    [Fact]
    public void Every_step_has_a_name_and_every_name_a_step() => Assert.Equal(
        typeof(CatalogGeneratorSteps).GetFields().Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        Session(WithErrors).First.StepNames);

    [Fact]
    public void No_value_behind_the_files_holds_an_object_of_Roslyns()
    {
        GeneratorRun run = Session(WithErrors).First;
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        string[] steps = [.. run.StepNames.Where(s => s != CatalogGeneratorSteps.Files)];
        foreach (string step in steps)
        {
            foreach (object value in run.Values(step))
            {
                Walk(value, step, seen);
            }
        }

        // The walk went somewhere: into the model, its codes and their characters.
        string[] types = [.. seen.Select(o => o.GetType().Name)];
        Assert.Contains(nameof(CodeModel), types);
        Assert.Contains(nameof(Row), types);
        Assert.Contains(nameof(Problem), types);
        Assert.Contains(nameof(CatalogOptions), types);
    }

    [Fact]
    public void Equal_files_give_equal_and_distinct_values_in_every_step()
    {
        GeneratorRun first = Session(WithErrors).First;
        GeneratorRun second = Session(WithErrors).First;

        foreach (string step in first.StepNames.Where(s => s != CatalogGeneratorSteps.Files))
        {
            Assert.NotEmpty(first.Values(step));
            foreach ((object one, object other) in first.Values(step).Zip(second.Values(step)))
            {
                Assert.Equal(one, other);
                Assert.Equal(one.GetHashCode(), other.GetHashCode());
                Assert.NotSame(one, other);
            }
        }
    }

    private static (GeneratorSession Session, GeneratorRun First) Session(string text = Consumer.Dental)
    {
        GeneratorProject test = Consumer.Project("Dental", text);
        test.Sources.Add(("Consumer.cs", CSharp));
        GeneratorSession session = test.Start();
        return (session, session.Run());
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null)
        {
            return;
        }

        Assert.False(
            value is Compilation or ISymbol or Location or SyntaxTree or SyntaxNode or SyntaxReference or SourceText or AdditionalText or Diagnostic or ParseOptions,
            $"{path} is a {value.GetType()}.");
        Type type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || value is string || (!type.IsValueType && !seen.Add(value)))
        {
            return;
        }

        if (value is IEnumerable elements)
        {
            int i = 0;
            foreach (object? element in elements)
            {
                Walk(element, $"{path}[{i++}]", seen);
            }
        }

        for (Type? current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Assert.False(
                    typeof(Delegate).IsAssignableFrom(field.FieldType) || (field.FieldType.IsArray && !type.Name.StartsWith("ImmutableArray", StringComparison.Ordinal)),
                    $"{path}.{field.Name} is a {field.FieldType}, which is not equal by value.");
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
