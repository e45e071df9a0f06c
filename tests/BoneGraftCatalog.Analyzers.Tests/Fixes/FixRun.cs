using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Tests.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Tests.Fixes;

/// <summary>Runs a fix over a source, one diagnostic or all, and holds it to what every fix promises.</summary>
internal static class FixRun
{
    /// <summary>The titles that the fix offers for the first diagnostic of the id.</summary>
    public static async Task<IReadOnlyList<string>> Titles(CodeFixProvider fix, string source, string id, ImmutableArray<DiagnosticAnalyzer> analyzers = default)
    {
        Project project = Consumer.Project(source);
        ImmutableArray<Diagnostic> found = await Consumer.Diagnose(project, analyzers);
        Diagnostic diagnostic = Assert.Single(found.Where(d => d.Id == id).Take(1));
        return (await Actions(fix, project.Documents.Single(), diagnostic)).Select(a => a.Title).ToArray();
    }

    /// <summary>
    /// Applies the fix to the first diagnostic of the id and compares. What comes out must compile, must no longer have that diagnostic
    /// there, and must have no id that was not there before, but for an information that the remedy is known to bring.
    /// </summary>
    public static async Task Expect(CodeFixProvider fix, string before, string after, string id, string? key = null, LanguageVersion language = LanguageVersion.Latest, ImmutableArray<DiagnosticAnalyzer> analyzers = default, string? editorConfig = null, string? brings = null)
    {
        Project project = Consumer.Project(before, language, editorConfig);
        Document document = project.Documents.Single();
        ImmutableArray<Diagnostic> old = await Consumer.Diagnose(project, analyzers);
        Assert.DoesNotContain(old, d => d.Severity == DiagnosticSeverity.Error);
        Diagnostic diagnostic = old.First(d => d.Id == id);
        IReadOnlyList<CodeAction> actions = await Actions(fix, document, diagnostic);
        CodeAction action = key is null ? Assert.Single(actions) : actions.Single(a => a.EquivalenceKey == key);
        await Compare(document, action, after, old, old.Count(d => d.Id == id) - 1, id, analyzers, brings);
        await Consumer.Break(project, editorConfig);
    }

    /// <summary>Applies the fix and holds it to what every fix promises, whatever the text.</summary>
    public static async Task Holds(CodeFixProvider fix, string before, string id, string key, ImmutableArray<DiagnosticAnalyzer> analyzers = default)
    {
        Project project = Consumer.Project(before);
        Document document = project.Documents.Single();
        ImmutableArray<Diagnostic> old = await Consumer.Diagnose(project, analyzers);
        CodeAction action = (await Actions(fix, document, old.First(d => d.Id == id))).Single(a => a.EquivalenceKey == key);
        await Compare(document, action, null, old, old.Count(d => d.Id == id) - 1, id, analyzers);
    }

    /// <summary>Applies the fix to all diagnostics of the id at once and compares; none may be left.</summary>
    public static async Task ExpectAll(CodeFixProvider fix, string before, string after, string id, string key, ImmutableArray<DiagnosticAnalyzer> analyzers = default)
    {
        Project project = Consumer.Project(before);
        Document document = project.Documents.Single();
        ImmutableArray<Diagnostic> old = await Consumer.Diagnose(project, analyzers);
        Assert.DoesNotContain(old, d => d.Severity == DiagnosticSeverity.Error);
        ImmutableArray<Diagnostic> ours = old.Where(d => d.Id == id).ToImmutableArray();
        Assert.NotEmpty(ours);
        FixAllProvider provider = Assert.IsAssignableFrom<FixAllProvider>(fix.GetFixAllProvider());
        var context = new FixAllContext(document, fix, FixAllScope.Document, key, new[] { id }, new Found(ours), CancellationToken.None);
        CodeAction? action = await provider.GetFixAsync(context);
        Assert.NotNull(action);
        await Compare(document, action, after, old, 0, id, analyzers);
    }

    /// <summary>Asserts that nothing is offered for the first diagnostic of the id.</summary>
    public static async Task ExpectNothing(CodeFixProvider fix, string source, string id, ImmutableArray<DiagnosticAnalyzer> analyzers = default) =>
        Assert.Empty(await Titles(fix, source, id, analyzers));

    private static async Task Compare(Document document, CodeAction action, string? after, ImmutableArray<Diagnostic> old, int left, string id, ImmutableArray<DiagnosticAnalyzer> analyzers, string? brings = null)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Document fixedDocument = changed.GetDocument(document.Id)!;
        Assert.Equal(after ?? (await fixedDocument.GetTextAsync()).ToString(), (await fixedDocument.GetTextAsync()).ToString());
        ImmutableArray<Diagnostic> now = await Consumer.Diagnose(fixedDocument.Project, analyzers);
        Assert.Equal(left, now.Count(d => d.Id == id));
        Assert.Equal("", string.Join(" ", now.Select(d => d.Id).Except(old.Select(d => d.Id).Append(brings))));
    }

    private static async Task<IReadOnlyList<CodeAction>> Actions(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        Assert.Contains(diagnostic.Id, fix.FixableDiagnosticIds);
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.AddRange(action.NestedActions.IsEmpty ? [action] : action.NestedActions), CancellationToken.None));
        Assert.All(actions, action => Assert.False(string.IsNullOrEmpty(action.EquivalenceKey)));
        return actions;
    }

    private sealed class Found : FixAllContext.DiagnosticProvider
    {
        private readonly ImmutableArray<Diagnostic> _diagnostics;

        public Found(ImmutableArray<Diagnostic> diagnostics) => _diagnostics = diagnostics;

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(_diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(_diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Array.Empty<Diagnostic>().AsEnumerable());
    }
}
