using System;

namespace BoneGraftCatalog;

/// <summary>
/// Says that a member or parameter holds the date of service of a line, or of the whole claim where it stands beside <see cref="ClaimLinesAttribute"/>.
/// </summary>
/// <remarks>
/// A <see cref="ServiceDate"/>, a <c>DateTime</c>, a <c>DateOnly</c>, or text as <c>2026-03-02</c> or <c>20260302</c>.
/// Written <c>[ServiceDate]</c>, although a struct has that name.
/// </remarks>
/// <example><code>
/// [ServiceDate] public DateTime From { get; set; }
/// </code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = true)]
public sealed class ServiceDateAttribute : Attribute
{
    /// <summary>Whether it is the last day of a span.</summary>
    public bool IsEnd { get; set; }
}
