using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.TestKit.Analyzers;

/// <summary>
/// An analyzer test that also applies fixes, one after the other until none is offered any more, and compares the outcome with
/// <see cref="FixedCode"/>; then all at once, which must give the same unless <see cref="BatchFixedCode"/> says otherwise.
/// </summary>
public class CSharpCodeFixTest<TAnalyzer, TCodeFix> : CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    private const int MaxIterations = 50;

    /// <summary>The first source after the fixes. Marks say what remains. Null means that no fix may be offered.</summary>
    public string? FixedCode { get; set; }

    /// <summary>The first source after all was fixed at once, where that differs.</summary>
    public string? BatchFixedCode { get; set; }

    /// <summary>Which of the offered actions is taken, by its key.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>Which of the offered actions is taken, by its place, when there is no key.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The title that the first action must have.</summary>
    public string? CodeActionTitle { get; set; }

    /// <summary>The keys of all actions that are offered first, in their order; not compared when null.</summary>
    public IReadOnlyList<string>? OfferedKeys { get; set; }

    /// <summary>How many steps the fixes must take; not compared when null.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    public bool SkipFixAll { get; set; }

    internal override async Task RunFixesAsync(TestProject project, CancellationToken cancellationToken)
    {
        (Project one, int steps) = await FixOneByOneAsync(project, cancellationToken).ConfigureAwait(false);
        if (FixedCode is null)
        {
            return;
        }

        if (steps == 0)
        {
            throw new TestFailedException("No fix was offered.");
        }

        if (NumberOfIncrementalIterations is int expected && expected != steps)
        {
            throw new TestFailedException($"The fixes took {steps} steps, not {expected}.");
        }

        await CompareCodeAsync(one, project, FixedCode, "one by one", cancellationToken).ConfigureAwait(false);
        if (!SkipFixAll)
        {
            Project all = await FixAllAsync(project, cancellationToken).ConfigureAwait(false);
            await CompareCodeAsync(all, project, BatchFixedCode ?? FixedCode, "all at once", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(Project Project, int Steps)> FixOneByOneAsync(TestProject project, CancellationToken cancellationToken)
    {
        Project current = project.Project;
        for (int steps = 0; steps < MaxIterations; steps++)
        {
            CodeAction? action = null;
            foreach (Diagnostic diagnostic in await FixableAsync(current, project.Options, cancellationToken).ConfigureAwait(false))
            {
                List<CodeAction> offered = await OfferAsync(current, diagnostic, cancellationToken).ConfigureAwait(false);
                if (steps == 0 && action is null && OfferedKeys is not null && !offered.Select(a => a.EquivalenceKey).SequenceEqual(OfferedKeys))
                {
                    throw new TestFailedException($"Offered were: {string.Join(", ", offered.Select(a => a.EquivalenceKey))}. Expected were: {string.Join(", ", OfferedKeys)}.");
                }

                action ??= Choose(offered);
                if (action is not null)
                {
                    break;
                }
            }

            if (action is null)
            {
                return (current, steps);
            }

            if (FixedCode is null)
            {
                throw new TestFailedException($"The fix '{action.Title}' was offered, and none may be.");
            }

            if (steps == 0 && CodeActionTitle is not null && action.Title != CodeActionTitle)
            {
                throw new TestFailedException($"The title is '{action.Title}', not '{CodeActionTitle}'.");
            }

            Project next = await ApplyAsync(current, action, cancellationToken).ConfigureAwait(false);
            if (!next.GetChanges(current).GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Any())
            {
                throw new TestFailedException($"The fix '{action.Title}' changes nothing.");
            }

            current = next;
        }

        throw new TestFailedException($"After {MaxIterations} steps a fix is still offered.");
    }

    private async Task<Project> FixAllAsync(TestProject project, CancellationToken cancellationToken)
    {
        var provider = new TCodeFix();
        FixAllProvider fixAll = provider.GetFixAllProvider() ?? throw new TestFailedException($"{typeof(TCodeFix).Name} has no fix-all provider.");
        Project current = project.Project;

        // Overlapping edits may need several rounds, as in an editor.
        for (int round = 0; round < MaxIterations; round++)
        {
            ImmutableArray<Diagnostic> diagnostics = await FixableAsync(current, project.Options, cancellationToken).ConfigureAwait(false);
            (Document Document, CodeAction Action)? first = null;
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (Choose(await OfferAsync(current, diagnostic, cancellationToken).ConfigureAwait(false)) is { } action)
                {
                    first = (current.GetDocument(diagnostic.Location.SourceTree)!, action);
                    break;
                }
            }

            if (first is null)
            {
                return current;
            }

            var context = new FixAllContext(
                first.Value.Document,
                provider,
                FixAllScope.Project,
                first.Value.Action.EquivalenceKey ?? throw new TestFailedException($"The fix '{first.Value.Action.Title}' has no equivalence key."),
                provider.FixableDiagnosticIds,
                new FixAllDiagnostics(this, project.Options),
                cancellationToken);
            CodeAction? all = await fixAll.GetFixAsync(context).ConfigureAwait(false);
            if (all is null)
            {
                return current;
            }

            Project next = await ApplyAsync(current, all, cancellationToken).ConfigureAwait(false);
            if (!next.GetChanges(current).GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Any())
            {
                return next;
            }

            current = next;
        }

        throw new TestFailedException($"After {MaxIterations} rounds fix-all still finds something.");
    }

    private async Task<ImmutableArray<Diagnostic>> FixableAsync(Project project, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<string> ids = new TCodeFix().FixableDiagnosticIds;
        ImmutableArray<Diagnostic> found = await AnalyzeAsync(project, options, cancellationToken).ConfigureAwait(false);
        return [.. found.Where(d => ids.Contains(d.Id) && d.Location.IsInSource)];
    }

    private static async Task<List<CodeAction>> OfferAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offered = new List<CodeAction>();
        Document document = project.GetDocument(diagnostic.Location.SourceTree)!;
        await new TCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), cancellationToken)).ConfigureAwait(false);

        // An action with actions inside it is a heading of a menu.
        return [.. offered.SelectMany(a => a.NestedActions.Length == 0 ? [a] : a.NestedActions)];
    }

    private CodeAction? Choose(List<CodeAction> offered) => CodeActionEquivalenceKey is not null
        ? offered.FirstOrDefault(a => a.EquivalenceKey == CodeActionEquivalenceKey)
        : offered.ElementAtOrDefault(CodeActionIndex ?? 0);

    private static async Task<Project> ApplyAsync(Project project, CodeAction action, CancellationToken cancellationToken)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return changed.GetProject(project.Id)!;
    }

    private async Task CompareCodeAsync(Project fixedProject, TestProject original, string expectedMarked, string how, CancellationToken cancellationToken)
    {
        string path = TestProject.FullPath(TestState.Sources[0].Path);
        (string expected, _) = Markup.Parse(expectedMarked);
        Document document = fixedProject.Documents.Single(d => d.FilePath == path);
        string found = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
        if (found != expected)
        {
            throw new TestFailedException($"Fixed {how}, the source is not the expected one.\nExpected:\n{expected}\nFound:\n{found}");
        }

        // What the fix leaves must be what its marks say, errors of the compiler included.
        var after = new TestState();
        after.Sources.Add((path, expectedMarked));
        after.Sources.AddRange(TestState.Sources.Skip(1));
        after.AdditionalReferences.AddRange(TestState.AdditionalReferences);
        after.AdditionalFiles.AddRange(TestState.AdditionalFiles);
        after.AdditionalFileMetadata.AddRange(TestState.AdditionalFileMetadata);
        after.AnalyzerConfigFiles.AddRange(TestState.AnalyzerConfigFiles);
        TestProject project = CreateProject(after);
        using AdhocWorkspace workspace = project.Workspace;
        await CompareAsync(project, after, await AnalyzeAsync(project.Project, original.Options, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Hands the analyzer's diagnostics to a fix-all provider.</summary>
    private sealed class FixAllDiagnostics(CSharpCodeFixTest<TAnalyzer, TCodeFix> test, AnalyzerOptions options) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await test.FixableAsync(project, options, cancellationToken).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
            return (await test.FixableAsync(document.Project, options, cancellationToken).ConfigureAwait(false)).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
