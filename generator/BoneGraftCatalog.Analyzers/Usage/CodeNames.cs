using System;

namespace BoneGraftCatalog.Analyzers.Usage;

/// <summary>What the names of members say. A name alone decides nothing: it must meet a type and a value.</summary>
internal static class CodeNames
{
    /// <summary>
    /// Whether a name says that a number in it is a procedure code. <c>CptCodeId</c> is a key, and <c>ProcedureCode</c> is any customs or dental number.
    /// </summary>
    public static bool IsNumberedCodeName(string name) =>
        Plain(name) is "cpt" or "hcpcs" or "cptcode" or "hcpcscode" or "cpthcpcs" or "cpthcpcscode" or "hcpcscptcode" or "cptnumber";

    /// <summary>Whether a name says that the member describes in words.</summary>
    public static bool IsDescription(string name)
    {
        string plain = Plain(name);
        return plain is "name" or "text" or "title" or "label" or "display" or "desc"
            || plain.EndsWith("description", StringComparison.Ordinal)
            || plain.EndsWith("desc", StringComparison.Ordinal)
            || plain.EndsWith("label", StringComparison.Ordinal);
    }

    private static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();
}
