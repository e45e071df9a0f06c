using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Analyzers.Usage;

/// <summary>
/// Compares the words of a description with the facets of a code. It speaks only when a word says one thing, no word says the other, the
/// catalog says the other, and nothing in the text turns a word round.
/// </summary>
internal static class DescriptionWords
{
    // A text that excludes, chooses or compares may use any word.
    private static readonly ImmutableArray<string> Turning = ImmutableArray.Create(
        "not", "no", "non", "without", "except", "excluding", "excludes", "other", "or", "versus", "vs", "instead", "unless", "never", "replaces", "formerly");

    private static readonly ImmutableArray<string> Own = ImmutableArray.Create("autograft", "autografts", "autologous", "autogenous");
    private static readonly ImmutableArray<string> Donor = ImmutableArray.Create(
        "allograft", "allografts", "allogeneic", "allogenic", "cadaver", "cadaveric", "homograft");
    private static readonly ImmutableArray<string> Block = ImmutableArray.Create("structural", "block", "tricortical", "bicortical");
    private static readonly ImmutableArray<string> Ground = ImmutableArray.Create(
        "morselized", "morcellized", "morsellized", "morselised", "chips", "ground", "milled", "crushed");
    private static readonly ImmutableArray<string> Spine = ImmutableArray.Create(
        "spine", "spinal", "vertebra", "vertebral", "vertebrae", "interbody", "intervertebral");
    private static readonly ImmutableArray<string> Limb = ImmutableArray.Create(
        "femur", "femoral", "tibia", "tibial", "humerus", "humeral", "fibula", "radius", "ulna", "extremity", "limb", "forearm", "knee", "shoulder");
    private static readonly ImmutableArray<string> SpineRegions = ImmutableArray.Create("cervical", "thoracic", "lumbar", "sacral", "craniocervical");
    private static readonly ImmutableArray<string> OtherRegions = ImmutableArray.Create("arm", "leg", "hand", "foot", "head", "trunk", "non-spine");

    /// <summary>What the text says and what the catalog says, where the two cannot both be; null where nothing should be said.</summary>
    public static (string Says, string Is)? Contradiction(CatalogTables tables, int code, string text)
    {
        List<string> words = Words(text);
        if (words.Count == 0)
        {
            return null;
        }

        if (words.Exists(word => Turning.Contains(word)) || text.IndexOf('/') >= 0)
        {
            return null;
        }

        List<string> graft = Values(tables, code, "graft");
        List<string> form = Values(tables, code, "form");
        List<string> incision = Values(tables, code, "incision");
        List<string> region = Values(tables, code, "region");
        CodeKind kind = tables.GetKind(code);

        bool own = HasAny(words, Own) || HasPhrase(words, "own", "bone") || HasPhrase(words, "patient's", "own");
        bool donor = HasAny(words, Donor) || (words.Contains("donor") && !HasPhrase(words, "donor", "site") && !HasPhrase(words, "donor", "place"));
        if (donor && !own && Is(graft, "own"))
        {
            return ("donor", "the patient's own tissue");
        }

        if (own && !donor && (Is(graft, "donor") || Is(graft, "donor-or-promoting")))
        {
            return ("own", "donor tissue");
        }

        bool block = HasAny(words, Block);
        bool ground = HasAny(words, Ground);
        if (block && !ground && Is(form, "morselized"))
        {
            return ("a block", "ground or in chips");
        }

        if (ground && !block && Is(form, "structural"))
        {
            return ("ground", "a block");
        }

        bool same = HasPhrase(words, "same", "incision") || HasPhrase(words, "same", "wound");
        bool separate = HasPhrase(words, "separate", "incision") || HasPhrase(words, "second", "incision") || HasPhrase(words, "separate", "skin");
        if (same && !separate && Is(incision, "separate"))
        {
            return ("the same incision", "through a separate one");
        }

        if (separate && !same && Is(incision, "same"))
        {
            return ("a separate incision", "through the same one");
        }

        // A code of the pelvis alone may hold the spine to it.
        bool spine = HasAny(words, Spine);
        bool limb = HasAny(words, Limb);
        if (spine && !limb && region.Exists(value => OtherRegions.Contains(value))
            && region.TrueForAll(value => value == "pelvis" || OtherRegions.Contains(value)))
        {
            return ("spine", "outside the spine");
        }

        // A graft of the spine may come from the fibula: a limb's name beside a spine code is only clear where it is the place treated.
        if (words.Contains("extremity") && !spine && region.Count > 0 && region.TrueForAll(value => SpineRegions.Contains(value)))
        {
            return ("a limb", "in the spine");
        }

        bool alone = words.Contains("standalone") || HasPhrase(words, "stand", "alone") || words.Contains("stand-alone");
        bool addOn = words.Contains("add-on") || words.Contains("addon") || HasPhrase(words, "add", "on") || HasPhrase(words, "each", "additional");
        if (alone && !addOn && kind == CodeKind.AddOn)
        {
            return ("stand-alone", "an add-on");
        }

        return addOn && !alone && kind == CodeKind.StandAlone ? ("add-on", "a stand-alone code") : null;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length
                && (char.IsLetter(text[i]) || (start >= 0 && text[i] is '-' or '\'' && i + 1 < text.Length && char.IsLetter(text[i + 1])));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                string word = text.Substring(start, i - start).ToLowerInvariant();

                // "non-structural" turns its word round; "add-on" and "stand-alone" are words of their own.
                int hyphen = word.IndexOf('-');
                if (hyphen > 0 && word is not ("add-on" or "stand-alone"))
                {
                    words.Add(word.Substring(0, hyphen));
                    words.Add(word.Substring(hyphen + 1));
                }
                else
                {
                    words.Add(word.StartsWith("non", StringComparison.Ordinal) && word.Length > 6 ? "non" : word);
                }

                start = -1;
            }
        }

        return words;
    }

    private static bool HasAny(List<string> words, ImmutableArray<string> signs) => words.Exists(word => signs.Contains(word));

    private static bool HasPhrase(List<string> words, string first, string second)
    {
        for (int i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] == first
                && (words[i + 1] == second || (i + 2 < words.Count && words[i + 1].EndsWith("ial", StringComparison.Ordinal) && words[i + 2] == second)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(List<string> values, string value) => values.Count == 1 && values[0] == value;

    private static List<string> Values(CatalogTables tables, int code, string facet)
    {
        var values = new List<string>();
        int wanted = tables.FindFacet(facet);
        IndexList all = tables.GetFacetValues(code);
        for (int i = 0; i < all.Count; i++)
        {
            if (wanted >= 0 && tables.GetFacetOfValue(all[i]) == wanted)
            {
                values.Add(tables.GetFacetValue(all[i]));
            }
        }

        return values;
    }
}
