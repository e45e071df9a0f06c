using System.Threading.Tasks;

namespace BoneGraftCatalog.Analyzers.Tests.Usage;

public sealed class DescriptionTests
{
    private const string Types = """

        class Info
        {
            public Info() { }
            public Info(string code, string description) { }
            public string Code { get; set; }
            public string Description { get; set; }
            public string Comment { get; set; }
        }
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        class DescriptionAttribute : Attribute { public DescriptionAttribute(string text) { } public string Code { get; set; } public string Label { get; set; } }
        """;

    public static TheoryData<string> Contradictions => new()
    {
        """var t = ("20931", {|BGC3006:"Structural autograft"|}, 12);""",
        """var d = new Dictionary<string, string> { ["20938"] = {|BGC3006:"Allograft, structural"|} };""",
        """var d = new Dictionary<string, string> { { "20938", {|BGC3006:"Donor bone block"|} } };""",
        """var d = new Dictionary<string, Info> { { "20938", new Info { Description = {|BGC3006:"Allograft block"|} } } };""",
        """var i = new Info { Code = "20937", Description = {|BGC3006:"Own bone block through a second incision"|} };""",
        """var i = new Info { Code = Cpt.Text.AutograftBlockSpine20938, Description = {|BGC3006:"Own bone, morselized"|} };""",
        """var i = new Info("20936", {|BGC3006:"Own bone through a separate incision"|});""",
        """Info i = new(description: {|BGC3006:"Own bone, same incision"|}, code: "20938");""",
        """var t = (Cpt.AutograftBlockSpine20938, {|BGC3006:"Cadaver bone"|});""",
        """var x = s switch { "20938" => {|BGC3006:"Allograft"|}, _ => "" };""",
        """var t = ("20932", {|BGC3006:"Donor joint surface, spine"|});""",
        """var t = ("20939", {|BGC3006:"Marrow aspiration, stand-alone"|});""",
        """var t = ("22612", {|BGC3006:"Lumbar fusion (add-on)"|});""",
    };

    public static TheoryData<string> Silences => new()
    {
        """var t = ("20938", "Own bone block, spine, separate incision");""",
        """var t = ("20938", "Structural autograft from the donor site");""",
        """var t = ("20931", "Structural allograft, not an autograft");""",
        """var t = ("20938", "Autograft or allograft");""",
        """var t = ("20938", "Auto/allograft");""",
        """var t = ("20937", "Autograft, non-structural");""",
        """var t = ("20930", "Donor or bone-promoting material, morselized");""",
        """var t = ("20930", "BMP");""",
        """var t = ("22612", "Lumbar fusion with allograft");""",
        """var t = ("20939", "Marrow aspiration for spine graft, add-on");""",
        """var t = ("20900", "Own bone for the spine or elsewhere");""",
        """var t = ("20938", "Block from the fibula");""",
        """var t = ("99213", "Allograft");""",
        """var t = ("20910", "Silver Spring");""",
        """var t = ("20938", "");""",
        """var i = new Info { Code = "20938", Comment = "compare with allograft" };""",
        """Console.WriteLine("20938", "Allograft");""",
        """var b = s == "20938" ? "Allograft" : "";""",
        """var a = new[] { "20938", "Allograft" };""",
        """var d = new Dictionary<string, string> { ["20931"] = "Allograft", ["20938"] = "Autograft" };""",
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public Task A_description_that_says_the_opposite_is_reported(string statement) => ConsumerTest.VerifyUsageAsync(In(statement));

    [Theory]
    [MemberData(nameof(Silences))]
    public Task What_does_not_clearly_contradict_is_left_alone(string statement) => ConsumerTest.VerifyUsageAsync(In(statement));

    [Fact]
    public Task An_attribute_may_describe_the_constant_it_stands_on() => ConsumerTest.VerifyUsageAsync(ConsumerTest.Usings + """
        class C
        {
            [Description({|BGC3006:"Allograft"|})] public const string Block = "20938";
            [Description("x", Code = "20938", Label = {|BGC3006:"Allograft"|})] int M() => 0;
            [Description("Autograft")] public const string Own = "20938";
        }
        """ + Types);

    [Fact]
    public Task A_test_with_wrong_data_on_purpose_is_left_alone() => ConsumerTest.VerifyUsageAsync(
        ConsumerTest.Usings + """[IntentionallyInvalid] class C { object M() => ("20938", "Allograft"); }""");

    private static string In(string statement) => ConsumerTest.Usings + "class Test { void M(string s) { " + statement + " } }" + Types;
}
