
namespace BoneGraftCatalog.Analyzers;

/// <summary>What is known of one datum of a line or claim: not said, said and known, or said and not known.</summary>
/// <typeparam name="T">What it is when it is known.</typeparam>
internal readonly struct Datum<T>
{
    private Datum(bool isSaid, bool isKnown, T value, Spot spot, object? token)
    {
        IsSaid = isSaid;
        IsKnown = isKnown;
        Value = value;
        Spot = spot;
        Token = token;
    }

    /// <summary>Whether the code says anything at all.</summary>
    public bool IsSaid { get; }

    /// <summary>Whether what it says is known.</summary>
    public bool IsKnown { get; }

    public T Value { get; }

    /// <summary>Where it is said.</summary>
    public Spot Spot { get; }

    /// <summary>What is the same for two unknowns that are the same, or null.</summary>
    public object? Token { get; }

    /// <summary>Said, but not known.</summary>
    public bool IsUnknown => IsSaid && !IsKnown;

    public static Datum<T> Known(T value, Spot spot) => new(true, true, value, spot, null);

    public static Datum<T> NotKnown(Spot spot, object? token) => new(true, false, default!, spot, token);
}
