using System;

namespace BoneGraftCatalog;

/// <summary>Says that a member or parameter holds the place of service: two digits, or a number.</summary>
/// <example><code>
/// [PlaceOfService] public string Pos { get; set; }
/// </code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = true)]
public sealed class PlaceOfServiceAttribute : Attribute
{
}
