using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BoneGraftCatalog.Analyzers.Tests.Fixes;

/// <summary>A fix in a project of a consumer that has all our analyzers. Marks say what is found before the fix and what is left after it.</summary>
internal sealed class ConsumerFixTest<TFix>() : FixTest<TFix>(OurAnalyzers.All)
    where TFix : CodeFixProvider, new()
{
    /// <summary>Applies the action of a key wherever it is offered; without a key, the only one that is.</summary>
    public static Task ExpectAsync(string before, string after, string? key = null, params IEnumerable<(string Key, string Value)> options) =>
        new ConsumerFixTest<TFix> { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = key, Options = options }.RunAsync();

    /// <summary>For what is marked the fix offers nothing.</summary>
    public static Task ExpectNothingAsync(string source, params IEnumerable<(string Key, string Value)> options) => ExpectAsync(source, source, null, options);

    /// <summary>All actions that are offered for the one finding that is marked; none is applied.</summary>
    public static async Task<ImmutableArray<CodeAction>> OfferedAsync(string source, params IEnumerable<(string Key, string Value)> options)
    {
        ImmutableArray<CodeAction> offered = [];
        await new ConsumerFixTest<TFix>
        {
            TestCode = source,
            FixedCode = source,
            CodeActionEquivalenceKey = "none",
            OfferVerifier = actions => offered = offered.AddRange(actions),
            Options = options,
        }.RunAsync();
        return offered;
    }
}
