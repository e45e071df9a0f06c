using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Writes the class of the catalog: how it is opened, and an enum for each facet.</summary>
internal static class CatalogClassEmitter
{
    public const string Property = "Catalog";
    public const string Field = "_catalog";
    public const string OpenMethod = "OpenCatalog";

    public static EmittedFile Emit(CatalogModel model, CatalogOptions options, SourceFrame frame, IReadOnlyList<FacetPlan> facets) =>
        frame.File("Catalog", writer => Write(writer, model, options, frame, facets));

    private static void Write(CodeWriter writer, CatalogModel model, CatalogOptions options, SourceFrame frame, IReadOnlyList<FacetPlan> facets)
    {
        string catalog = frame.Library + "Catalog";
        string data = model.DataVersion.Length == 0 ? "" : $", with data of {model.DataVersion}";
        if (options.Below.Length == 0)
        {
            string codes = $"<see cref=\"{frame.Reference(options.Codes)}\"/>,";
            string modifiers = $"<see cref=\"{frame.Reference(options.Modifiers)}\"/>.";
            string content = $"A catalog of {Count(model.Codes.Count, "procedure code")} and {Count(model.Modifiers.Count, "modifier")}{data}.";
            Documentation.Summary(writer, Documentation.Words(content));
            Documentation.Element(writer, "remarks", new[] { "The", "codes", "are", "in", codes, "the", "modifiers", "in", modifiers });
        }
        else
        {
            string[] catalogBelow = { "The", "catalog", $"<see cref=\"{options.Below}\"/>", "with" };
            Documentation.Summary(writer, catalogBelow.Concat(Documentation.Words($"what files of this project say of its codes{data}.")));
        }

        writer.Line(SourceFrame.GeneratedCode);
        writer.Open($"{frame.Visibility} static partial class {options.Catalog}");
        writer.Line("// Neither an initialiser nor a static constructor: with either, whatever touches this class first would open the catalog,");
        writer.Line("// and the run time would ask at each use whether that has happened.");
        writer.Line($"private static {frame.Nullable(catalog)} {Field};");
        writer.Line();
        Documentation.Summary(writer, options.Below.Length == 0
            ? "The catalog: what its codes and modifiers are, and every fact about them. It is opened on first use."
            : "Both as one: what these files say goes first. They are opened on first use.");
        writer.Line($"public static {catalog} {Property} => {Field} ?? {OpenMethod}();");
        foreach (FacetPlan facet in facets)
        {
            writer.Line();
            WriteEnum(writer, facet);
        }

        writer.Line();
        writer.Open($"private static {catalog} {OpenMethod}()");
        writer.Line("// Two threads may both come here; all of them get the catalog of the first that is done.");
        string create = $"{catalog}.Create(new {TablesEmitter.DataClass}())";
        writer.Line($"{catalog} opened = {(options.Below.Length == 0 ? create : $"{options.Below}.{Property}.WithOverlay({create})")};");
        writer.Line($"return global::System.Threading.Interlocked.CompareExchange(ref {Field}, opened, null) ?? opened;");
        writer.Close();
        writer.Close();
    }

    private static string Count(int count, string noun) => string.Format(CultureInfo.InvariantCulture, "{0} {1}{2}", count, noun, count == 1 ? "" : "s");

    private static void WriteEnum(CodeWriter writer, FacetPlan facet)
    {
        Documentation.Summary(writer, $"What the table says under <c>{string.Join(" ", Documentation.Words(facet.Facet))}</c>.");
        Documentation.Element(
            writer,
            "remarks",
            Documentation.Words("Each number is a hash of the value as the table writes it, so that a new value gives no other a new number."));
        writer.Open("public enum " + facet.Identifier);
        Documentation.Summary(writer, "The table does not say.");
        writer.Line(FacetPlan.Unknown + " = 0,");
        writer.Line();
        Documentation.Summary(writer, $"More than one value: ask <c>{FacetPlan.ValuesOf(facet.Identifier)}</c> or <c>{FacetPlan.Has(facet.Identifier)}</c>.");
        writer.Line(string.Format(CultureInfo.InvariantCulture, "{0} = {1},", FacetPlan.Several, FacetPlan.SeveralNumber));
        foreach ((string slug, string identifier, int number, int codes) in facet.Values)
        {
            writer.Line();
            Documentation.Summary(writer, $"<c>{string.Join(" ", Documentation.Words(slug))}</c>: {Count(codes, "code")}.");
            writer.Line(string.Format(CultureInfo.InvariantCulture, "{0} = {1},", identifier, number));
        }

        writer.Close();
    }
}
