namespace BoneGraftCatalog.Rules;

/// <summary>The most that is made of a rule's findings. What is not sure is never more than a suggestion.</summary>
internal enum RuleSeverity
{
    Suggestion = 0,
    Warning = 1,
}
