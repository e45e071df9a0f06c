namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>A line of a <see cref="ParityClaim"/>.</summary>
internal sealed record ParityLine(string Code, string[] Modifiers, int Units, string Date, string Place, string Who)
{
    /// <summary>A line that says nothing but its code, and perhaps a modifier.</summary>
    public static ParityLine Of(string code, params string[] modifiers) => new(code, modifiers, 1, "", "", "");
}
