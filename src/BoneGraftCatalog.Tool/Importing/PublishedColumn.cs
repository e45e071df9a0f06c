using System.Text.RegularExpressions;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>A column of a published file, known by its name.</summary>
/// <param name="Name">Our name for it.</param>
/// <param name="Pattern">Matches its published name in lower case, with one space for every run of other characters than letters and digits.</param>
/// <param name="Title">How CMS writes it, for messages.</param>
internal sealed record PublishedColumn(string Name, Regex Pattern, string Title, bool IsRequired = true)
{
    /// <summary>
    /// Matches a name that a file gives to a whole group of columns when it prints only the last line of its header (<c>NA INDICATOR</c>,
    /// twice). The record layout fixes the order within the group, so the group must be complete.
    /// </summary>
    public Regex? Group { get; init; }

    public int PlaceInGroup { get; init; }

    public int GroupSize { get; init; }
}
