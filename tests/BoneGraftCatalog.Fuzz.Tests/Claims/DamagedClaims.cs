using System.Collections.Immutable;
using System.Linq;

namespace BoneGraftCatalog.Fuzz.Tests.Claims;

/// <summary>A file of claims that is cut before a character, or has something else in its place.</summary>
/// <param name="Format">The format and the sound text.</param>
/// <param name="Position">Where the character is.</param>
/// <param name="Damage">What stands in its place; null where the file is cut.</param>
internal sealed record DamagedClaims(ClaimFormat Format, int Position, string? Damage)
{
    /// <summary>Every format, cut and damaged everywhere.</summary>
    public static ImmutableArray<DamagedClaims> All { get; } =
    [
        .. from format in ClaimFormat.All
           from position in Enumerable.Range(0, format.Text.Length)
           from damage in format.Damages.Prepend<string?>(null)
           select new DamagedClaims(format, position, damage),
    ];

    /// <summary>The damaged text.</summary>
    public string Text => Format.Text[..Position] + (Damage is null ? "" : Damage + Format.Text[(Position + 1)..]);

    public override string ToString() => $"{Format.Name}, at {Position}: {(Damage is null ? "cut" : string.Join(' ', Damage.Select(c => $"U+{(int)c:X4}")))}\n{Text}";
}
