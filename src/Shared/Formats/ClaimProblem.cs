namespace BoneGraftCatalog.Formats;

/// <summary>Something that a reader of claims could not take, and where it stands.</summary>
/// <remarks>
/// The message says what is wrong and what was expected. It never quotes what stands in the file, because that may be about a person:
/// go to <see cref="Position"/> to see it.
/// </remarks>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
sealed class ClaimProblem
{
    internal ClaimProblem(ClaimProblemKind kind, TextRange range, string where, string what)
    {
        Kind = kind;
        Position = range.Start;
        Length = range.Length;
        Where = where;
        Message = where.Length == 0 ? what : where + ": " + what;
    }

    /// <summary>What kind of problem it is.</summary>
    public ClaimProblemKind Kind { get; }

    /// <summary>Where it stands.</summary>
    public TextPosition Position { get; }

    /// <summary>How many characters it is about; 0 where something is missing.</summary>
    public int Length { get; }

    /// <summary>The field, by the name the format has for it: <c>SV101-2</c>, <c>item[0].productOrService</c>, <c>units</c>; empty for a
    /// whole record.</summary>
    public string Where { get; }

    /// <summary>What is wrong and what was expected, in English, without anything from the file.</summary>
    public string Message { get; }

    /// <summary>
    /// Whether only a part was passed over and the claim was read without it. Otherwise the problem cost its claim, and no other.
    /// </summary>
    public bool IsSkip => Kind is ClaimProblemKind.OtherCodeSystem or ClaimProblemKind.OtherUnitBasis
        or ClaimProblemKind.OtherRecord or ClaimProblemKind.UnknownField;

    /// <summary>Place and message, <c>(12,7): SV101-2: …</c>.</summary>
    public override string ToString() => Position + ": " + Message;
}
