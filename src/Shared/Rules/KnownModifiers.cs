namespace BoneGraftCatalog.Rules;

/// <summary>The modifiers that rules name themselves, because what they do is no row of a catalog.</summary>
internal static class KnownModifiers
{
    public static readonly Modifier Left = Of('L', 'T');
    public static readonly Modifier Right = Of('R', 'T');
    public static readonly Modifier Bilateral = Of('5', '0');
    public static readonly Modifier Aftercare = Of('5', '5');
    public static readonly Modifier RepeatedBySame = Of('7', '6');
    public static readonly Modifier RepeatedByOther = Of('7', '7');

    /// <summary>The patient died before an admission, and the hospital is paid for the inpatient-only operation.</summary>
    public static readonly Modifier PaidWithoutAdmission = Of('C', 'A');

    private static Modifier Of(char first, char second) => Modifier.FromPacked((ushort)((first << 8) | second));
}
