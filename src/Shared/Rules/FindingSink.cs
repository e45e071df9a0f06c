using System.Collections.Generic;

namespace BoneGraftCatalog.Rules;

/// <summary>Takes the findings. Nothing is allocated before the first.</summary>
internal struct FindingSink
{
    private List<Finding>? _findings;

    public readonly int Count => _findings?.Count ?? 0;

    public readonly List<Finding>? Findings => _findings;

    public void Add(in Finding finding) => (_findings ??= new List<Finding>()).Add(finding);

    public readonly void SortByLine()
    {
        if (_findings is null)
        {
            return;
        }

        // By insertion: few, nearly in order, and the order of the rules must stay.
        for (int i = 1; i < _findings.Count; i++)
        {
            Finding moved = _findings[i];
            int at = i;
            for (; at > 0 && _findings[at - 1].Line > moved.Line; at--)
            {
                _findings[at] = _findings[at - 1];
            }

            _findings[at] = moved;
        }
    }

    /// <summary>Keeps what the other has too, with the weaker of the two certainties.</summary>
    public readonly void KeepOnlyWhatIsIn(in FindingSink other)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            Finding mine = _findings![i];
            bool kept = false;
            for (int j = 0; j < other.Count && !kept; j++)
            {
                Finding theirs = other._findings![j];
                if (mine.IsSameAs(theirs))
                {
                    kept = true;
                    mine.Certainty = theirs.Certainty > mine.Certainty ? theirs.Certainty : mine.Certainty;
                    mine.Outcome = theirs.Outcome == mine.Outcome ? mine.Outcome : Outcome.Advice;
                    _findings[i] = mine;
                }
            }

            if (!kept)
            {
                _findings!.RemoveAt(i);
            }
        }
    }
}
