using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Shapes;

/// <summary>
/// Takes a type for a claim line by the names of its members: one named like a procedure code, and beside it what a billed line has and
/// a price list or a master table has not. Nothing that rests on this is more than a suggestion.
/// </summary>
internal static class NameSignals
{
    private static readonly ImmutableHashSet<string> Codes = Names(
        "Cpt", "CptCode", "Cptcode", "ProcedureCode", "ProcCode", "Hcpcs", "HcpcsCode", "CptHcpcsCode", "CptHcpcs", "BillingCode", "ServiceCode");

    private static readonly ImmutableHashSet<string> Units = Names("Units", "UnitQty", "UnitCount", "Quantity", "Qty", "UnitsOfService", "ServiceUnits");

    private static readonly ImmutableHashSet<string> Modifiers = Names("Modifiers", "Modifier", "Mods", "CptModifiers", "CptModifier");

    private static readonly ImmutableHashSet<string> Dates = Names("ServiceDate", "DateOfService", "Dos", "FromDate", "ServiceFrom", "ServiceDateFrom");

    // Words of types that list codes instead of billing them, or tell what became of a bill.
    private static readonly ImmutableArray<string> Tables = ImmutableArray.Create(
        "Price", "Pricing", "Fee", "Schedule", "Mapping", "Map", "Master", "Lookup", "Reference", "Catalog", "Definition", "Rule", "Template", "Table",
        "Option", "Config", "Setting", "Filter", "Query", "Search", "Criteria", "Benefit", "Coverage", "Authorization", "Edit", "History",
        "Remit", "Denial", "Adjudicat", "Payment", "Estimate", "Quote");

    /// <summary>The shape of a type that is named like a line, or null.</summary>
    public static TypeShape? Read(INamedTypeSymbol type)
    {
        if (type.Locations.IsEmpty || !type.Locations[0].IsInSource || Tables.Any(word => type.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return null;
        }

        ImmutableDictionary<string, Slot>.Builder slots = ImmutableDictionary.CreateBuilder<string, Slot>(StringComparer.OrdinalIgnoreCase);
        MemberRole seen = default;
        int codes = 0;
        bool units = false;
        bool others = false;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.IsStatic || member is not (IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsImplicitlyDeclared: false })
                || slots.ContainsKey(member.Name))
            {
                continue;
            }

            string name = member.Name.TrimStart('_');
            string stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_');
            int position = stem.Length < name.Length
                && int.TryParse(name.Substring(name.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? number
                : 0;
            seen = Codes.Contains(name) ? MemberRole.Code
                : Units.Contains(name) ? MemberRole.Units
                : Modifiers.Contains(stem) || stem.Equals("CodeMod", StringComparison.OrdinalIgnoreCase)
                    || stem.Equals("Mod", StringComparison.OrdinalIgnoreCase) ? MemberRole.Modifier
                : Dates.Contains(name) ? MemberRole.Date
                : MemberRole.None;
            if (seen == MemberRole.None)
            {
                continue;
            }

            codes += seen == MemberRole.Code ? 1 : 0;
            units |= seen == MemberRole.Units;
            others |= seen is MemberRole.Modifier or MemberRole.Date;
            slots.Add(member.Name, new Slot(seen, position));
        }

        // One code, and two more signs: units and a modifier or a date. A price list has neither.
        return codes == 1 && units && others ? new TypeShape(type, isClaim: false, Evidence.Names, slots.ToImmutable()) : null;
    }

    private static ImmutableHashSet<string> Names(params string[] names) => ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, names);
}
