using System;

namespace BoneGraftCatalog;

/// <summary>Writes a <see cref="ServiceDate"/> as a JSON string, <c>"2026-03-02"</c>, and reads it back; also as the key of a dictionary.</summary>
/// <remarks><see cref="ServiceDate.None"/> is <c>null</c>, and as a key the empty string. Numbers are not taken.</remarks>
public sealed class ServiceDateJsonConverter : TextJsonConverter<ServiceDate>
{
    /// <summary>Makes the converter.</summary>
    public ServiceDateJsonConverter()
        : base("date of service", "2026-03-02")
    {
    }

    private protected override bool TryParse(string text, out ServiceDate value) => ServiceDate.TryParse(text, out value);

    private protected override ReadOnlySpan<char> Format(ServiceDate value, Span<char> room) =>
        !value.IsNone && value.TryFormat(room, out int length) ? room.Slice(0, length) : default;
}
