using System;

namespace BoneGraftCatalog;

/// <summary>Says that a member or parameter holds the units of a line: a number, or text that is one.</summary>
/// <example><code>
/// [Units] public decimal Quantity { get; set; }
/// </code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = true)]
public sealed class UnitsAttribute : Attribute
{
}
