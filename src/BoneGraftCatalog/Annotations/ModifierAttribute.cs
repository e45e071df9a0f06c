using System;

namespace BoneGraftCatalog;

/// <summary>Says that a member or parameter holds a modifier, or several.</summary>
/// <remarks>
/// A text may hold several with anything but letters and digits between them (<c>59,RT</c>). An array or a list holds one in each element.
/// Numbered members (<c>Mod1</c> to <c>Mod4</c>) give their position.
/// </remarks>
/// <example><code>
/// [Modifier(1)] public string Mod1 { get; set; }
/// </code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = true)]
public sealed class ModifierAttribute : Attribute
{
    /// <summary>One modifier, or a list of them.</summary>
    public ModifierAttribute()
    {
    }

    /// <summary>One of several numbered members.</summary>
    /// <param name="position">The place on the line, from 1.</param>
    public ModifierAttribute(int position) => Position = position;

    /// <summary>The place on the line, from 1; 0 where it does not matter.</summary>
    public int Position { get; }
}
