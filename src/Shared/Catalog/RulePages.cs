namespace BoneGraftCatalog.Tables;

/// <summary>Where the page of a diagnostic or a finding is: one place for the compiler and the run time.</summary>
internal static class RulePages
{
    private const string Root = "https://github.com/bonegraftcatalog/bonegraftcatalog/blob/main/generator/docs/rules/";

    public static string Of(string id) => Root + id + ".md";
}
