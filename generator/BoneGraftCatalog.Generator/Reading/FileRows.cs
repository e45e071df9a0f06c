using BoneGraftCatalog.Generator.Diagnostics;
using BoneGraftCatalog.Generator.Modeling;

namespace BoneGraftCatalog.Generator.Reading;

/// <summary>A file as rows: what it is, its header, its records, and what could not be read. Positions stop here.</summary>
internal sealed record FileRows(string Path, TableKind Kind, Row Header, EquatableArray<Row> Rows, EquatableArray<Problem> Problems);
