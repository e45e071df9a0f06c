using System;

namespace BoneGraftCatalog;

/// <summary>Says that a member or parameter holds all lines of a claim: its type, or the call, is a claim.</summary>
/// <remarks>
/// An add-on without its primary can only be seen where all lines are in view. A collection of <see cref="ServiceLineAttribute"/> types in this place is
/// taken to be all of them.
/// </remarks>
/// <example><code>
/// public sealed class Encounter
/// {
///     [ClaimLines] public List&lt;ChargeLine&gt; Charges { get; } = new List&lt;ChargeLine&gt;();
///     [ServiceDate] public DateTime Date { get; set; }
/// }
/// </code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = true)]
public sealed class ClaimLinesAttribute : Attribute
{
    /// <summary>The payer of every such claim, <c>medicare</c>; not known by default.</summary>
    public string? Payer { get; set; }

    /// <summary>The claim type of every such claim; not known by default.</summary>
    public ClaimType ClaimType { get; set; }
}
