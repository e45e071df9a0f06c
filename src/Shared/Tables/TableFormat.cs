using System;

namespace BoneGraftCatalog.Tables;

/// <summary>
/// How a catalog's tables are written down: the layout that the generator writes and that the library and the analyzers read.
/// </summary>
/// <remarks>
/// <para>
/// One block of 7-bit ASCII, because that is what a <c>"…"u8</c> literal and an attribute string both hold cheaply. It begins with
/// <see cref="Magic"/>, the format version in two decimal digits, a blank, the number of directory lines in two decimal digits and a
/// line feed. Each directory line has the two letters of a section, its offset (5 digits), its number of records (4) and the width
/// of a record without the line feed that ends it (2). Sections of unknown name are passed over: a reader of version 1 can read what
/// a later writer adds. The version changes only when a record that exists changes.
/// </para>
/// <para>
/// Numbers are digits of base 64 in an alphabet whose order is that of ASCII, so that comparing bytes compares numbers and a sorted
/// section can be searched without decoding it. Texts and lists stand in two pools (<see cref="Texts"/>, <see cref="Lists"/>) and are
/// referred to by offset within the pool and length. A text escapes what is not printable ASCII, and <c>"</c>, <c>\</c> and <c>~</c>,
/// as <c>~</c> and four hexadecimal digits of a UTF-16 unit: the block can stand in any literal as it is.
/// </para>
/// <para>0 is <em>unknown</em> in every field that has no other meaning for it; indexes are stored as they are, and where an index can
/// be missing it is stored plus one.</para>
/// </remarks>
internal static class TableFormat
{
    public const string Magic = "BoneGraftCatalog tables ";
    public const int Version = 1;

    /// <summary>The 64 digits, in the order of ASCII.</summary>
    public const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~";

    /// <summary>The facet whose values a rule may name as a set of codes.</summary>
    public const string FamilyFacet = "family";

    public const char Escape = '~';

    public const int DirectoryLineLength = 2 + 5 + 4 + 2 + 1;

    /// <summary>A reference to a text or a list: 5 digits of offset in the pool, 3 of length.</summary>
    public const int ReferenceWidth = 8;

    /// <summary>An element of a list.</summary>
    public const int ListElementWidth = 4;

    /// <summary>An open end of a period in a sort key: after every date.</summary>
    public const int OpenEnd = (64 * 64 * 64 * 64) - 1;

    // The sections that are not made of records, or whose records only hash. Those of records are named where they are described.
    public const string Texts = "tx";
    public const string Lists = "li";
    public const string HashSeeds = "hs";
    public const string HashSlots = "hx";
    public const int HashSeedWidth = 3;
    public const int HashSlotWidth = 4;

    public static int Digit(byte character) => character switch
    {
        <= (byte)'9' => character - '0',
        <= (byte)'Z' => character - 'A' + 10,
        (byte)'_' => 36,
        <= (byte)'z' => character - 'a' + 37,
        _ => 63,
    };

    public static int Number(ReadOnlySpan<byte> digits)
    {
        int value = 0;
        foreach (byte digit in digits)
        {
            value = (value << 6) | Digit(digit);
        }

        return value;
    }

    /// <summary>Writes a number in so many digits, for a table or for the key of a search in one.</summary>
    public static void WriteNumber(Span<byte> digits, int value)
    {
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = (byte)Digits[value & 63];
            value >>= 6;
        }
    }

    /// <summary>Writes characters that a key holds as one number, eight bits each.</summary>
    public static void WriteCharacters(Span<byte> characters, int packed)
    {
        for (int i = characters.Length - 1; i >= 0; i--)
        {
            characters[i] = (byte)packed;
            packed >>= 8;
        }
    }

    public static string Ascii(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            text[i] = (char)bytes[i];
        }

        return new string(text);
    }

    public static string Unescape(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        int length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == Escape && i + 4 < bytes.Length)
            {
                text[length++] = (char)(
                    (Hexadecimal(bytes[i + 1]) << 12) | (Hexadecimal(bytes[i + 2]) << 8) | (Hexadecimal(bytes[i + 3]) << 4) | Hexadecimal(bytes[i + 4]));
                i += 4;
            }
            else
            {
                text[length++] = (char)bytes[i];
            }
        }

        return new string(text, 0, length);

        static int Hexadecimal(byte digit) => digit <= '9' ? digit - '0' : digit - 'A' + 10;
    }

    /// <summary>The two steps of the perfect hash: seed 0 names the bucket, the bucket's seed the slot.</summary>
    public static uint Hash(ProcedureCode code, uint seed)
    {
        ulong mixed = (code.High ^ (seed * 0x9E3779B97F4A7C15UL)) * 0xFF51AFD7ED558CCDUL;
        mixed ^= mixed >> 32;
        mixed = (mixed ^ code.Low) * 0xC4CEB9FE1A85EC53UL;
        return (uint)(mixed >> 32);
    }
}
