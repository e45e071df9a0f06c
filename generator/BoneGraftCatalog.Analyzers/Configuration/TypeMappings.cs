using System;
using System.Collections.Immutable;
using BoneGraftCatalog.Analyzers.Shapes;

namespace BoneGraftCatalog.Analyzers.Configuration;

/// <summary>
/// Reads a mapping of types: <c>Acme.Claim+Line(code=CptCode, units=Units, modifiers=Mod1 Mod2) | Acme.Charge(code=Proc)</c>.
/// </summary>
/// <remarks>
/// The marks are those that an <c>.editorconfig</c> leaves alone: it cuts a value at <c>;</c> and <c>#</c>. Blanks separate the members
/// of one role, commas the roles, bars the types.
/// </remarks>
internal sealed class TypeMappings
{
    private TypeMappings(ImmutableArray<TypeMapping> entries, ImmutableArray<TypeMappingProblem> problems)
    {
        Entries = entries;
        Problems = problems;
    }

    public ImmutableArray<TypeMapping> Entries { get; }

    public ImmutableArray<TypeMappingProblem> Problems { get; }

    public static TypeMappings Parse(string? text, bool isClaim)
    {
        ImmutableArray<TypeMapping>.Builder entries = ImmutableArray.CreateBuilder<TypeMapping>();
        ImmutableArray<TypeMappingProblem>.Builder problems = ImmutableArray.CreateBuilder<TypeMappingProblem>();
        foreach (string part in (text ?? "").Split('|'))
        {
            string entry = part.Trim();
            if (entry.Length == 0)
            {
                continue;
            }

            if (ParseEntry(entry, isClaim, out string reason) is { } mapping)
            {
                entries.Add(mapping);
            }
            else
            {
                problems.Add(new TypeMappingProblem(entry, reason));
            }
        }

        return new TypeMappings(entries.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>The role that a word of the mapping names, or none.</summary>
    public static MemberRole RoleOf(string word, bool isClaim) => (word.ToLowerInvariant(), isClaim) switch
    {
        ("code", false) => MemberRole.Code,
        ("modifiers" or "modifier", false) => MemberRole.Modifier,
        ("units", false) => MemberRole.Units,
        ("qualifier", false) => MemberRole.Qualifier,
        ("lines", true) => MemberRole.Lines,
        ("payer", true) => MemberRole.Payer,
        ("type", true) => MemberRole.ClaimType,
        ("complete", true) => MemberRole.IsComplete,
        ("frequency", true) => MemberRole.Frequency,
        ("history", true) => MemberRole.History,
        ("use", true) => MemberRole.Use,
        ("date", _) => MemberRole.Date,
        ("end_date", _) => MemberRole.EndDate,
        ("place", _) => MemberRole.Place,
        ("practitioner", _) => MemberRole.Practitioner,
        ("group", _) => MemberRole.Group,
        ("specialty", _) => MemberRole.Specialty,
        _ => MemberRole.None,
    };

    private static TypeMapping? ParseEntry(string entry, bool isClaim, out string reason)
    {
        int open = entry.IndexOf('(');
        if (open <= 0 || entry[entry.Length - 1] != ')' || entry.IndexOf('(', open + 1) >= 0)
        {
            reason = "Write Namespace.Type(role=Member, role=Member).";
            return null;
        }

        ImmutableDictionary<string, Slot>.Builder slots = ImmutableDictionary.CreateBuilder<string, Slot>(StringComparer.Ordinal);
        bool essential = false;
        foreach (string pair in entry.Substring(open + 1, entry.Length - open - 2).Split(','))
        {
            int equals = pair.IndexOf('=');
            if (equals < 0)
            {
                reason = $"'{pair.Trim()}' is not role=Member.";
                return null;
            }

            string word = pair.Substring(0, equals).Trim();
            MemberRole role = RoleOf(word, isClaim);
            if (role == MemberRole.None)
            {
                reason = $"'{word}' is not a role of a {(isClaim ? "claim" : "line")}.";
                return null;
            }

            string[] members = pair.Substring(equals + 1).Split(new[] { ' ', '\t' }, StringSplitOptions.RemoveEmptyEntries);
            if (members.Length == 0)
            {
                reason = $"The role '{word}' names no member.";
                return null;
            }

            for (int i = 0; i < members.Length; i++)
            {
                if (slots.ContainsKey(members[i]))
                {
                    reason = $"The member '{members[i]}' stands twice.";
                    return null;
                }

                slots.Add(members[i], new Slot(role, i + 1));
            }

            essential |= role == (isClaim ? MemberRole.Lines : MemberRole.Code);
        }

        reason = essential ? "" : isClaim ? "It names no member with the lines." : "It names no member with the code.";
        return essential ? new TypeMapping(entry.Substring(0, open).Trim(), isClaim, slots.ToImmutable()) : null;
    }
}
