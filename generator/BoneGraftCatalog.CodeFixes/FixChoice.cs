using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>One thing a fix offers: its title, its key, and the edit, which is known to be possible.</summary>
internal sealed class FixChoice
{
    public FixChoice(string title, string key, SyntaxNode target, Action<SyntaxEditor> edit, bool keepsContent = false)
    {
        Title = title;
        Key = key;
        Target = target;
        Edit = edit;
        KeepsContent = keepsContent;
    }

    public string Title { get; }

    /// <summary>Choices with the same key do the same thing elsewhere: fixing all goes by it.</summary>
    public string Key { get; }

    /// <summary>The node that the edit replaces or removes.</summary>
    public SyntaxNode Target { get; }

    public Action<SyntaxEditor> Edit { get; }

    /// <summary>Whether what is inside the target stays, so that it can be edited too.</summary>
    public bool KeepsContent { get; }
}
