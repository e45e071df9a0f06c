using System.Collections.Immutable;
using BoneGraftCatalog.Analyzers.Shapes;
using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>A role of members whose value is a fact of a line.</summary>
internal abstract class LineRole
{
    public static readonly LineRole<decimal?> Units = new(MemberRole.Units, (ref LineFacts line) => ref line.Units, isOfClaims: false);

    /// <summary>The roles. Code and modifiers are not among them, for they are read together.</summary>
    public static readonly ImmutableArray<LineRole> All = ImmutableArray.Create<LineRole>(
        Units,
        new LineRole<ServiceDate>(MemberRole.Date, (ref LineFacts line) => ref line.From),
        new LineRole<ServiceDate>(MemberRole.EndDate, (ref LineFacts line) => ref line.To, isOfClaims: false),
        new LineRole<string?>(MemberRole.Place, (ref LineFacts line) => ref line.Place),
        new LineRole<string?>(MemberRole.Practitioner, (ref LineFacts line) => ref line.Practitioner),
        new LineRole<string?>(MemberRole.Group, (ref LineFacts line) => ref line.Group),
        new LineRole<string?>(MemberRole.Specialty, (ref LineFacts line) => ref line.Specialty));

    protected LineRole(MemberRole role, bool isOfClaims)
    {
        Role = role;
        IsOfClaims = isOfClaims;
    }

    public MemberRole Role { get; }

    /// <summary>Whether a claim says it for those of its lines that do not.</summary>
    public bool IsOfClaims { get; }

    /// <summary>The fact of a role; null where it is none of these.</summary>
    public static LineRole? Of(MemberRole role)
    {
        foreach (LineRole candidate in All)
        {
            if (candidate.Role == role)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether the line has the fact.</summary>
    public abstract bool IsIn(LineFacts line);

    /// <summary>Puts the fact of one line on another.</summary>
    public abstract void Copy(LineFacts from, ref LineFacts to);
}
