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

    /// <summary>The longest text or list.</summary>
    public const int MaxReferenceLength = (64 * 64 * 64) - 1;

    /// <summary>An element of a list.</summary>
    public const int ListElementWidth = 4;

    /// <summary>An open end of a period in a sort key: after every date.</summary>
    public const int OpenEnd = (64 * 64 * 64 * 64) - 1;

    // The sections. A name, once used, is never used for anything else.
    public const string Identity = "id";
    public const string Texts = "tx";
    public const string Lists = "li";
    public const string Codes = "cd";
    public const string HashSeeds = "hs";
    public const string HashSlots = "hx";
    public const string Entries = "pr";
    public const string Facets = "fc";
    public const string FacetValues = "fv";
    public const string Modifiers = "md";
    public const string ExclusiveSets = "es";
    public const string Payers = "py";
    public const string ModifierRules = "ru";
    public const string FeeSchedule = "fs";
    public const string AddOnEdits = "ao";
    public const string PrimaryOf = "ap";
    public const string UnitLimits = "ul";
    public const string Pairs = "pe";
    public const string PairsByColumn2 = "pc";
    public const string Rationales = "ra";
    public const string OutpatientStatus = "os";
    public const string Places = "ps";
    public const string Sources = "so";
    public const string Descriptors = "de";

    /// <summary>One record. Version is that of the data, Hash that of the model, both texts.</summary>
    internal static class IdentityRecord
    {
        public const int Name = 0;
        public const int DataVersion = 8;
        public const int Hash = 16;
        public const int Width = 24;
    }

    /// <summary>In the order of the code's text; entries and references are one sorted run each, entries first.</summary>
    internal static class EntryRecord
    {
        public const int Kind = 0;
        public const int From = 1;
        public const int To = 5;
        public const int Name = 9;
        public const int Label = 17;
        public const int Use = 25;
        public const int Note = 33;
        public const int Terms = 41;
        public const int Provenance = 49;
        public const int ReplacedBy = 57;
        public const int FacetValues = 65;
        public const int Width = 73;
    }

    internal static class TextRecord
    {
        public const int Text = 0;
        public const int Width = 8;
    }

    /// <summary>In the order of facet, then slug. Members lists the entries.</summary>
    internal static class FacetValueRecord
    {
        public const int Facet = 0;
        public const int Slug = 2;
        public const int Members = 10;
        public const int Width = 18;
    }

    /// <summary>In the order of the modifier's text, which stands in the record as it is.</summary>
    internal static class ModifierRecord
    {
        public const int Text = 0;
        public const int Kind = 2;
        public const int ClaimTypes = 3;
        public const int Bypass = 4;
        public const int From = 5;
        public const int To = 9;
        public const int Name = 13;
        public const int Label = 21;
        public const int Use = 29;
        public const int Note = 37;
        public const int Provenance = 45;
        public const int ExclusiveSets = 53;
        public const int Width = 61;
    }

    /// <summary>
    /// In the order of modifier, selector, value: the key of a search. Value is 0 for all, a <see cref="CodeKind"/>, a facet value or
    /// a code. Payer is an index plus one, 0 for every payer.
    /// </summary>
    internal static class ModifierRuleRecord
    {
        public const int Modifier = 0;
        public const int Selector = 2;
        public const int Value = 3;
        public const int KeyWidth = 7;
        public const int Payer = 7;
        public const int ClaimTypes = 9;
        public const int Verdict = 10;
        public const int From = 11;
        public const int To = 15;
        public const int Reason = 19;
        public const int Note = 27;
        public const int Provenance = 35;
        public const int Width = 43;
    }

    /// <summary>In the order of code, then first release. Indicators stand as CMS's characters, <c>?</c> where not known.</summary>
    internal static class FeeScheduleRecord
    {
        public const int Code = 0;
        public const int First = 4;
        public const int Last = 7;
        public const int Status = 10;
        public const int Global = 11;
        public const int Component = 14;
        public const int Multiple = 15;
        public const int Bilateral = 16;
        public const int Assistant = 17;
        public const int CoSurgeon = 18;
        public const int Team = 19;
        public const int NonFacilityNa = 20;
        public const int FacilityNa = 21;
        public const int Width = 22;
    }

    /// <summary>In the order of the add-on. Primaries lists codes, in order; empty for type 2.</summary>
    internal static class AddOnRecord
    {
        public const int Code = 0;
        public const int Type = 4;
        public const int First = 5;
        public const int Last = 8;
        public const int Primaries = 11;
        public const int Width = 19;
    }

    /// <summary>In the order of primary, then add-on.</summary>
    internal static class PrimaryOfRecord
    {
        public const int Primary = 0;
        public const int AddOn = 4;
        public const int Width = 8;
    }

    /// <summary>In the order of code, payer, claim type, first release.</summary>
    internal static class UnitLimitRecord
    {
        public const int Code = 0;
        public const int Payer = 4;
        public const int ClaimType = 6;
        public const int KeyWidth = 7;
        public const int Limit = 7;
        public const int Adjudication = 11;
        public const int Rationale = 12;
        public const int First = 14;
        public const int Last = 17;
        public const int Width = 20;
    }

    /// <summary>In the order of claim type, column 1, column 2, end; <see cref="OpenEnd"/> where none is known.</summary>
    internal static class PairRecord
    {
        public const int ClaimType = 0;
        public const int Column1 = 1;
        public const int Column2 = 5;
        public const int KeyWidth = 9;
        public const int To = 9;
        public const int Indicator = 13;
        public const int Rationale = 14;
        public const int First = 16;
        public const int Last = 19;
        public const int Width = 22;
    }

    /// <summary>In the order of claim type, column 2, row: where the rows of <see cref="PairRecord"/> with that column 2 stand.</summary>
    internal static class PairByColumn2Record
    {
        public const int ClaimType = 0;
        public const int Column2 = 1;
        public const int KeyWidth = 5;
        public const int Row = 5;
        public const int Width = 9;
    }

    internal static class OutpatientStatusRecord
    {
        public const int Code = 0;
        public const int Status = 4;
        public const int First = 6;
        public const int Last = 9;
        public const int Width = 12;
    }

    internal static class PlaceRecord
    {
        public const int Place = 0;
        public const int Rate = 2;
        public const int Label = 3;
        public const int First = 11;
        public const int Last = 14;
        public const int Width = 17;
    }

    /// <summary>In the order of the code. The section is there only where a consumer supplied such texts.</summary>
    internal static class DescriptorRecord
    {
        public const int Code = 0;
        public const int Text = 4;
        public const int Provenance = 12;
        public const int Width = 20;
    }

    internal static class SourceRecord
    {
        public const int Id = 0;
        public const int Kind = 8;
        public const int Title = 16;
        public const int Publisher = 24;
        public const int Release = 32;
        public const int Effective = 40;
        public const int Until = 44;
        public const int Confidence = 48;
        public const int Sha256 = 49;
        public const int Note = 57;
        public const int Width = 65;
    }

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

    /// <summary>The two steps of the perfect hash: seed 0 names the bucket, the bucket's seed the slot.</summary>
    public static uint Hash(ProcedureCode code, uint seed)
    {
        ulong mixed = (code.High ^ (seed * 0x9E3779B97F4A7C15UL)) * 0xFF51AFD7ED558CCDUL;
        mixed ^= mixed >> 32;
        mixed = (mixed ^ code.Low) * 0xC4CEB9FE1A85EC53UL;
        return (uint)(mixed >> 32);
    }
}
