using System.Collections.Generic;

namespace BoneGraftCatalog.Formats;

/// <summary>A claim as a foreign format tells it. The one way from such a file to a <see cref="Claim"/>.</summary>
internal sealed class ClaimDraft
{
    public ClaimDraft(TextPosition position) => Position = position;

    public TextPosition Position { get; }

    public string Id { get; set; } = "";

    public ClaimType Type { get; set; }

    /// <summary>None when the file does not name it.</summary>
    public Payer Payer { get; set; }

    /// <summary>The frequency code of X12 and UB-04, or <c>'\0'</c>.</summary>
    public char Frequency { get; set; }

    public bool IsComplete { get; set; } = true;

    public string Place { get; set; } = "";

    public string Practitioner { get; set; } = "";

    public string Group { get; set; } = "";

    public string Specialty { get; set; } = "";

    public List<ClaimLineDraft> Lines { get; } = new();

    public ClaimReadResult ToResult()
    {
        var positions = new TextPosition[Lines.Count];
        var claim = new Claim
        {
            Id = OrNull(Id),
            ClaimType = Type,
            Frequency = FrequencyOf(Frequency),
            IsComplete = IsComplete,
        };
        for (int i = 0; i < positions.Length; i++)
        {
            ClaimLineDraft line = Lines[i];
            positions[i] = line.Position;
            bool isOwn = line.Practitioner.Length > 0;
            claim.Lines.Add(new ClaimLine(line.Code, UnitsOf(line.Units), line.Modifiers.ToArray())
                .WithServiceDates(line.From, line.To == line.From ? default : line.To)
                .WithPlaceOfService(OrNull(line.Place) ?? OrNull(Place))
                .WithPractitioner(
                    OrNull(isOwn ? line.Practitioner : Practitioner),
                    OrNull(line.Group) ?? OrNull(Group),
                    OrNull(line.Specialty) ?? (isOwn ? null : OrNull(Specialty)))
                .WithCharge(line.Charge));

            // A line whose units cannot be told counts for nothing, and must not make another look wrong for want of it.
            claim.IsComplete &= line.Units is { } units && units == decimal.Truncate(units);
        }

        return new ClaimReadResult(claim, Payer, Position, positions);
    }

    /// <summary>Whole units as they are, as far as a number goes; 0, which is not judged, for a fraction and for what is no count of units.</summary>
    public static int UnitsOf(decimal? units) => units is not { } value || value != decimal.Truncate(value) ? 0
        : value > int.MaxValue ? int.MaxValue
        : value < int.MinValue ? int.MinValue
        : (int)value;

    // 9 closes a home health episode; 6 and F to P are adjustments by others than the provider.
    private static ClaimFrequency FrequencyOf(char code) => code switch
    {
        >= '1' and <= '5' or '7' or '8' => (ClaimFrequency)(code - '0'),
        '6' or (>= 'F' and <= 'P') => ClaimFrequency.Replacement,
        '9' => ClaimFrequency.InterimLast,
        _ => ClaimFrequency.Unknown,
    };

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
