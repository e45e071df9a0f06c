namespace BoneGraftCatalog.Tables;

/// <summary>A table whose rows are read as facts.</summary>
/// <typeparam name="TFact">What a row is read as: a struct around it, each of whose properties reads a column.</typeparam>
internal sealed class FactTable<TFact> : FactTable
    where TFact : struct
{
    private readonly Reading _read;

    public FactTable(string fileName, string section, string heading, Reading read)
        : base(fileName, section, heading) => _read = read;

    public delegate TFact Reading(in FactRow row);

    public TFact Read(in FactRow row) => _read(row);
}
