using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Rules;

/// <summary>Takes the findings and, where that is asked for, what the rules had to leave open. Nothing is allocated before the first.</summary>
internal struct FindingSink
{
    private List<Finding>? _findings;
    private List<(int Line, UnjudgedReason Reason, Modifier Modifier)>? _open;

    /// <summary>An empty sink.</summary>
    /// <param name="keepsOpen">Whether it is asked what is open: a report tells it, a compiler has nobody to tell.</param>
    public FindingSink(bool keepsOpen)
    {
        _findings = null;
        _open = null;
        KeepsOpen = keepsOpen;
    }

    public bool KeepsOpen { get; }

    public readonly int Count => _findings?.Count ?? 0;

    /// <summary>Whether a rule left anything open.</summary>
    public readonly bool HasOpen => _open is not null;

    public readonly List<Finding>? Findings => _findings;

    public void Add(in Finding finding) => (_findings ??= new List<Finding>()).Add(finding);

    /// <summary>A rule cannot tell, and so has nothing to find: the line is not clean for that.</summary>
    /// <param name="line">The line.</param>
    /// <param name="reason">Why.</param>
    /// <param name="modifier">The modifier that is the reason, where one is.</param>
    public void Leave(int line, UnjudgedReason reason, Modifier modifier = default)
    {
        if (KeepsOpen)
        {
            (_open ??= new List<(int, UnjudgedReason, Modifier)>()).Add((line, reason, modifier));
        }
    }

    public void LeaveWhatIsLeftIn(in FindingSink other)
    {
        for (int i = 0; i < (other._open?.Count ?? 0); i++)
        {
            Leave(other._open![i].Line, other._open[i].Reason, other._open[i].Modifier);
        }
    }

    /// <summary>Leaves open the lines of which the other has a finding that is not here.</summary>
    public void LeaveWhatIsOnlyIn(in FindingSink other, UnjudgedReason reason)
    {
        for (int i = 0; i < other.Count; i++)
        {
            Finding finding = other._findings![i];
            if (!finding.IsInformation && IndexOf(finding) < 0)
            {
                Leave(finding.Line, reason);
            }
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

    /// <summary>The modifiers of a line that are the reason why it was left open, each once, in their order on the line.</summary>
    public readonly Modifier[] ModifiersOpen(int line)
    {
        var modifiers = new List<Modifier>();
        for (int i = 0; i < (_open?.Count ?? 0); i++)
        {
            if (_open![i].Line == line && !_open[i].Modifier.IsNone && !modifiers.Contains(_open[i].Modifier))
            {
                modifiers.Add(_open[i].Modifier);
            }
        }

        return modifiers.ToArray();
    }

    /// <summary>Sorts the findings by their lines. Those of one line stay in the order of the rules.</summary>
    public void SortByLine()
    {
        if (_findings is null || IsInOrder())
        {
            return;
        }

        // A key of the line and the place in the list is unique, which makes any sort a stable one, and a finding is too large to be
        // moved more than once.
        long[] keys = new long[_findings.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)_findings[i].Line << 32) | (uint)i;
        }

        Array.Sort(keys);
        var sorted = new List<Finding>(keys.Length);
        foreach (long key in keys)
        {
            sorted.Add(_findings[(int)(uint)key]);
        }

        _findings = sorted;
    }

    /// <summary>Adds what is in all of them, with the weakest of their certainties.</summary>
    public void AddWhatIsInAll(FindingSink[] sinks)
    {
        for (int i = 0; i < sinks[0].Count; i++)
        {
            Finding finding = sinks[0]._findings![i];
            bool isInAll = true;
            for (int j = 1; j < sinks.Length && isInAll; j++)
            {
                int at = sinks[j].IndexOf(finding);
                isInAll = at >= 0;
                if (isInAll)
                {
                    Finding theirs = sinks[j]._findings![at];
                    finding.Certainty = theirs.Certainty > finding.Certainty ? theirs.Certainty : finding.Certainty;
                    finding.Outcome = theirs.Outcome == finding.Outcome ? finding.Outcome : Outcome.Advice;
                }
            }

            if (isInAll)
            {
                Add(finding);
            }
        }
    }

    private readonly bool IsInOrder()
    {
        for (int i = 1; i < _findings!.Count; i++)
        {
            if (_findings[i - 1].Line > _findings[i].Line)
            {
                return false;
            }
        }

        return true;
    }

    private readonly int IndexOf(in Finding finding)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_findings![i].IsSameAs(finding))
            {
                return i;
            }
        }

        return -1;
    }
}
