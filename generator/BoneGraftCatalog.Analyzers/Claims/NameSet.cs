using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Analyzers.Claims;

/// <summary>Names to look for in text. Most words are ruled out by their first character and their length, before a string is made of them.</summary>
internal sealed class NameSet
{
    private const int MaxLength = 64;

    private readonly HashSet<string> _names;
    private readonly ulong[] _lengths = new ulong[128];

    public NameSet(IEnumerable<string> names)
    {
        _names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (name.Length is > 0 and < MaxLength)
            {
                _names.Add(name);
                _lengths[name[0] & 0x7F] |= 1UL << name.Length;
            }
        }
    }

    public IEnumerable<string> Names => _names;

    public bool Contains(char[] buffer, int start, int length) =>
        length < MaxLength && (_lengths[buffer[start] & 0x7F] & (1UL << length)) != 0 && _names.Contains(new string(buffer, start, length));
}
