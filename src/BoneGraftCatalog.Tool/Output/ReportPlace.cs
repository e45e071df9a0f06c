namespace BoneGraftCatalog.Tool.Output;

/// <summary>A place in a file. Lines and columns count from 1, as editors show them; a column of 0 means the whole line, a line of 0 the whole file.</summary>
internal sealed record ReportPlace(string Path, int Line = 0, int Column = 0, int EndLine = 0, int EndColumn = 0);
