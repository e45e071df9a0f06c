using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Generator.Tests.Emission;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.TestKit.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.Generator.Tests.Pipeline;

public sealed class ProblemOutputTests
{
    [Fact]
    public Task Problems_are_one_error_at_the_first_bad_cell_with_three_of_them_and_their_number()
    {
        const string Csv =
            """
            code,modifier,kind,name,label,from
            D7950,,stand-alone,RidgeGraft,A graft,{|#0:01/02/2018|}
            D7951,,stand-alone,SinusLift,A lift,2018-13-01
            D7952,,nonsense,SinusLiftVertical,A lift,
            D7953,,nonsense,Filling,A filling,

            """;
        return new ConsumerTest(Consumer.File("Dental", "/home/somebody/dental.csv", Csv))
        {
            ExpectedDiagnostics = { DiagnosticResult.CompilerError("BGC0001").WithLocation(0) },
            DiagnosticVerifier = (error, _, _) =>
            {
                string message = error.GetMessage(CultureInfo.InvariantCulture);
                Assert.Contains("4 problem", message, StringComparison.Ordinal);
                Assert.Contains("dental.csv(2,39): BGC1013 ", message, StringComparison.Ordinal);
                Assert.Contains("dental.csv(3,37): BGC1013 ", message, StringComparison.Ordinal);
                Assert.Contains("dental.csv(4,8): BGC1012 ", message, StringComparison.Ordinal);
                Assert.DoesNotContain("dental.csv(5", message, StringComparison.Ordinal);
                Assert.DoesNotContain("/home/somebody", message, StringComparison.Ordinal);
            },
        }.RunAsync();
    }

    [Fact]
    public async Task A_row_with_a_code_and_a_name_has_its_constant_whatever_else_is_wrong_with_it()
    {
        ConsumerTest test = await ConsumerTest.VerifyAsync("Dental", "code,modifier,kind,name,label,from\nD7950,,{|BGC0001:nonsense|},RidgeGraft,A graft,01/02/2018\n");

        Assert.Contains(" RidgeGraftD7950 =>", test.Generated("Dental.Codes.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public Task Warnings_alone_are_no_error_of_the_generator() => ConsumerTest.VerifyAsync("Dental", "code,modifier,kind,name,label\nD7950,,stand-alone, RidgeGraft,A graft\n");

    [Fact]
    public void A_file_that_nobody_opted_in_is_not_looked_at()
    {
        GeneratorProject test = Consumer.Project();
        test.AdditionalFiles.Add(new TestFile("catalog.csv", "sku,price\nA,1\n"));
        test.AdditionalFiles.Add(new TestFile("fee-schedule.csv", null));

        GeneratorRun run = test.Run();

        Assert.Empty(run.Sources);
        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain(run.StepNames, s => s is CatalogGeneratorSteps.Rows or CatalogGeneratorSteps.Emission);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("\"")]
    [InlineData("sku,price\nA,1\n")]
    public void A_file_without_a_catalog_in_it_is_one_error_that_points_into_it(string? text)
    {
        GeneratorProject test = Consumer.Project();
        test.AdditionalFiles.Add(new TestFile("dental.csv", text, new System.Collections.Generic.Dictionary<string, string> { ["BoneGraftCatalog"] = "Dental" }));

        GeneratorRun run = test.Run();

        Diagnostic error = Assert.Single(run.Diagnostics);
        Assert.Equal("BGC0001", error.Id);
        Assert.Equal("dental.csv", error.Location.GetLineSpan().Path);
        run.CompilesWithoutWarnings();
    }

    [Fact]
    public Task Two_catalogs_with_problems_are_two_errors() =>
        new ConsumerTest(Consumer.File("Dental", "/0/dental.csv", "{|BGC0001:sku|}\n"), Consumer.File("Jaw", "/0/jaw.csv", "{|BGC0001:sku|}\n")).RunAsync();

    [Fact]
    public void A_file_that_throws_when_it_is_read_is_one_coded_error_that_says_what_it_threw()
    {
        Diagnostic error = Assert.Single(ThrowingFile.Run(() => new InvalidTimeZoneException("a reason"), CancellationToken.None));

        Assert.Equal("BGC0003", error.Id);
        Assert.Contains("System.InvalidTimeZoneException: a reason", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_run_is_cancelled_and_no_problem()
    {
        using var source = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => ThrowingFile.Run(() => new OperationCanceledException(Cancel(source)), source.Token));
    }

    private static CancellationToken Cancel(CancellationTokenSource source)
    {
        source.Cancel();
        return source.Token;
    }
}
