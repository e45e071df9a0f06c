using System.Collections.Generic;
using BoneGraftCatalog.Analyzers.Shapes;
using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>Facts of a line, or of a claim for its lines, as far as the source shows them, and where it says them.</summary>
internal sealed class ObservedFacts
{
    /// <summary>The facts. What is not said, or not known, has no value.</summary>
    public LineFacts Values;

    private readonly Dictionary<MemberRole, Mention> _mentions;

    public ObservedFacts() => _mentions = new Dictionary<MemberRole, Mention>();

    /// <summary>Facts that all stand at one place.</summary>
    public ObservedFacts(in LineFacts values, Spot spot)
        : this()
    {
        Values = values;
        foreach (LineRole role in LineRole.All)
        {
            if (role.IsIn(values))
            {
                _mentions[role.Role] = Mention.Known(spot);
            }
        }
    }

    private ObservedFacts(ObservedFacts other)
    {
        Values = other.Values;
        _mentions = new Dictionary<MemberRole, Mention>(other._mentions);
    }

    /// <summary>Whether and where the fact of a role is said.</summary>
    public Mention this[MemberRole role] => _mentions.TryGetValue(role, out Mention mention) ? mention : default;

    public ObservedFacts Copy() => new(this);

    public void SetKnown<T>(LineRole<T> role, T value, Spot spot)
    {
        role.Of(ref Values) = value;
        _mentions[role.Role] = Mention.Known(spot);
    }

    /// <summary>Says that a fact is said, but not what it is.</summary>
    /// <param name="role">The fact.</param>
    /// <param name="spot">Where it is said.</param>
    /// <param name="token">What is the same for two unknowns that are the same, or null.</param>
    public void SetUnknown(LineRole role, Spot spot, object? token)
    {
        role.Copy(default, ref Values);
        _mentions[role.Role] = Mention.NotKnown(spot, token);
    }

    /// <summary>Makes a fact one that is not said.</summary>
    public void Clear(LineRole role)
    {
        role.Copy(default, ref Values);
        _mentions.Remove(role.Role);
    }
}
