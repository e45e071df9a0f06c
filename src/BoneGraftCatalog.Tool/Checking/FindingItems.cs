using System.Collections.Generic;
using System.Globalization;
using BoneGraftCatalog.Formats;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Checking;

/// <summary>Findings as items of a report, at the place of the line they are about.</summary>
/// <remarks>A claim is named by its place in the file, never by its number: that may be about a person, and logs are kept.</remarks>
internal static class FindingItems
{
    public static ReportItem Of(ClaimFinding finding, ClaimReadResult source, string path) =>
        new(finding.Id, Level(finding), finding.ToString()[(finding.Id.Length + 1)..])
        {
            Place = Place(source, finding.Line.Index, path),
            Related = finding.RelatedLines.Count > 0 ? Place(source, finding.RelatedLines[0].Index, path) : null,
            Properties =
            [
                KeyValuePair.Create("line", (finding.Line.Index + 1).ToString(CultureInfo.InvariantCulture)),
                KeyValuePair.Create("code", finding.Line.Code.ToString()),
                KeyValuePair.Create("certainty", Word(finding.Certainty)),
                KeyValuePair.Create("outcome", Word(finding.Outcome)),
                KeyValuePair.Create("source", finding.SourceId),
                KeyValuePair.Create("adjustmentReasonCodes", string.Join(' ', finding.AdjustmentReasonCodes)),
                KeyValuePair.Create("remarkCodes", string.Join(' ', finding.RemarkCodes)),
            ],
        };

    public static ReportItem Of(UnjudgedLine line, ClaimReadResult source, string path) => new("unjudged", ReportLevel.Note, line.ToString())
    {
        Place = Place(source, line.Index, path),
    };

    public static ReportItem Of(ClaimProblem problem, string path) =>
        new(problem.IsSkip ? "claim-skipped-part" : "claim-unread", problem.IsSkip ? ReportLevel.Note : ReportLevel.Warning, problem.Message)
        {
            Place = At(problem.Position, path),
        };

    public static ReportItem OfClaimWithoutLines(ClaimReadResult source, string path) =>
        new("claim-unread", ReportLevel.Warning, "the claim has no line that can be read, so there is nothing to check.")
        {
            Place = At(source.Position, path),
        };

    private static ReportLevel Level(ClaimFinding finding) =>
        ClaimRules.Find(finding.Id)?.SeverityOf(finding.Certainty, finding.IsInformation) == RuleSeverity.Warning ? ReportLevel.Warning : ReportLevel.Note;

    private static ReportPlace Place(ClaimReadResult source, int line, string path) =>
        At((uint)line < (uint)source.LinePositions.Count ? source.LinePositions[line] : source.Position, path);

    private static ReportPlace At(TextPosition position, string path) =>
        new(path, position.Line, position.Column, position.Line, position.Column);

    private static string Word(Certainty certainty) => certainty switch
    {
        Certainty.Definite => "definite",
        Certainty.Likely => "likely",
        Certainty.DependsOnPayerOrRecords => "depends-on-payer-or-records",
        Certainty.CannotTell => "cannot-tell",
        _ => "unknown",
    };

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.LineDenied => "line-denied",
        Outcome.DeniedUnlessRecords => "denied-unless-records",
        Outcome.Bundled => "bundled",
        Outcome.NotPayable => "not-payable",
        Outcome.Advice => "advice",
        _ => "unknown",
    };
}
