using System.Collections.Generic;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>What a rule found: which line, how sure, what follows, the fact behind it and what to do.</summary>
/// <remarks>Safe to log: it names codes, modifiers, units and dates of release, never the patient.</remarks>
[DebuggerDisplay("{Id,nq} {Line} {Certainty}")]
public sealed class ClaimFinding
{
    internal ClaimFinding(
        string id, Certainty certainty, Outcome outcome, bool isInformation, FindingLine line, IReadOnlyList<FindingLine> relatedLines, Modifier modifier)
    {
        Id = id;
        Certainty = certainty;
        Outcome = outcome;
        IsInformation = isInformation;
        Line = line;
        RelatedLines = relatedLines;
        Modifier = modifier;
    }

    /// <summary>The id of the rule, one of <see cref="RuleIds"/>.</summary>
    public string Id { get; }

    /// <summary>How sure the finding is.</summary>
    public Certainty Certainty { get; }

    /// <summary>What is expected to happen to the line.</summary>
    public Outcome Outcome { get; }

    /// <summary>Whether the finding only informs: it does not keep a report from being clean.</summary>
    public bool IsInformation { get; }

    /// <summary>The line the finding is about.</summary>
    public FindingLine Line { get; }

    /// <summary>Further lines that have a part in it: the other code of a pair, the primary that does not count. May be empty.</summary>
    public IReadOnlyList<FindingLine> RelatedLines { get; }

    /// <summary>The modifier the finding is about; none where it is about no modifier.</summary>
    public Modifier Modifier { get; }

    /// <summary>The value of the fact behind the finding, such as <c>ASST 1</c> or <c>limit 1, MAI 2</c>; empty where the claim alone shows it.</summary>
    public string FactValue { get; internal set; } = "";

    /// <summary>The id of the source of the fact; empty where the claim alone shows it.</summary>
    public string SourceId { get; internal set; } = "";

    /// <summary>The title of the source; empty where there is none.</summary>
    public string SourceTitle { get; internal set; } = "";

    /// <summary>The release by the publisher's name, such as <c>2024 Q3</c>; empty where there is none.</summary>
    public string SourceRelease { get; internal set; } = "";

    /// <summary>
    /// The catalog or overlay that says the fact, by its name; empty where the checker has one catalog only, or the claim alone shows it.
    /// </summary>
    public string Layer { get; internal set; } = "";

    /// <summary>What is wrong and which fact says so; one sentence.</summary>
    public string Message { get; internal set; } = "";

    /// <summary>What to do; one sentence.</summary>
    public string Remedy { get; internal set; } = "";

    /// <summary>
    /// What CMS says the line is worth, as one sentence with the release: <c>4.89 RVU on this line […].</c> Empty unless the checker was
    /// asked for it (<see cref="ClaimChecker.WithValues"/>), and where the place of service, the units or the release do not tell.
    /// </summary>
    public string Value { get; internal set; } = "";

    /// <summary>Claim adjustment reason codes (CARC) that a payer is likely to give, as numbers; may be empty.</summary>
    public IReadOnlyList<string> AdjustmentReasonCodes { get; internal set; } = System.Array.Empty<string>();

    /// <summary>Remittance advice remark codes (RARC) that go with them; may be empty.</summary>
    public IReadOnlyList<string> RemarkCodes { get; internal set; } = System.Array.Empty<string>();

    /// <summary>The page of the rule; the package has the same page under <c>docs/rules</c>.</summary>
    public string HelpLink => RulePages.Of(Id);

    /// <summary>The id, the line, what is wrong and what to do, in at most two sentences; a third says what the line is worth, where asked for.</summary>
    public override string ToString() =>
        Id + " " + Line + ": " + Message + (Remedy.Length == 0 ? "" : " " + Remedy) + (Value.Length == 0 ? "" : " " + Value);
}
