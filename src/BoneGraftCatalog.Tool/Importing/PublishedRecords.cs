using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using CsvHelper;
using CsvHelper.Configuration;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>Cuts a published text into records.</summary>
internal static class PublishedRecords
{
    public static IEnumerable<PublishedRecord> Read(TextReader reader, char delimiter, CancellationToken cancellationToken)
    {
        bool isDamaged = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            Mode = CsvMode.RFC4180,
            AllowComments = false,
            IgnoreBlankLines = false,
            BadDataFound = _ => isDamaged = true,
        };
        using var parser = new CsvParser(reader, configuration);
        int line = 1;
        while (parser.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] cells = parser.Record ?? [];
            int next = parser.RawRow + 1;
            yield return new PublishedRecord(line, next - line, cells, isDamaged);
            line = next;
            isDamaged = false;
        }
    }

    public static bool IsBlank(PublishedRecord record)
    {
        foreach (string cell in record.Cells)
        {
            if (!string.IsNullOrWhiteSpace(cell))
            {
                return false;
            }
        }

        return true;
    }

    public static int CountFilled(PublishedRecord record)
    {
        int count = 0;
        foreach (string cell in record.Cells)
        {
            count += string.IsNullOrWhiteSpace(cell) ? 0 : 1;
        }

        return count;
    }
}
