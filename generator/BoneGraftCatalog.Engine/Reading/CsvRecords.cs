using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using CsvHelper;
using CsvHelper.Configuration;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>Cuts a text into records. What a file of a catalog must be beyond that, <see cref="CatalogReader"/> says.</summary>
internal static class CsvRecords
{
    /// <summary>The records of one of our own files: comments and blank lines are none.</summary>
    public static IEnumerable<CsvRecord> ReadTable(string text)
    {
        CsvConfiguration configuration = Configure(",");
        configuration.AllowComments = true;
        configuration.Comment = '#';
        configuration.IgnoreBlankLines = true;
        return Read(new StringReader(text), configuration, CancellationToken.None);
    }

    /// <summary>The records of a file of others, in which every line is a record.</summary>
    public static IEnumerable<CsvRecord> ReadAll(TextReader reader, char delimiter, CancellationToken cancellationToken)
    {
        CsvConfiguration configuration = Configure(delimiter.ToString());
        configuration.AllowComments = false;
        configuration.IgnoreBlankLines = false;
        return Read(reader, configuration, cancellationToken);
    }

    private static CsvConfiguration Configure(string delimiter) => new(CultureInfo.InvariantCulture) { Delimiter = delimiter, Mode = CsvMode.RFC4180 };

    private static IEnumerable<CsvRecord> Read(TextReader reader, CsvConfiguration configuration, CancellationToken cancellationToken)
    {
        string? damage = null;
        configuration.BadDataFound = found => damage = found.RawRecord;
        using var parser = new CsvParser(reader, configuration);
        int line = 1;
        while (parser.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] cells = parser.Record ?? Array.Empty<string>();
            yield return new CsvRecord(line, parser.RawRow, cells, damage);
            line = parser.RawRow + 1;
            damage = null;
        }
    }
}
