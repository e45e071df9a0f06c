using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// Lowers a certainty. A doubt makes what is definite likely; several doubts do not add up, for a finding that hangs on the payer or
/// the records is another thing than one that is doubted twice.
/// </summary>
internal static class Doubt
{
    public static Certainty Weaken(this Certainty certainty) => certainty == Certainty.Definite ? Certainty.Likely : certainty;

    public static Certainty WeakenIf(this Certainty certainty, bool doubt) => doubt ? certainty.Weaken() : certainty;

    public static Certainty Weaker(Certainty left, Certainty right) => left > right ? left : right;

    /// <summary>By where the date lies: outside the releases in which the fact was seen it is carried, and by how good its source is.</summary>
    public static Certainty By(this Certainty certainty, ICatalogFacts facts, in FactWindow window, ServiceDate date) => certainty
        .WeakenIf(window.PositionOf(date) != WindowPosition.Inside)
        .WeakenIf(!IsHigh(facts, window.FirstSource) || !IsHigh(facts, window.LastSource));

    public static bool IsHigh(ICatalogFacts facts, int source) => facts.GetSourceConfidence(source) == Confidence.High;

    /// <summary>A weak source is never the ground of a rule.</summary>
    public static bool IsGround(ICatalogFacts facts, int source) => facts.GetSourceConfidence(source) != Confidence.Low;

    public static bool IsGround(ICatalogFacts facts, in FactWindow window) => IsGround(facts, window.FirstSource) && IsGround(facts, window.LastSource);
}
