using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Checking;

/// <summary>What a run over claims found, in numbers. All that is kept of a claim once it is judged.</summary>
internal sealed class CheckSummary
{
    private readonly SortedDictionary<string, int> _byId = new(System.StringComparer.Ordinal);

    public long Claims { get; private set; }

    public long Clean { get; private set; }

    public long WithUnjudged { get; private set; }

    public long Unread { get; private set; }

    /// <summary>Files in which nothing could be read at all: empty, or of another kind than text.</summary>
    public int UnreadFiles { get; set; }

    public bool IsStopped { get; set; }

    public void Add(ClaimReport report)
    {
        Claims++;
        Clean += report.IsClean ? 1 : 0;
        WithUnjudged += report.Unjudged.Count > 0 ? 1 : 0;
        foreach (ClaimFinding finding in report)
        {
            _byId[finding.Id] = _byId.GetValueOrDefault(finding.Id) + 1;
        }
    }

    public void AddUnread() => Unread++;

    public string Describe()
    {
        var text = new StringBuilder();
        if (IsStopped)
        {
            text.Append("Stopped. Up to here: ");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Counted.Of(Claims, "claim")} read, {Clean} clean, ");
        text.Append(CultureInfo.InvariantCulture, $"{WithUnjudged} with lines that could not be judged, {Counted.Of(Unread, "record")} skipped.");
        if (UnreadFiles > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {Counted.Of(UnreadFiles, "file")} not read.");
        }

        foreach (KeyValuePair<string, int> id in _byId)
        {
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"  {id.Key}  {id.Value}");
        }

        return text.ToString();
    }

    public IReadOnlyList<KeyValuePair<string, object>> Values() =>
    [
        KeyValuePair.Create("claims", (object)Claims),
        KeyValuePair.Create("clean", (object)Clean),
        KeyValuePair.Create("unjudged", (object)WithUnjudged),
        KeyValuePair.Create("skipped", (object)Unread),
        KeyValuePair.Create("unreadFiles", (object)UnreadFiles),
        KeyValuePair.Create("isStopped", (object)IsStopped),
        .. _byId.Select(id => KeyValuePair.Create(id.Key, (object)id.Value)),
    ];
}
