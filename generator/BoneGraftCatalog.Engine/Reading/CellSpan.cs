namespace BoneGraftCatalog.Engine.Reading;

/// <summary>Where the raw characters of a cell begin and end in the text, and what is wrong with its quotes, if anything.</summary>
internal readonly record struct CellSpan(int Start, int End, QuoteFault Fault);
