using System;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Generator.Tests.Kit;

/// <summary>The kit's own tests: what must make it fail does.</summary>
public sealed class AnalyzerTestTests
{
    [Theory]
    [InlineData("class {|TST001:Bad|} { }")]
    [InlineData("class [|Bad|] { }")]
    [InlineData("class [|Bad|] { int[] _a = new int[1]; int M() => _a[0] | 1; }")]
    [InlineData("class Good : {|CS0246:Missing|} { }")]
    [InlineData("class {|TST001:Bad|} { } class {|TST001:Bad2|} { }")]
    public Task What_is_marked_and_found_passes(string source) => new CSharpAnalyzerTest<NameAnalyzer> { TestCode = source }.RunAsync();

    [Theory]
    [InlineData("class {|TST001:Good|} { }", "Expected and not found:\n  /0/Test0.cs(1,7,1,11): TST001")]
    [InlineData("class Bad { }", "Found and not expected:\n  Test0.cs(1,7,1,10): Warning TST001: 'Bad' is a bad name")]
    [InlineData("class {|TST001:Ba|}d { }", "Expected and not found")]
    [InlineData("class {|TST002:Bad|} { }", "TST002")]
    [InlineData("class Good : Missing { }", "CS0246")]
    [InlineData("class [|[|Bad|]|] { }", "Expected and not found")]
    [InlineData("class Throw { }", "a reason")]
    public async Task What_is_missing_too_much_or_elsewhere_fails(string source, string expected) =>
        Assert.Contains(expected, (await Assert.ThrowsAsync<TestFailedException>(() => new CSharpAnalyzerTest<NameAnalyzer> { TestCode = source }.RunAsync())).Message, StringComparison.Ordinal);

    [Fact]
    public Task A_mark_without_an_end_fails() =>
        Assert.ThrowsAsync<FormatException>(() => new CSharpAnalyzerTest<NameAnalyzer> { TestCode = "class [|Bad { }" }.RunAsync());

    [Fact]
    public Task A_test_in_which_nothing_runs_fails() =>
        Assert.ThrowsAsync<TestFailedException>(() => new CSharpAnalyzerTest<NameAnalyzer>().RunAsync());

    [Fact]
    public async Task Additional_files_have_marks_too()
    {
        var test = new CSharpAnalyzerTest<NameAnalyzer>();
        test.TestState.AdditionalFiles.Add(("a.csv", "{|TST001:Bad|},1"));
        await test.RunAsync();

        var wrong = new CSharpAnalyzerTest<NameAnalyzer>();
        wrong.TestState.AdditionalFiles.Add(("a.csv", "Bad,1"));
        await Assert.ThrowsAsync<TestFailedException>(() => wrong.RunAsync());
    }

    [Fact]
    public async Task An_expected_diagnostic_is_compared_in_all_that_it_says()
    {
        await Run(new ExpectedDiagnostic("TST001"));
        await Run(new ExpectedDiagnostic("TST001") { Path = "Test0.cs", Line = 1, Column = 7, Severity = DiagnosticSeverity.Warning, Message = "'Bad' is a bad name", MessageParts = ["Bad", "name"] });
        foreach (ExpectedDiagnostic wrong in new ExpectedDiagnostic[]
        {
            new("TST002"), new("TST001") { Path = "Test1.cs" }, new("TST001") { Line = 2 }, new("TST001") { Column = 8 }, new("TST001") { Severity = DiagnosticSeverity.Error },
            new("TST001") { Message = "bad" }, new("TST001") { MessageParts = ["worse"] },
        })
        {
            await Assert.ThrowsAsync<TestFailedException>(() => Run(wrong));
        }

        static Task Run(ExpectedDiagnostic expected) => new CSharpAnalyzerTest<NameAnalyzer> { TestCode = "class Bad { }", ExpectedDiagnostics = { expected } }.RunAsync();
    }

    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TST001.severity = error\n")]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.TST001.severity = error\n")]
    public Task Configuration_files_set_severities(string path, string content)
    {
        var test = new CSharpAnalyzerTest<NameAnalyzer> { TestCode = "class Bad { }", ExpectedDiagnostics = { new ExpectedDiagnostic("TST001") { Severity = DiagnosticSeverity.Error } } };
        test.TestState.AnalyzerConfigFiles.Add(("/0/" + path, content));
        return test.RunAsync();
    }

    [Fact]
    public Task A_fix_is_applied_one_by_one_and_all_at_once() => Fix("class [|Bad|] { } class [|Bad2|] { }", "class Good { } class Good2 { }").RunAsync();

    [Theory]
    [InlineData("class [|Bad|] { }", "class Best { }", "not the expected one")]
    [InlineData("class [|Bad|] { }", null, "none may be")]
    [InlineData("class Good { }", "class Good { }", "No fix was offered")]
    [InlineData("class [|BadNothing|] { }", "class GoodNothing { }", "changes nothing")]
    [InlineData("class [|Bad|] { }", "class [|Good|] { }", "Expected and not found")]
    public async Task A_fix_that_is_not_the_expected_one_fails(string source, string? fixedCode, string expected) =>
        Assert.Contains(expected, (await Assert.ThrowsAsync<TestFailedException>(() => Fix(source, fixedCode).RunAsync())).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Keys_titles_and_numbers_of_steps_are_compared()
    {
        const string Source = "class [|Bad|] { }";
        const string Fixed = "class Good { }";
        await new CSharpCodeFixTest<NameAnalyzer, NameFix>
        {
            TestCode = Source,
            FixedCode = Fixed,
            CodeActionEquivalenceKey = "good",
            CodeActionTitle = "Make it good",
            OfferedKeys = ["good"],
            NumberOfIncrementalIterations = 1,
        }.RunAsync();
        foreach (CSharpCodeFixTest<NameAnalyzer, NameFix> wrong in new CSharpCodeFixTest<NameAnalyzer, NameFix>[]
        {
            new() { TestCode = Source, FixedCode = Fixed, CodeActionEquivalenceKey = "better" },
            new() { TestCode = Source, FixedCode = Fixed, CodeActionTitle = "Make it better" },
            new() { TestCode = Source, FixedCode = Fixed, OfferedKeys = ["good", "better"] },
            new() { TestCode = Source, FixedCode = Fixed, NumberOfIncrementalIterations = 2 },
        })
        {
            await Assert.ThrowsAsync<TestFailedException>(() => wrong.RunAsync());
        }
    }

    private static CSharpCodeFixTest<NameAnalyzer, NameFix> Fix(string source, string? fixedCode) => new() { TestCode = source, FixedCode = fixedCode };
}
