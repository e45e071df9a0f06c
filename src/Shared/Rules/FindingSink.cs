using System.Collections.Generic;

namespace BoneGraftCatalog.Rules;

/// <summary>Takes the findings, and what the rules had to leave open. Nothing is allocated before the first.</summary>
internal struct FindingSink
{
    private List<Finding>? _findings;
    private List<(int Line, UnjudgedReason Reason)>? _open;

    public readonly int Count => _findings?.Count ?? 0;

    /// <summary>Whether a rule left anything open.</summary>
    public readonly bool HasOpen => _open is not null;

    public readonly List<Finding>? Findings => _findings;

    public void Add(in Finding finding) => (_findings ??= new List<Finding>()).Add(finding);

    /// <summary>A rule cannot tell, and so has nothing to find: the line is not clean for that.</summary>
    public void Leave(int line, UnjudgedReason reason) => (_open ??= new List<(int, UnjudgedReason)>()).Add((line, reason));

    public void LeaveWhatIsLeftIn(in FindingSink other)
    {
        for (int i = 0; i < (other._open?.Count ?? 0); i++)
        {
            Leave(other._open![i].Line, other._open[i].Reason);
        }
    }

    /// <summary>What the first rule that could not tell left open of a line; unknown where none did.</summary>
    public readonly UnjudgedReason WhyOpen(int line)
    {
        for (int i = 0; i < (_open?.Count ?? 0); i++)
        {
            if (_open![i].Line == line)
            {
                return _open[i].Reason;
            }
        }

        return UnjudgedReason.Unknown;
    }

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
