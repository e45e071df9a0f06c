namespace BoneGraftCatalog.Rules;

/// <summary>Names a field of a line, to read it and to set it.</summary>
internal delegate ref T LineField<T>(ref LineFacts line);
