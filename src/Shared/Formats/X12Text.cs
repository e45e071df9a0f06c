using System;

namespace BoneGraftCatalog.Formats;

/// <summary>Whether a text is X12 by what stands in it: for source literals and for files of unknown kind.</summary>
internal static class X12Text
{
    /// <summary>
    /// Whether the text has a procedure line (SV1 or SV2 with the qualifier HC and a well-formed code) among segments, or is an
    /// interchange. A lone composite is asked for with <see cref="X12Composite.TryParse"/>.
    /// </summary>
    public static bool HasClaims(ReadOnlySpan<char> text)
    {
        if (X12Delimiters.IsInterchange(text.TrimStart()))
        {
            return true;
        }

        X12Tokenizer tokenizer = X12Tokenizer.ForText(text);
        while (tokenizer.TryRead(out X12Segment segment))
        {
            X12Element composite = segment.Is("SV1") ? segment[1] : segment.Is("SV2") ? segment[2] : default;
            if (!composite.IsEmpty && composite.Component(0).Is(X12Composite.Hcpcs) && ProcedureCode.TryParse(composite.Component(1).Text, out _))
            {
                return true;
            }
        }

        return false;
    }
}
