using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>
/// The one way into a code fix of this house: a fix says what it offers for a diagnostic, with the edit ready, and offers nothing where
/// the edit would not be possible. Fixing one and fixing all make the same edits.
/// </summary>
public abstract class CatalogFix : CodeFixProvider
{
    private const int Few = 3;

    /// <summary>Whether the fix may be made everywhere at once. No for whatever adds to a claim or chooses a procedure.</summary>
    private protected virtual bool MayFixAll => true;

    /// <summary>The title of the menu under which more than a few choices stand; null where there never are.</summary>
    private protected virtual string? MenuTitle => null;

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => MayFixAll ? new CatalogFixAll(this) : null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixScope.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } scope)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ImmutableArray<CodeAction> actions = Find(scope, diagnostic, context.CancellationToken)
                .Select(choice => CodeAction.Create(choice.Title, token => ApplyAsync(context.Document, new[] { choice }, token), choice.Key))
                .ToImmutableArray();
            if (actions.Length > Few && MenuTitle is { } menu)
            {
                context.RegisterCodeFix(CodeAction.Create(menu, actions, isInlinable: false), diagnostic);
                continue;
            }

            foreach (CodeAction action in actions)
            {
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>What the fix offers for the diagnostic; nothing where it cannot be done.</summary>
    internal abstract IEnumerable<FixChoice> Find(FixScope scope, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>Makes all edits in one go. Of two that want the same node, or a node in one that goes away, the first is made.</summary>
    internal static async Task<Document> ApplyAsync(Document document, IEnumerable<FixChoice> choices, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var taken = new List<FixChoice>();
        foreach (FixChoice choice in choices)
        {
            if (!taken.Exists(other => Collide(choice, other)))
            {
                taken.Add(choice);
            }
        }

        // What is inside comes first: afterwards it would have to be found in what was written around it.
        foreach (FixChoice choice in taken.OrderBy(choice => choice.Target.Span.Length))
        {
            choice.Edit(editor);
        }

        return editor.GetChangedDocument();
    }

    private static bool Collide(FixChoice left, FixChoice right) =>
        left.Target == right.Target
        || (left.Target.Contains(right.Target) && !left.KeepsContent)
        || (right.Target.Contains(left.Target) && !right.KeepsContent);

    private protected static IEnumerable<string> Split(Diagnostic diagnostic, string property) =>
        diagnostic.Properties.TryGetValue(property, out string? list) && list is not null
            ? list.Split(new[] { ' ' }, System.StringSplitOptions.RemoveEmptyEntries)
            : ImmutableArray<string>.Empty;
}
