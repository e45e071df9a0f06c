namespace BoneGraftCatalog.Tables;

/// <summary>
/// What a rule may ask of a catalog. Codes and modifiers are asked for by index, found once per line; a reference is a code that a
/// fact names and the catalog does not hold.
/// </summary>
/// <remarks>
/// Where a fact has several windows, the one that contains the date is given; else the latest before it, which is carried forward;
/// else the earliest. The window says which it was. <see cref="ServiceDate.None"/> gives the latest.
/// </remarks>
internal interface ICatalogFacts
{
    /// <summary>The index of an entry or a reference, or -1.</summary>
    int FindCode(ProcedureCode code);

    ProcedureCode GetCode(int code);

    bool IsEntry(int code);

    CodeKind GetKind(int code);

    string GetLabel(int code);

    Validity GetValidity(int code);

    /// <summary>
    /// The first day on which an entry is known to have been in use, and the source that shows it: that of the earliest release that has
    /// the code, or its own last day; none where nothing shows it. Of use where the start is not known.
    /// </summary>
    (ServiceDate Day, int Source) GetFirstSeen(int code);

    /// <summary>Whether the entry has the value of the facet.</summary>
    bool HasFacetValue(int code, string facet, string value);

    /// <summary>The source of a column of an entry, or -1: the one named for the column, else the entry's own.</summary>
    int GetSource(int code, string column);

    /// <summary>The codes that replace an ended one; <see cref="GetReplacement"/> reads the list.</summary>
    IndexList GetReplacements(int code);

    /// <summary>A code that replaces an ended one, by its position in <see cref="GetReplacements"/>.</summary>
    ProcedureCode GetReplacement(int code, int position);

    /// <summary>The row of a table that holds for a key on a date; <see cref="CatalogFacts.TryGet"/> reads it as the table's fact.</summary>
    /// <remarks>
    /// Of a table whose rows have a last day, the row that governs: of those that are not withdrawn and do not end before the date, the
    /// one with the earliest end. For no date, the row without an end, or that with the latest. Of a table whose rows have a first day too,
    /// no row on a day that belongs to none of them. A table whose rows hold on the days of their releases only has no row for another day.
    /// </remarks>
    bool TryFind(FactTable table, in FactKey key, ServiceDate date, out FactRow row);

    /// <summary>Whether a table has rows for a key and each of them begins after the date. What held before is not known, and was not nothing.</summary>
    bool IsBeforeFirst(FactTable table, in FactKey key, ServiceDate date);

    bool IsListedPrimary(in AddOnEdits.Fact addOn, int candidate);

    /// <summary>A listed primary, by its position in the list.</summary>
    ProcedureCode GetPrimary(in AddOnEdits.Fact addOn, int position);

    /// <summary>The index of a payer, or -1.</summary>
    int FindPayer(string payer);

    string GetPayer(int payer);

    int PayerCount { get; }

    /// <summary>The index of a modifier, or -1.</summary>
    int FindModifier(Modifier modifier);

    ModifierFact GetModifier(int modifier);

    /// <summary>Whether the two share an exclusive set: they never stand on one line.</summary>
    bool AreExclusive(int modifier, int other);

    /// <summary>The first and the last day of a modifier, as its row in the catalog says.</summary>
    (ServiceDate From, ServiceDate To) GetModifierDates(int modifier);

    /// <summary>The source of a column of a modifier, or -1: the one named for the column, else the modifier's own.</summary>
    int GetModifierSource(int modifier, string column);

    /// <summary>
    /// The row that decides how the modifier and the code go together: a row for the code before one for its family, its kind, all
    /// codes; among equals one that names the payer before one for every payer. A payer of -1 gives only rows for every payer.
    /// </summary>
    bool TryGetModifierRule(int code, int modifier, int payer, ClaimType claimType, ServiceDate date, out ModifierRuleFact rule);

    /// <summary>Why a row of the catalog says what it says, in the catalog's own words; empty where it does not say.</summary>
    string GetReason(in ModifierRuleFact rule);

    /// <summary>The source of a row of the catalog, or -1.</summary>
    int GetSource(in ModifierRuleFact rule);

    Confidence GetSourceConfidence(int source);

    string GetSourceId(int source);

    string GetSourceTitle(int source);

    /// <summary>The release by name, such as "October 2025".</summary>
    string GetSourceRelease(int source);

    /// <summary>Which of several catalogs and overlays says the fact with this source, counted from the first; -1 where there is one only.</summary>
    int GetLayerOf(int source);

    /// <summary>The name of the catalog or overlay; empty for -1.</summary>
    string GetLayerName(int layer);
}
