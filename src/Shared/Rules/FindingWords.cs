namespace BoneGraftCatalog.Rules;

/// <summary>Says something about a finding in words. Codes, modifiers, units and releases only: a code's wording is never needed to act.</summary>
internal delegate string FindingWords(FindingContext finding);
