using System.Collections.Generic;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Writes the look-ups by facet: typed faces of what the library looks up by text.</summary>
internal static class FacetsEmitter
{
    private const string List = "global::System.Collections.Generic.IReadOnlyList";
    private const string EntryParameter = "/// <param name=\"entry\">An entry of this catalog.</param>";
    private const string ValueParameter = "/// <param name=\"value\">The value to look for.</param>";

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
        WriteValue(writer, frame, facet);
        writer.Line();
        WriteValues(writer, frame, facet);
        writer.Line();
        WriteTest(writer, frame, facet);
        writer.Line();
        WriteSet(writer, frame, facet);
        writer.Line();
        WriteParse(writer, facet);
        writer.Line();
        WriteText(writer, facet);
    }

    private static void WriteValue(CodeWriter writer, SourceFrame frame, FacetPlan facet)
    {
        string type = facet.Identifier;
        Documentation.Summary(
            writer, $"What the entry's <see cref=\"{type}\"/> is; <see cref=\"{type}.{FacetPlan.Several}\"/> where it has more than one.");
        writer.Line(EntryParameter);
        writer.Open($"public static {type} {FacetPlan.Of(type)}({frame.Library}CatalogEntry entry)");
        writer.Line($"{List}<string> values = entry.GetFacets({Literal(facet.Facet)});");
        writer.Line(
            $"return values.Count == 0 ? {type}.{FacetPlan.Unknown} : values.Count == 1 ? {FacetPlan.Parse(type)}(values[0]) : {type}.{FacetPlan.Several};");
        writer.Close();
    }

    private static void WriteValues(CodeWriter writer, SourceFrame frame, FacetPlan facet)
    {
        string type = facet.Identifier;
        Documentation.Summary(writer, $"All values of <see cref=\"{type}\"/> that the entry has; none where the table does not say.");
        writer.Line(EntryParameter);
        writer.Open($"public static {List}<{type}> {FacetPlan.ValuesOf(type)}({frame.Library}CatalogEntry entry)");
        writer.Line($"{List}<string> texts = entry.GetFacets({Literal(facet.Facet)});");
        writer.Line($"{type}[] values = new {type}[texts.Count];");
        writer.Open("for (int i = 0; i < values.Length; i++)");
        writer.Line($"values[i] = {FacetPlan.Parse(type)}(texts[i]);");
        writer.Close();
        writer.Line();
        writer.Line("return values;");
        writer.Close();
    }

    private static void WriteTest(CodeWriter writer, SourceFrame frame, FacetPlan facet)
    {
        string type = facet.Identifier;
        Documentation.Summary(writer, "Whether the entry has the value, alone or beside others.");
        writer.Line(EntryParameter);
        writer.Line(ValueParameter);
        writer.Open($"public static bool {FacetPlan.Has(type)}({frame.Library}CatalogEntry entry, {type} value)");
        writer.Open($"foreach (string text in entry.GetFacets({Literal(facet.Facet)}))");
        writer.Open($"if ({FacetPlan.Parse(type)}(text) == value)");
        writer.Line("return true;");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line("return false;");
        writer.Close();
    }

    private static void WriteSet(CodeWriter writer, SourceFrame frame, FacetPlan facet)
    {
        string type = facet.Identifier;
        Documentation.Summary(writer, "All codes of the catalog that have the value, alone or beside others.");
        writer.Line(ValueParameter);
        writer.Open($"public static {frame.Library}CodeSet {FacetPlan.With(type)}({type} value)");
        writer.Line($"return {CatalogClassEmitter.Property}.WithFacet({Literal(facet.Facet)}, {FacetPlan.Slug(type)}(value));");
        writer.Close();
    }

    private static void WriteParse(CodeWriter writer, FacetPlan facet)
    {
        string type = facet.Identifier;
        writer.Open($"private static {type} {FacetPlan.Parse(type)}(string text)");
        writer.Open("switch (text)");
        foreach ((string text, string identifier, _, _) in facet.Values)
        {
            writer.Line($"case {Literal(text)}: return {type}.{identifier};");
        }

        writer.Line($"default: return {type}.{FacetPlan.Unknown};");
        writer.Close();
        writer.Close();
    }

    private static void WriteText(CodeWriter writer, FacetPlan facet)
    {
        string type = facet.Identifier;
        writer.Open($"private static string {FacetPlan.Slug(type)}({type} value)");
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
