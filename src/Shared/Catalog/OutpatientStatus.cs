namespace BoneGraftCatalog.Tables;

/// <summary>Names a status indicator without making a string for it.</summary>
internal static class OutpatientStatus
{
    public static string Name(byte first, byte second) => ((char)first, (char)second) switch
    {
        ('A', ' ') => "A",
        ('B', ' ') => "B",
        ('C', ' ') => "C",
        ('E', '1') => "E1",
        ('E', '2') => "E2",
        ('J', '1') => "J1",
        ('J', '2') => "J2",
        ('N', ' ') => "N",
        ('Q', '1') => "Q1",
        ('Q', '2') => "Q2",
        ('S', ' ') => "S",
        ('T', ' ') => "T",
        _ => second == ' ' ? ((char)first).ToString() : new string(new[] { (char)first, (char)second }),
    };
}
