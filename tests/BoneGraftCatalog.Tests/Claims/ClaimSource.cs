using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;

namespace BoneGraftCatalog.Tests.Claims;

/// <summary>Writes a claim as a consumer would write it in C#, with the constants of the shipped catalog.</summary>
internal static class ClaimSource
{
    private static readonly Dictionary<ProcedureCode, string> Codes = Names<ProcedureCode>(typeof(Cpt));
    private static readonly Dictionary<Modifier, string> Modifiers = Names<Modifier>(typeof(Mod));

    public static string Write(ClaimChecker checker, Claim claim)
    {
        var text = new StringBuilder("var claim = new Claim\n{\n");
        text.Append("    ServiceDate = ").Append(Date(claim.ServiceDate)).Append(",\n");
        if (claim.ClaimType != ClaimType.Unknown)
        {
            text.Append("    ClaimType = ClaimType.").Append(claim.ClaimType).Append(",\n");
        }

        text.Append("    Lines =\n    {\n");
        foreach (ClaimLine line in claim.Lines)
        {
            text.Append("        ").Append(Line(line)).Append(",\n");
        }

        string name = checker.Payer == Payer.Medicare ? "Medicare" : checker.Payer == Payer.Medicaid ? "Medicaid" : "CptRules";
        return text.Append("    },\n};\nClaimReport report = ClaimChecker.").Append(name).Append(".Check(claim);").ToString();
    }

    private static string Line(ClaimLine line)
    {
        string code = Codes.TryGetValue(line.Code, out string? name) ? "Cpt." + name : $"ProcedureCode.Parse(\"{line.Code}\")";
        IEnumerable<string> arguments = new[] { code }
            .Concat(line.Units == 1 ? [] : [line.Units.ToString(System.Globalization.CultureInfo.InvariantCulture)])
            .Concat(line.Modifiers.Select(m => "Mod." + Modifiers[m]));
        string tail = (line.ServiceDate.IsNone ? "" : $".WithServiceDate({Date(line.ServiceDate)})") + (line.PlaceOfService is null ? "" : $".WithPlaceOfService(\"{line.PlaceOfService}\")");
        return (tail.Length == 0 ? "new(" : "new ClaimLine(") + string.Join(", ", arguments) + ")" + tail;
    }

    private static string Date(ServiceDate date) => $"new ServiceDate({date.Year}, {date.Month}, {date.Day})";

    private static Dictionary<T, string> Names<T>(System.Type type)
        where T : notnull =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(T)).ToDictionary(p => (T)p.GetValue(null)!, p => p.Name);
}
