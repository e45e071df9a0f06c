namespace BoneGraftCatalog.Rules;

/// <summary>How far the search for the primary of an add-on that is to be a primary itself has come.</summary>
internal enum AddOnSearch
{
    NotBegun,

    Running,

    Done,
}
