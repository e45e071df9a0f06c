using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tables;

/// <summary>The payers that every catalog can name without saying more, and those that a catalog names itself.</summary>
internal static class Payers
{
    public const string Medicare = "medicare";
    public const string Medicaid = "medicaid";

    /// <summary>Not a payer: the rules of the code set itself, as secondary sources tell them.</summary>
    public const string CptRules = "cpt-rules";

    /// <summary>The payers whose rows come first.</summary>
    public static readonly string[] First = { Medicare, Medicaid };

    /// <summary>The payers that have an index in every catalog, whether a row names them or not.</summary>
    public static readonly string[] BuiltIn = { Medicare, Medicaid, CptRules };

    /// <summary>Whether a payer is built in, or a rule or a unit limit of the catalogs names it.</summary>
    public static bool IsKnown(ICatalogFacts facts, string payer) => Array.IndexOf(BuiltIn, payer) >= 0 || facts.FindPayer(payer) >= 0;

    /// <summary>The known payer whose name is nearest to one that is not known; null where none is near.</summary>
    public static string? Nearest(ICatalogFacts facts, string payer) => Spelling.Nearest(payer, Names(facts)).Word;

    private static IEnumerable<string> Names(ICatalogFacts facts) => BuiltIn.Concat(Enumerable.Range(0, facts.PayerCount).Select(facts.GetPayer));
}
