using System.Collections.Generic;
using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Formats;

/// <summary>A claim as a foreign format tells it. The one way from such a file to a <see cref="Claim"/>.</summary>
internal sealed class ClaimDraft
{
    private readonly List<LineFacts> _lines = new();
    private readonly List<TextPosition> _linePositions = new();

    public ClaimDraft(TextPosition position) => Position = position;

    public TextPosition Position { get; }

    public string Id { get; set; } = "";

    public ClaimType Type { get; set; }

    /// <summary>None when the file does not name it.</summary>
    public Payer Payer { get; set; }

    /// <summary>The frequency code of X12 and UB-04, or <c>'\0'</c>.</summary>
    public char Frequency { get; set; }

    public bool IsComplete { get; set; } = true;

    public int LineCount => _lines.Count;

    /// <summary>Adds a line. Units that are null are no count of units.</summary>
    public void Add(TextPosition position, in LineFacts line)
    {
        _linePositions.Add(position);
        _lines.Add(line);
    }

    public ClaimReadResult ToResult()
    {
        var claim = new Claim
        {
            Id = Id.Length == 0 ? null : Id,
            ClaimType = Type,
            Frequency = FrequencyOf(Frequency),
            IsComplete = IsComplete,
        };
        for (int i = 0; i < _lines.Count; i++)
        {
            LineFacts line = _lines[i];
            line.To = line.To == line.From ? default : line.To;

            // A line whose units cannot be told counts for nothing, and must not make another look wrong for want of it.
            claim.IsComplete &= line.TrySettleUnits();
            claim.Lines.Add(new ClaimLine(line));
        }

        return new ClaimReadResult(claim, Payer, Position, _linePositions.ToArray());
    }

    // 9 closes a home health episode; 6 and F to P are adjustments by others than the provider.
    private static ClaimFrequency FrequencyOf(char code) => code switch
    {
        >= '1' and <= '5' or '7' or '8' => (ClaimFrequency)(code - '0'),
        '6' or (>= 'F' and <= 'P') => ClaimFrequency.Replacement,
        '9' => ClaimFrequency.InterimLast,
        _ => ClaimFrequency.Unknown,
    };
}
