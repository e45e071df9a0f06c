using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>
/// The place of service code set: which places there are, and which numbers are unassigned. Names and descriptions are never read into
/// our table, and the rate of a place is in no such file: a place that is new is reported, for its rate and label are entered by hand.
/// </summary>
internal sealed class PlaceImport : ImportKind
{
    private const string Unassigned = "unassigned";

    private static readonly Regex Range = new("^(?<from>[0-9]{1,2})( ?[-\u2010-\u2015] ?(?<to>[0-9]{1,2}))?$", RegexOptions.CultureInvariant);

    public PlaceImport()
        : base(
            "places",
            ServicePlaces.Table,
            Column("place", "Place of Service Code(s)", "^(place of service|pos)( code( ?s)?)?$"),
            Column("name", "Place of Service Name", "^(place of service|pos) name$"))
    {
    }

    public override string SortedBy => "place";

    public override LineVerdict Read(PublishedHeader header, PublishedRecord record, ImportContext context)
    {
        string? text = header.Cell(record, "place");
        Match match = Range.Match(text ?? "");
        if (!match.Success)
        {
            return LineVerdict.Reject($"'{text}' is no place of service");
        }

        int from = int.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
        int to = match.Groups["to"].Success ? int.Parse(match.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) : from;
        if (from < 1 || to < from)
        {
            return LineVerdict.Reject($"'{text}' is no place of service");
        }

        string[] places = [.. Enumerable.Range(from, to - from + 1).Select(p => p.ToString("00", CultureInfo.InvariantCulture))];
        string name = header.Cell(record, "name") ?? "";
        if (name.Equals(Unassigned, StringComparison.OrdinalIgnoreCase))
        {
            return LineVerdict.KeepAll([.. places.Select(p => new[] { p })], [Unassigned, "Unassigned"]);
        }

        if (name.Length == 0)
        {
            return LineVerdict.Reject($"{text}: a place without a name");
        }

        string[] unknown = [.. places.Where(p => LatestRate(p, context) is null or Unassigned)];
        return unknown.Length == 0
            ? LineVerdict.KeepAll([.. places.Select(p => new[] { p })], ["", ""])
            : LineVerdict.Reject(
                $"{string.Join(", ", unknown)}: the place is new here. Enter it in {Table.FileName} with its rate and a label of our own, and import again");
    }

    private static string? LatestRate(string place, ImportContext context) => context.Existing
        .Where(r => r.Key[0] == place)
        .MaxBy(r => context.Releases[r.Last])?
        .Values[0];
}
