using System;

namespace BoneGraftCatalog.Analyzers;

/// <summary>What the names of members say. A name alone decides nothing: it must meet a type, a value, or the shape of the whole type.</summary>
internal static class CodeNames
{
    /// <summary>Whether a name says that the member holds a procedure code: <c>CptCode</c>, <c>HcpcsCode</c>, <c>ProcedureCode</c>, and the like.</summary>
    public static bool IsCode(string name) => Plain(name) is "cpt" or "hcpcs" or "cptcode" or "hcpcscode" or "cpthcpcs" or "cpthcpcscode" or "hcpcscptcode" or "procedurecode" or "proccode" or "servicecode" or "procedure";

    /// <summary>Whether a name says that a number in it is a procedure code. <c>CptCodeId</c> is a key, and <c>ProcedureCode</c> is any customs or dental number.</summary>
    public static bool IsNumberedCodeName(string name) => Plain(name) is "cpt" or "hcpcs" or "cptcode" or "hcpcscode" or "cpthcpcs" or "cpthcpcscode" or "hcpcscptcode" or "cptnumber";

    public static bool IsUnits(string name) => Plain(name) is "units" or "unit" or "quantity" or "qty" or "unitqty" or "unitcount" or "serviceunits" or "serviceunitcount" or "unitsofservice" or "billedunits" or "dayorunits" or "daysorunits";

    public static bool IsServiceDate(string name) => Plain(name) is "servicedate" or "dateofservice" or "dos" or "servicedatefrom" or "fromdate" or "datefrom" or "servicefrom" or "fromdateofservice" or "dosfrom" or "servicedatestart";

    public static bool IsPlace(string name) => Plain(name) is "placeofservice" or "pos" or "placeofservicecode" or "poscode";

    public static bool IsPractitioner(string name) => Plain(name) is "renderingnpi" or "renderingprovidernpi" or "renderingproviderid";

    public static bool IsCharge(string name) => Plain(name) is "charge" or "chargeamount" or "lineamount" or "billedamount" or "linecharge" or "linechargeamount" or "amount" or "fee" or "totalcharge";

    /// <summary>Whether a name says that the member holds a modifier: 0 for one or all, from 1 for a numbered one, -1 for no.</summary>
    public static int ModifierPosition(string name)
    {
        string plain = Plain(name);
        int digit = plain.Length > 0 && plain[plain.Length - 1] is >= '1' and <= '5' ? plain[plain.Length - 1] - '0' : 0;
        string stem = digit > 0 ? plain.Substring(0, plain.Length - 1) : plain;
        return stem is "modifier" or "mod" or "modifiercode" or "codemod" or "proceduremodifier" or "cptmodifier" or "hcpcsmodifier" ? digit
            : stem is "modifiers" or "mods" or "modifiercodes" or "proceduremodifiers" && digit == 0 ? 0
            : -1;
    }

    /// <summary>Whether a name says that the member describes in words.</summary>
    public static bool IsDescription(string name)
    {
        string plain = Plain(name);
        return plain is "name" or "text" or "title" or "label" or "display" or "desc"
            || plain.EndsWith("description", StringComparison.Ordinal)
            || plain.EndsWith("desc", StringComparison.Ordinal)
            || plain.EndsWith("label", StringComparison.Ordinal);
    }

    private static string Plain(string name)
    {
        int length = 0;
        var plain = new char[name.Length];
        foreach (char character in name)
        {
            if (character != '_')
            {
                plain[length++] = char.ToLowerInvariant(character);
            }
        }

        return new string(plain, 0, length);
    }
}
