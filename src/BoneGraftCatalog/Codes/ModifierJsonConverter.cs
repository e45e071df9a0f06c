using System;

namespace BoneGraftCatalog;

/// <summary>Writes a <see cref="Modifier"/> as a JSON string, <c>"59"</c>, and reads it back; also as the key of a dictionary.</summary>
/// <remarks><see cref="Modifier.None"/> is <c>null</c>, and as a key the empty string. Numbers are not taken.</remarks>
public sealed class ModifierJsonConverter : TextJsonConverter<Modifier>
{
    /// <summary>Makes the converter.</summary>
    public ModifierJsonConverter()
        : base("modifier", "59")
    {
    }

    private protected override bool TryParse(string text, out Modifier value) => Modifier.TryParse(text, out value);

    private protected override ReadOnlySpan<char> Format(Modifier value, Span<char> room) =>
        !value.IsNone && value.TryFormat(room, out int length) ? room.Slice(0, length) : default;
}
