namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>A line of a <see cref="ParityClaim"/>.</summary>
internal sealed record ParityLine(string Code, string[] Modifiers, int Units, string Date, string Place, string Who);
