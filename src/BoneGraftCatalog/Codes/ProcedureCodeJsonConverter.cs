using System;

namespace BoneGraftCatalog;

/// <summary>Writes a <see cref="ProcedureCode"/> as a JSON string, <c>"20939"</c>, and reads it back; also as the key of a dictionary.</summary>
/// <remarks><see cref="ProcedureCode.None"/> is <c>null</c>, and as a key the empty string. Numbers are not taken.</remarks>
public sealed class ProcedureCodeJsonConverter : TextJsonConverter<ProcedureCode>
{
    /// <summary>Makes the converter.</summary>
    public ProcedureCodeJsonConverter()
        : base("procedure code", "20939")
    {
    }

    private protected override bool TryParse(string text, out ProcedureCode value) => ProcedureCode.TryParse(text, out value);

    private protected override ReadOnlySpan<char> Format(ProcedureCode value, Span<char> room) =>
        !value.IsNone && value.TryFormat(room, out int length) ? room.Slice(0, length) : default;
}
