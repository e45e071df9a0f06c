using System.Collections.Generic;

namespace BoneGraftCatalog.Generator.Emission;

/// <summary>Writes a class of typed constants with its twins of plain text. Codes and modifiers have the same shape.</summary>
internal static class ConstantsEmitter
{
    public const string TextClass = "Text";

    /// <summary>The members of one class: properties of the type, and in the nested class the same as constants of text.</summary>
    public static void WriteMembers(CodeWriter writer, string type, IReadOnlyList<Constant> constants)
    {
        foreach (Constant constant in constants)
        {
            Documentation.Summary(writer, constant.Summary);
            Documentation.Remarks(writer, constant.Remarks);
            writer.Line($"public static {type} {constant.Identifier} => {type}.FromPacked({constant.Value});");
            writer.Line();
        }

        Documentation.Summary(writer, "The same as constants of text: for <c>switch</c>, for arguments of attributes, for data of tests.");
        writer.Open($"public static class {TextClass}");
        bool first = true;
        foreach (Constant constant in constants)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            Documentation.Summary(writer, constant.Summary);
            writer.Line($"public const string {constant.Identifier} = \"{constant.Text}\";");
        }

        writer.Close();
    }
}
