using System;
using System.Linq;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.TestKit.Generators;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Generator.Tests.Pipeline;

/// <summary>The kit's own tests: what must make it fail does.</summary>
public sealed class GeneratorProjectTests
{
    [Fact]
    public void A_generator_that_throws_fails_the_test() =>
        Assert.Contains("a reason", Assert.Throws<TestFailedException>(() => Run(new Probe(_ => throw new InvalidOperationException("a reason")))).Message, StringComparison.Ordinal);

    [Fact]
    public void Source_that_does_not_compile_fails_the_test() =>
        Assert.Contains("CS0246", Assert.Throws<TestFailedException>(() => Run(new Probe(o => o.AddSource("a.cs", "class A : Missing { }"))).CompilesWithoutWarnings()).Message, StringComparison.Ordinal);

    [Fact]
    public void Source_with_a_warning_fails_the_test() =>
        Assert.Contains("CS0169", Assert.Throws<TestFailedException>(() => Run(new Probe(o => o.AddSource("a.cs", "class A { int _unused; }"))).CompilesWithoutWarnings()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_bad_documentation_comment_fails_the_test() =>
        Assert.Contains("CS1570", Assert.Throws<TestFailedException>(() => Run(new Probe(o => o.AddSource("a.cs", "/// <summary>\nclass A { }"))).Emit()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_generated_file_that_is_not_there_fails_the_test() =>
        Assert.Contains("a.cs", Assert.Throws<TestFailedException>(() => Run(new Probe(o => o.AddSource("a.cs", ""))).Source("b.cs")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_step_that_runs_for_nothing_shows_in_the_reasons()
    {
        var test = new GeneratorProject(() => new Probe(o => o.AddSource("a.cs", "")));
        test.AdditionalFiles.Add(new TestFile("a.txt", "a"));
        GeneratorSession session = test.Start();
        session.Run();
        session.ReplaceFile("a.txt", "a");

        Assert.Equal(["Lengths: Unchanged", "output of Lengths: Cached"], session.Run().Reasons);
        session.ReplaceFile("a.txt", "ab");
        Assert.Equal(["Lengths: Modified", "output of Lengths: Modified"], session.Run().Reasons);
        session.AddSource("b.cs", "class B { }");
        Assert.Equal(["Lengths: Cached", "output of Lengths: Cached"], session.Run().Reasons);
    }

    private static GeneratorRun Run(Probe probe)
    {
        var test = new GeneratorProject(() => probe);
        test.AdditionalFiles.Add(new TestFile("a.txt", "a"));
        return test.Run();
    }

    private sealed class Probe(Action<SourceProductionContext> write) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.AdditionalTextsProvider.Select(static (t, c) => t.GetText(c)!.Length).WithTrackingName("Lengths"),
            (output, _) => write(output));
    }
}
