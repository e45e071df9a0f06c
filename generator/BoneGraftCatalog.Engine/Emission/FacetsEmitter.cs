using System.Collections.Generic;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Writes the look-ups by facet: typed faces of what the library looks up by text.</summary>
internal static class FacetsEmitter
{
    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    public static EmittedFile Emit(CatalogOptions options, SourceFrame frame, IReadOnlyList<FacetPlan> facets) => frame.File("Facets", writer =>
    {
        writer.Open($"{frame.Visibility} static partial class {options.Catalog}");
        bool first = true;
        foreach (FacetPlan facet in facets)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            Write(writer, frame, facet);
        }

        writer.Close();
    });

    private static void Write(CodeWriter writer, SourceFrame frame, FacetPlan facet)
    {
        string type = facet.Identifier;
        string entry = frame.Library + "CatalogEntry";
        string name = Literal(facet.Facet);
        string parse = FacetPlan.Parse(type);
        string slug = FacetPlan.Slug(type);

        Documentation.Summary(writer, $"What the entry's <see cref=\"{type}\"/> is; <see cref=\"{type}.{FacetPlan.Several}\"/> where it has more than one.");
        writer.Line("/// <param name=\"entry\">An entry of this catalog.</param>");
        writer.Open($"public static {type} {FacetPlan.Of(type)}({entry} entry)");
        writer.Line($"{List}<string> values = entry.GetFacets({name});");
        writer.Line($"return values.Count == 0 ? {type}.{FacetPlan.Unknown} : values.Count == 1 ? {parse}(values[0]) : {type}.{FacetPlan.Several};");
        writer.Close();
        writer.Line();

        Documentation.Summary(writer, $"All values of <see cref=\"{type}\"/> that the entry has; none where the table does not say.");
        writer.Line("/// <param name=\"entry\">An entry of this catalog.</param>");
        writer.Open($"public static {List}<{type}> {FacetPlan.ValuesOf(type)}({entry} entry)");
        writer.Line($"{List}<string> texts = entry.GetFacets({name});");
        writer.Line($"{type}[] values = new {type}[texts.Count];");
        writer.Open("for (int i = 0; i < values.Length; i++)");
        writer.Line($"values[i] = {parse}(texts[i]);");
        writer.Close();
        writer.Line();
        writer.Line("return values;");
        writer.Close();
        writer.Line();

        Documentation.Summary(writer, $"Whether the entry has the value, alone or beside others.");
        writer.Line("/// <param name=\"entry\">An entry of this catalog.</param>");
        writer.Line("/// <param name=\"value\">The value to look for.</param>");
        writer.Open($"public static bool {FacetPlan.Has(type)}({entry} entry, {type} value)");
        writer.Open($"foreach (string text in entry.GetFacets({name}))");
        writer.Open($"if ({parse}(text) == value)");
        writer.Line("return true;");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line("return false;");
        writer.Close();
        writer.Line();

        Documentation.Summary(writer, "All codes of the catalog that have the value, alone or beside others.");
        writer.Line("/// <param name=\"value\">The value to look for.</param>");
        writer.Open($"public static {frame.Library}CodeSet {FacetPlan.With(type)}({type} value)");
        writer.Line($"return {CatalogClassEmitter.Property}.WithFacet({name}, {slug}(value));");
        writer.Close();
        writer.Line();

        writer.Open($"private static {type} {parse}(string text)");
        writer.Open("switch (text)");
        foreach ((string text, string identifier, _, _) in facet.Values)
        {
            writer.Line($"case {Literal(text)}: return {type}.{identifier};");
        }

        writer.Line($"default: return {type}.{FacetPlan.Unknown};");
        writer.Close();
        writer.Close();
        writer.Line();

        writer.Open($"private static string {slug}({type} value)");
        writer.Open("switch (value)");
        foreach ((string text, string identifier, _, _) in facet.Values)
        {
            writer.Line($"case {type}.{identifier}: return {Literal(text)};");
        }

        writer.Line("default: return \"\";");
        writer.Close();
        writer.Close();
    }

    // A slug holds nothing that a literal would have to escape.
    private static string Literal(string slug) => "\"" + slug + "\"";
}
