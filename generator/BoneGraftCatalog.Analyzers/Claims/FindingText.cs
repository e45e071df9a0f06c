namespace BoneGraftCatalog.Analyzers;

/// <summary>The words of a finding.</summary>
internal static class FindingText
{
    public static string Of(JudgedFinding judged) => judged.Finding.Id + " " + judged.Line.Code.ToString();
}
