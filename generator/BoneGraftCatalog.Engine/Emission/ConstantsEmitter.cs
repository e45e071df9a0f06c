using System.Collections.Generic;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Writes a class of typed constants with its twins of plain text. Codes and modifiers have the same shape.</summary>
internal static class ConstantsEmitter
{
    public const string TextClass = "Text";

    /// <summary>The constants that the class can hold. One that is called like the class itself is left out and reported.</summary>
    public static IReadOnlyList<Constant> WithoutClashes(string catalog, string name, IEnumerable<Constant> constants, List<BuildProblem> problems)
    {
        // No other member can clash: an identifier ends with the code, in a capital letter, a digit or an underscore.
        var members = new List<Constant>();
        foreach (Constant constant in constants)
        {
            if (constant.Identifier == name)
            {
                problems.Add(BuildProblem.Create(BuildProblemIds.NameClash, catalog, "the class", $"the member for '{constant.Text}'", name));
            }
            else
            {
                members.Add(constant);
            }
        }

        return members;
    }

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
