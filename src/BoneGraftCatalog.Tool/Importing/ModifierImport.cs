using System.Text.RegularExpressions;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>The HCPCS level II file: the days of its modifiers, which are the lines whose code has two characters. Never a description.</summary>
internal sealed class ModifierImport : ImportKind
{
    private static readonly Regex ModifierForm = new("^[A-Z][0-9A-Z]$|^[0-9][A-Z]$", RegexOptions.CultureInvariant);

    public ModifierImport()
        : base(
            "modifiers",
            HcpcsModifiers.Table,
            Column("code", "HCPC", "^hcpcs?( code)?$"),
            Column("added", "ADD DT", "^(code )?add(ed)? (dt|date)$"),
            Column("ended", "TERM DT", "^term(ination)? (dt|date)$"))
    {
    }

    public override string SortedBy => "code";

    public override LineVerdict Read(PublishedHeader header, PublishedRecord record, ImportContext context)
    {
        string? code = header.Cell(record, "code");
        if (code is null || !ModifierForm.IsMatch(code))
        {
            return IsCode(code) ? LineVerdict.Elsewhere : LineVerdict.Reject($"'{code}' is neither a code nor a modifier");
        }

        if (!TryReadDate(header.Cell(record, "added"), out string added) || !TryReadDate(header.Cell(record, "ended"), out string ended))
        {
            return LineVerdict.Reject($"{code}: a day cannot be read");
        }

        // A long description goes on in lines without dates.
        return added.Length == 0 ? LineVerdict.Elsewhere
            : ended.Length > 0 && string.CompareOrdinal(ended, added) < 0 ? LineVerdict.Reject($"{code}: it would end on {ended}, before it began on {added}")
            : LineVerdict.Keep([code], [added, ended]);
    }
}
