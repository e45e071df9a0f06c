using System;

namespace BoneGraftCatalog;

/// <summary>Writes a <see cref="Payer"/> as a JSON string, <c>"medicare"</c>, and reads it back; also as the key of a dictionary.</summary>
/// <remarks><see cref="Payer.None"/> is <c>null</c>, and as a key the empty string.</remarks>
public sealed class PayerJsonConverter : TextJsonConverter<Payer>
{
    /// <summary>Makes the converter.</summary>
    public PayerJsonConverter()
        : base("payer", "medicare")
    {
    }

    private protected override bool TryParse(string text, out Payer value) => Payer.TryParse(text, out value);

    private protected override ReadOnlySpan<char> Format(Payer value, Span<char> room) => value.Name.AsSpan();
}
