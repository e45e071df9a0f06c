using System;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// All that is said about a rule: its id, its words, where it holds, where it points, what a payer answers. What the rule decides stands
/// beside it, in the file of its family.
/// </summary>
/// <remarks>
/// The checker, the analyzers, the tool, the presets and the documentation read it from <see cref="ClaimRules.All"/>. Every argument that
/// has words or decides anything is required, so that a rule without it does not compile.
/// </remarks>
internal sealed class RuleInfo
{
    private const int ClaimTypes = 3;

    private readonly Reach[] _reach;

    /// <summary>A rule.</summary>
    /// <param name="id">The id, which never changes its meaning.</param>
    /// <param name="title">What is found, in words that fit every finding: the title of the diagnostic and of the rule's page.</param>
    /// <param name="severity">The most that the compiler and the tool make of a finding; one that is not sure is a suggestion.</param>
    /// <param name="outcome">What is expected to happen to the line, unless a finding says otherwise.</param>
    /// <param name="reach">
    /// The row of the matrix of rule, payer and claim type: for Medicare, Medicaid, the rules of the code set and another payer each
    /// professional, outpatient and ambulatory surgery. <c>+</c> holds, <c>~</c> holds and is at most likely, <c>r</c> holds as far as
    /// rows of the catalog say so (limits of the payer itself, for units), <c>-</c> does not hold. Inpatient claims are judged by no rule.
    /// </param>
    /// <param name="pointsAt">The part of the line that a diagnostic underlines.</param>
    /// <param name="restsOn">The lines whose dates and practitioners a finding rests on.</param>
    /// <param name="denials">The numbers that a payer is likely to answer with, unless a finding says otherwise.</param>
    /// <param name="message">What is wrong and which fact says so: a part of a sentence that begins small and has no full stop.</param>
    /// <param name="remedy">What to do about it, as a sentence.</param>
    /// <param name="cure">What of the facts can mend a finding.</param>
    /// <param name="isInformation">Whether a finding only informs: then a claim can be clean with it.</param>
    /// <param name="isAbsence">Whether the rule says that something is missing, so that a line which is not in view could be it.</param>
    public RuleInfo(
        string id,
        string title,
        RuleSeverity severity,
        Outcome outcome,
        string reach,
        FindingPart pointsAt,
        FindingGround restsOn,
        DenialCodes denials,
        FindingWords message,
        FindingWords remedy,
        FindingCure cure = FindingCure.None,
        bool isInformation = false,
        bool isAbsence = false)
    {
        Id = id;
        Title = title;
        Severity = severity;
        Outcome = outcome;
        PointsAt = pointsAt;
        RestsOn = restsOn;
        Denials = denials;
        Message = message;
        Remedy = remedy;
        Cure = cure;
        IsInformation = isInformation;
        IsAbsence = isAbsence;
        _reach = ReadReach(reach);
    }

    public string Id { get; }

    public string Title { get; }

    public RuleSeverity Severity { get; }

    public Outcome Outcome { get; }

    public FindingPart PointsAt { get; }

    public FindingGround RestsOn { get; }

    public DenialCodes Denials { get; }

    public FindingWords Message { get; }

    public FindingWords Remedy { get; }

    public FindingCure Cure { get; }

    public bool IsInformation { get; }

    public bool IsAbsence { get; }

    /// <summary>How far the rule holds for a payer and a claim type.</summary>
    public Reach ReachOf(PayerKind payer, ClaimType claimType)
    {
        int type = claimType switch { ClaimType.Professional => 0, ClaimType.Outpatient => 1, ClaimType.AmbulatorySurgery => 2, _ => -1 };
        int row = payer switch { PayerKind.Medicare => 0, PayerKind.Medicaid => 1, PayerKind.CptRules => 2, _ => 3 };
        return type < 0 ? Reach.None : _reach[(row * ClaimTypes) + type];
    }

    /// <summary>What is made of a finding: the rule's own severity when it is sure or likely, and a suggestion otherwise.</summary>
    public RuleSeverity SeverityOf(Certainty certainty, bool isInformation) =>
        !isInformation && certainty is Certainty.Definite or Certainty.Likely ? Severity : RuleSeverity.Suggestion;

    public override string ToString() => Id;

    private static Reach[] ReadReach(string text)
    {
        var reach = new Reach[4 * ClaimTypes];
        int next = 0;
        foreach (char c in text)
        {
            if (c != ' ')
            {
                reach[next++] = c switch
                {
                    '+' => Reach.Full,
                    '~' => Reach.AtMostLikely,
                    'r' => Reach.RowsOnly,
                    '-' => Reach.None,
                    _ => throw new ArgumentException("The reach of a rule is written with + ~ r and -.", nameof(text)),
                };
            }
        }

        return next == reach.Length ? reach : throw new ArgumentException("The reach of a rule has twelve marks.", nameof(text));
    }
}
