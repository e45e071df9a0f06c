using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Tables;

// Tables that come from outside are read once in full before anything is asked of them. What passes here never makes a look-up read
// outside the tables or meet a value that has no meaning.
internal sealed partial class CatalogTables
{
    private const int LastDay = 3652059; // 9999-12-31

    /// <summary>Says what is wrong with the tables, in a few words; null when nothing is.</summary>
    public string? Verify() =>
        VerifyBytes()
        ?? VerifyWidths()
        ?? First(CatalogRecords.All, VerifyDigits)
        ?? VerifyDigits(_seeds, TableFormat.HashSeeds, 0, _seeds.Width)
        ?? VerifyDigits(_slots, TableFormat.HashSlots, 0, _slots.Width)
        ?? VerifyCodes()
        ?? VerifyModifiers()
        ?? VerifyModifierRules()
        ?? First(CatalogRecords.All, VerifyRecords);

    private static string At(string section, int row) =>
        $"record {row.ToString(System.Globalization.CultureInfo.InvariantCulture)} of section '{section}'";

    private string? VerifyBytes()
    {
        foreach (byte b in _data.Tables)
        {
            if (b is not ((byte)'\n' or (>= 0x20 and < 0x7F)))
            {
                return "there is a byte that is not printable ASCII";
            }
        }

        return null;
    }

    private string? VerifyWidths()
    {
        if (CountOf(IdentityRecord.Layout) != 1)
        {
            return "the catalog has no name and version";
        }

        return First(CatalogRecords.All, layout => Width(_sections[layout.Index], layout.Section, layout.Width))
            ?? (_codes.Count > 0 && _codes.Width is < 1 or > ProcedureCode.MaxLength ? "the codes are too wide" : null)
            ?? Width(_seeds, TableFormat.HashSeeds, TableFormat.HashSeedWidth)
            ?? Width(_slots, TableFormat.HashSlots, TableFormat.HashSlotWidth);

        // Codes alone are as wide as the longest of them.
        static string? Width(Section section, string tag, int width) =>
            section.Count > 0 && width > 0 && section.Width != width ? $"the records of section '{tag}' have another width than they should" : null;
    }

    private static string? First<T>(IEnumerable<T> items, Func<T, string?> verify)
    {
        foreach (T item in items)
        {
            if (verify(item) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>Every field that is a number has digits alone; the publisher's characters are looked at where they are read.</summary>
    private string? VerifyDigits(RecordLayout layout) => First(
        layout.Columns, c => c.IsVerbatim ? null : VerifyDigits(_sections[layout.Index], layout.Section, c.Offset, c.Width));

    private string? VerifyDigits(Section section, string tag, int offset, int width)
    {
        ReadOnlySpan<byte> tables = _data.Tables;
        for (int row = 0; row < section.Count; row++)
        {
            foreach (byte b in tables.Slice(section.Start(row) + offset, width))
            {
                if (b is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or (byte)'_' or (>= (byte)'a' and <= (byte)'z') or (byte)'~'))
                {
                    return $"a number is not a number in {At(tag, row)}";
                }
            }
        }

        return null;
    }

    private string? VerifyCodes()
    {
        if (EntryCount > _codes.Count)
        {
            return "there are more entries than codes";
        }

        if (_slots.Count > 0 && _seeds.Count == 0)
        {
            return "the slots of the hash have no seeds";
        }

        for (int i = 0; i < _slots.Count; i++)
        {
            if (TableFormat.Number(_data.Tables.Slice(_slots.Start(i), _slots.Width)) > _codes.Count)
            {
                return $"no such code: {At(TableFormat.HashSlots, i)}";
            }
        }

        ReadOnlySpan<byte> tables = _data.Tables;
        for (int i = 0; i < _codes.Count; i++)
        {
            // To be found by its own text is to be well written, unique and in its slot.
            if (FindCode(CodeAt(tables, i)) != i)
            {
                return $"the code is not found by its text: {At(CodeRecords.Layout.Section, i)}";
            }

            if (i > 0 && i != EntryCount && CodeAt(tables, i - 1) >= CodeAt(tables, i))
            {
                return $"the codes are not in order: {At(CodeRecords.Layout.Section, i)}";
            }
        }

        return null;
    }

    private string? VerifyModifiers()
    {
        for (int i = 0; i < ModifierCount; i++)
        {
            if (!Modifier.TryParse(Field(ModifierRecords.Text, i), out Modifier modifier) || FindModifier(modifier) != i)
            {
                return $"the modifier is not found by its text: {At(ModifierRecords.Layout.Section, i)}";
            }
        }

        return null;
    }

    private string? VerifyModifierRules()
    {
        for (int i = 0; i < ModifierRuleCount; i++)
        {
            int values = (RuleSelector)Number(RuleRecords.Selector, i) switch
            {
                RuleSelector.All => 1,
                RuleSelector.Kind => Vocabulary.CodeKinds.Greatest + 1,
                RuleSelector.Family => FacetValueCount,
                RuleSelector.Code => _codes.Count,
                _ => 0,
            };
            if (Number(RuleRecords.Value, i) >= values)
            {
                return $"no such set of codes: {At(RuleRecords.Layout.Section, i)}";
            }
        }

        return null;
    }

    private string? VerifyRecords(RecordLayout layout) =>
        First(layout.Columns, c => c.IsText ? VerifyTexts(c) : c.IsList ? VerifyLists(c) : VerifyValues(c)) ?? VerifyOrder(layout);

    private string? VerifyOrder(RecordLayout layout)
    {
        Column? text = layout.Columns.Count > 0 && layout.Columns[0] is { IsKey: true, IsText: true } key ? key : null;
        for (int row = 1; row < CountOf(layout); row++)
        {
            // What is found by a text, by a binary search, is in the order of the texts, and each text is there once.
            bool isInOrder = text is null
                ? Key(row - 1).SequenceCompareTo(Key(row)) <= 0
                : TextBytes(Reference(text, row - 1)).SequenceCompareTo(TextBytes(Reference(text, row))) < 0;
            if (!isInOrder)
            {
                return $"not in order: {At(layout.Section, row)}";
            }
        }

        return null;

        ReadOnlySpan<byte> Key(int row) => _data.Tables.Slice(_sections[layout.Index].Start(row), layout.SortedWidth);
    }

    private string? VerifyTexts(Column column)
    {
        for (int row = 0; row < CountOf(column.Layout); row++)
        {
            TextReference reference = Reference(column, row);
            if ((long)_texts + reference.Offset + reference.Length > _data.Tables.Length)
            {
                return $"a text lies outside the tables: {At(column.Layout.Section, row)}";
            }
        }

        return null;
    }

    private string? VerifyLists(Column column)
    {
        int bound = CountOf(column.Target!);
        for (int row = 0; row < CountOf(column.Layout); row++)
        {
            TextReference reference = Reference(column, row);
            if ((long)_lists + reference.Offset + ((long)reference.Length * TableFormat.ListElementWidth) > _data.Tables.Length)
            {
                return $"a list lies outside the tables: {At(column.Layout.Section, row)}";
            }

            IndexList list = List(column, row);
            for (int i = 0; i < list.Count; i++)
            {
                // Bytes that are no digits give a negative number.
                if ((uint)list[i] >= (uint)bound || (column.IsSearched && i > 0 && list[i] <= list[i - 1]))
                {
                    return $"a list names what does not exist, or is not in order: {At(column.Layout.Section, row)}";
                }
            }
        }

        return null;
    }

    private string? VerifyValues(Column column)
    {
        for (int row = 0; row < CountOf(column.Layout); row++)
        {
            if (column.Kind is ColumnKind.Day or ColumnKind.LastDay)
            {
                if (Number(column, row) is > LastDay and not TableFormat.OpenEnd)
                {
                    return $"a date is no day of the calendar: {At(column.Layout.Section, row)}";
                }
            }
            else if (BoundOf(column) is int bound && Number(column, row) >= bound)
            {
                return $"a value has no meaning: {At(column.Layout.Section, row)}";
            }
        }

        return null;
    }

    /// <summary>The first number that has no meaning; null for a column whose every number has one.</summary>
    private int? BoundOf(Column column) => column.Kind switch
    {
        ColumnKind.Flag => 3,
        ColumnKind.Word or ColumnKind.Indicator => column.Words!.Greatest + 1,
        _ when column.Target is { } target => CountOf(target) + (column.IsOneBased ? 1 : 0),
        _ => null,
    };
}
