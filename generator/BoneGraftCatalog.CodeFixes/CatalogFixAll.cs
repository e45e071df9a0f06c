using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>Fixes all diagnostics of a document in one edit: merged edits lose one of two that touch, and nested ones.</summary>
internal sealed class CatalogFixAll : DocumentBasedFixAllProvider
{
    private readonly CatalogFix _fix;

    public CatalogFixAll(CatalogFix fix) => _fix = fix;

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await FixScope.CreateAsync(document, fixAllContext.CancellationToken).ConfigureAwait(false) is not { } scope)
        {
            return document;
        }

        var choices = new List<FixChoice>();
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            FixChoice? choice = _fix.Find(scope, diagnostic, fixAllContext.CancellationToken).FirstOrDefault(
                choice => choice.Key == fixAllContext.CodeActionEquivalenceKey);
            if (choice is not null)
            {
                choices.Add(choice);
            }
        }

        return await CatalogFix.ApplyAsync(document, choices, fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
