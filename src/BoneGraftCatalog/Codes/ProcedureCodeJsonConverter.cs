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

    private protected override int Format(ProcedureCode value, Span<char> text) => !value.IsNone && value.TryFormat(text, out int length) ? length : 0;
}
