using System;

namespace BoneGraftCatalog;

/// <summary>Says that a member or parameter names who rendered the service.</summary>
/// <remarks>
/// Two lines with different practitioners are not judged together unless it is known that they count as one.
/// </remarks>
/// <example><code>
/// [Practitioner] public string RenderingNpi { get; set; }
/// </code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = true)]
public sealed class PractitionerAttribute : Attribute
{
}
