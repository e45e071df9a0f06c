using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Writes the tables: once as data for the run time, once as the text of an attribute for the analyzers.</summary>
internal static class TablesEmitter
{
    public const string DataClass = "TableData";

    /// <summary>A <c>byte[]</c> of more takes the compiler longer than anybody waits; a literal does not, but needs C# 11.</summary>
    private const int MaxArrayBytes = 64 * 1024;

    private const int BytesPerLine = 24;

    public static EmittedFile EmitData(CatalogOptions options, SourceFrame frame, string tables, List<BuildProblem> problems)
    {
        if (!options.HasUtf8Literals && tables.Length > MaxArrayBytes)
        {
            problems.Add(BuildProblem.Create(
                BuildProblemIds.NeedsUtf8Literals,
                options.Catalog,
                tables.Length.ToString(CultureInfo.InvariantCulture),
                MaxArrayBytes.ToString(CultureInfo.InvariantCulture)));
            tables = "";
        }

        return frame.File("Tables", writer =>
        {
            writer.Open($"{frame.Visibility} static partial class {options.Catalog}");
            writer.Line("// Constant data of the assembly: it is neither copied nor decoded before somebody asks for a part of it.");
            writer.Open($"private sealed class {DataClass} : {frame.Library}CatalogData");
            if (options.HasUtf8Literals)
            {
                // The lines of a raw literal lose the indentation of its end, so end and lines stand at the margin. A literal ends
                // before its last line feed; the tables end with one of their own.
                writer.Line("public override global::System.ReadOnlySpan<byte> Tables => \"\"\"");
                writer.Raw(tables);
                writer.Raw("\n\"\"\"u8;\n");
            }
            else
            {
                WriteArray(writer, tables);
            }

            writer.Close();
            writer.Close();
        });
    }

    /// <summary>The attribute. Its verbatim text holds the tables as they are: they have neither a quote nor a backslash.</summary>
    /// <remarks>
    /// Licensed descriptors are not in it: no rule asks for them, and an attribute goes wherever the assembly goes. A class that is not
    /// emitted is named by that of the catalog, in which nobody finds a constant.
    /// </remarks>
    public static EmittedFile EmitPayload(CatalogModel model, CatalogOptions options, SourceFrame frame, string tables) => frame.File(
        "Payload",
        writer =>
        {
            string payload = model.Of(LicensedDescriptors.Table).Count == 0
                ? tables
                : TableWriter.Write(model.With(LicensedDescriptors.Table, Array.Empty<FactCellsModel>()), options.Catalog).Tables;
            string codes = CatalogEmitter.HasCodes(model, options) ? frame.CodesClass : frame.CatalogClass;
            string modifiers = CatalogEmitter.HasModifiers(model, options) ? frame.ModifiersClass : frame.CatalogClass;
            writer.Line("// The same tables once more, for analyzers, which see an assembly's attributes and not its data.");
            writer.Raw($"[assembly: global::BoneGraftCatalog.CatalogTables(typeof({frame.CatalogClass}), typeof({codes}), typeof({modifiers}), @\"");
            writer.Raw(payload);
            writer.Raw(options.Below.Length == 0 ? "\")]\n" : $"\", OverlayOf = typeof({options.Below}))]\n");
        },
        inNamespace: false);

    private static void WriteArray(CodeWriter writer, string tables)
    {
        writer.Line("public override global::System.ReadOnlySpan<byte> Tables => new byte[]");
        writer.Line("{");
        var line = new StringBuilder();
        for (int i = 0; i < tables.Length; i++)
        {
            line.Append(line.Length == 0 ? "    " : " ").Append(((int)tables[i]).ToString(CultureInfo.InvariantCulture)).Append(',');
            if (i % BytesPerLine == BytesPerLine - 1 || i + 1 == tables.Length)
            {
                writer.Line(line.ToString());
                line.Clear();
            }
        }

        writer.Line("};");
    }
}
