using System;

namespace BoneGraftCatalog;

/// <summary>Says that claims in here are wrong on purpose, as in a test: the analyzers check nothing in it.</summary>
/// <remarks>
/// Only the compile-time findings are silenced; <c>ClaimChecker</c> still reports them.
/// </remarks>
/// <example><code>
/// [IntentionallyInvalid("the checker must find the missing primary")]
/// public void LoneAddOn() { }
/// </code></example>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
        | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Field,
    Inherited = true)]
public sealed class IntentionallyInvalidAttribute : Attribute
{
    /// <summary>Without a reason.</summary>
    public IntentionallyInvalidAttribute()
    {
    }

    /// <summary>With a reason for the reader.</summary>
    /// <param name="reason">Why; nothing reads it.</param>
    public IntentionallyInvalidAttribute(string reason) => Reason = reason;

    /// <summary>Why, or null.</summary>
    public string? Reason { get; }
}
