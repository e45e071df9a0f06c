using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.Tests.Catalogs;
using BoneGraftCatalog.Tool;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>A folder like the repository's, with the frozen catalog in it, in which the tool runs in this process.</summary>
internal sealed class ToolRun : IDisposable
{
    private readonly Catalog _catalog;

    public ToolRun()
        : this(TestCatalog.Catalog, Path.Combine(Repository.Frozen, "catalog.csv"), Repository.FrozenTables)
    {
    }

    private ToolRun(Catalog catalog, string catalogFile, string tablesFolder)
    {
        _catalog = catalog;
        Folder = Path.Combine(Path.GetTempPath(), "bonegraft-tests", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(TablesFolder);
        File.Copy(catalogFile, At("catalog.csv"));
        foreach (string table in Directory.GetFiles(tablesFolder, "*.csv"))
        {
            File.Copy(table, Path.Combine(TablesFolder, Path.GetFileName(table)));
        }
    }

    public string Folder { get; }

    /// <summary>A culture that writes numbers and days its own way; the tests run without the cultures of the machine.</summary>
    private static CultureInfo Foreign
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "~";
            culture.DateTimeFormat.ShortDatePattern = "d.M.yyyy";
            return culture;
        }
    }

    public string TablesFolder => Path.Combine(Folder, "src", "BoneGraftCatalog", "Cms");

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Called with all that was written, whenever a command flushes.</summary>
    public Action<string>? OnFlush { get; set; }

    public string At(string path) => Path.Combine(Folder, path);

    public string Table(string name) => File.ReadAllText(Path.Combine(TablesFolder, name), Encoding.UTF8);

    public static string FrozenTable(string name) => File.ReadAllText(Path.Combine(Repository.FrozenTables, name), Encoding.UTF8);

    /// <summary>The same with the shipped catalog, for what must be true of it.</summary>
    public static ToolRun OverShippedCatalog() => new(BoneGraft.Catalog, Path.Combine(Repository.Root, "catalog.csv"), Repository.Tables);

    public void WriteTable(string name, string text) => File.WriteAllBytes(Path.Combine(TablesFolder, name), Encoding.UTF8.GetBytes(text));

    public void Write(string path, string text) => File.WriteAllBytes(At(path), Encoding.UTF8.GetBytes(text));

    /// <summary>Runs a command line as it stands, blanks between its words.</summary>
    public Task<int> RunAsync(string commandLine, string input = "", CancellationToken cancellationToken = default) =>
        RunAsync(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries), new MemoryStream(Encoding.UTF8.GetBytes(input)), cancellationToken);

    public async Task<int> RunAsync(string[] arguments, Stream input, CancellationToken cancellationToken = default)
    {
        // What a test sees must not hang on where it runs.
        CultureInfo.CurrentCulture = Foreign;
        using var output = new FlushedText(text => OnFlush?.Invoke(text)) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var host = new ToolHost(input, output, error, Folder) { Catalog = _catalog };
        string[] words = arguments is ["bonegraft", .. string[] rest] ? rest : arguments;
        int code = await ToolApplication.RunAsync(words, host, cancellationToken);
        Output = output.ToString();
        Error = error.ToString();
        return code;
    }

    /// <summary>A place of a JSON report: path, line, column, end line and end column.</summary>
    public static string Describe(JsonElement place) =>
        $"{place.GetProperty("path")}:{place.GetProperty("line")},{place.GetProperty("column")}:{place.GetProperty("endLine")},{place.GetProperty("endColumn")}";

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private sealed class FlushedText(Action<string> onFlush) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            onFlush(ToString());
            return Task.CompletedTask;
        }
    }
}
