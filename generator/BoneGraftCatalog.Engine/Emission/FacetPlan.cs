using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>A facet as an enum: its name, and the name and number of each value that occurs.</summary>
internal sealed record FacetPlan(string Facet, string Identifier, IReadOnlyList<(string Slug, string Identifier, int Number, int Codes)> Values)
{
    /// <summary>The value of an entry whose cell is empty.</summary>
    public const string Unknown = "Unknown";

    /// <summary>What the single-valued look-up says of an entry with several values. It is in every enum from the start, so that a
    /// facet can take a second value without a change of the API.</summary>
    public const string Several = "Several";

    public const int SeveralNumber = -1;

    /// <summary>The facets of a catalog. What cannot have its name is left out and reported.</summary>
    public static IReadOnlyList<FacetPlan> Create(CatalogModel model, CatalogOptions options, List<BuildProblem> problems)
    {
        // What the class holds beside the facets, and what every class inherits.
        var taken = new Dictionary<string, string>(StringComparer.Ordinal) { [options.Catalog] = "the class" };
        foreach (string member in new[] { CatalogClassEmitter.Property, CatalogClassEmitter.Field, CatalogClassEmitter.OpenMethod, TablesEmitter.DataClass })
        {
            taken[member] = "the class's own " + member;
        }

        foreach (string member in new[] { "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize" })
        {
            taken[member] = "an inherited member";
        }

        var plans = new List<FacetPlan>();
        for (int i = 0; i < model.Facets.Count; i++)
        {
            string facet = model.Facets[i];
            string identifier = Identifiers.FromSlug(facet);
            string thing = $"the facet '{facet}'";
            string[] members = { identifier, Of(identifier), Has(identifier), With(identifier), ValuesOf(identifier), Parse(identifier), Slug(identifier) };
            string? clash = members.FirstOrDefault(taken.ContainsKey);
            if (clash is not null)
            {
                problems.Add(BuildProblem.Create(BuildProblemIds.NameClash, options.Catalog, taken[clash], thing, clash));
                continue;
            }

            foreach (string member in members)
            {
                taken.Add(member, thing);
            }

            plans.Add(new FacetPlan(facet, identifier, CreateValues(model, i, facet, options, problems)));
        }

        return plans;
    }

    public static string Of(string identifier) => identifier + "Of";

    public static string Has(string identifier) => "Has" + identifier;

    public static string With(string identifier) => "With" + identifier;

    public static string ValuesOf(string identifier) => identifier + "ValuesOf";

    public static string Parse(string identifier) => "Parse" + identifier;

    public static string Slug(string identifier) => "TextOf" + identifier;

    private static List<(string Slug, string Identifier, int Number, int Codes)> CreateValues(
        CatalogModel model, int facet, string name, CatalogOptions options, List<BuildProblem> problems)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { [Unknown] = "an empty cell", [Several] = "a cell of several values" };
        var numbers = new Dictionary<int, string> { [0] = "an empty cell" };
        var values = new List<(string, string, int, int)>();
        foreach (IGrouping<string, FacetValueModel> value in model.Codes
            .SelectMany(c => c.FacetValues.Where(v => v.Facet == facet))
            .GroupBy(v => v.Slug, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string identifier = Identifiers.FromSlug(value.Key);
            int number = StableNumber.Of(value.Key);
            string thing = $"the value '{value.Key}' of '{name}'";
            if (names.TryGetValue(identifier, out string? other))
            {
                problems.Add(BuildProblem.Create(BuildProblemIds.NameClash, options.Catalog, other, thing, identifier));
            }
            else if (numbers.TryGetValue(number, out other))
            {
                problems.Add(BuildProblem.Create(BuildProblemIds.NameClash, options.Catalog, other, thing, number.ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                names.Add(identifier, thing);
                numbers.Add(number, thing);
                values.Add((value.Key, identifier, number, value.Count()));
            }
        }

        return values;
    }
}
