using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Tests.Usage;
using BoneGraftCatalog.CodeFixes;

namespace BoneGraftCatalog.Analyzers.Tests.Fixes;

public sealed class AnnotateTypeFixTests
{
    [Fact]
    public Task A_class_is_annotated() => FixRun.Expect(
        new AnnotateTypeFix(),
        Consumer.Usings + """

        /// <summary>A charge.</summary>
        public class ChargeLine
        {
            /// <summary>The code.</summary>
            [Obsolete]
            public string CptCode { get; set; }
            public string Modifier1 { get; set; }
            public string Modifier2 { get; set; } // second

            // how many
            public int Units;
            public DateTime ServiceDate { get; set; }
            public decimal Amount { get; set; }
        }
        """,
        Consumer.Usings + """

        /// <summary>A charge.</summary>
        [ServiceLine]
        public class ChargeLine
        {
            /// <summary>The code.</summary>
            [Obsolete]
            [ProcedureCode]
            public string CptCode { get; set; }
            [Modifier(1)]
            public string Modifier1 { get; set; }
            [Modifier(2)]
            public string Modifier2 { get; set; } // second

            // how many
            [Units]
            public int Units;
            [ServiceDate]
            public DateTime ServiceDate { get; set; }
            public decimal Amount { get; set; }
        }
        """,
        "BGC3005");

    [Theory]
    [InlineData("partial class Line { public string CptCode { get; set; } } partial class Line { public int Units { get; set; } public string Mod1 { get; set; } }")]
    [InlineData("class Line { public string CptCode { get; set; } public string Mod1, Mod2; public int Units; }")]
    public Task A_type_is_not_annotated_by_halves(string type) => FixRun.ExpectNothing(new AnnotateTypeFix(), Consumer.Usings + type, "BGC3005");

    [Fact]
    public Task A_positional_record_is_annotated_on_its_parameters() => FixRun.Expect(
        new AnnotateTypeFix(),
        Consumer.Usings + "public record ChargeLine(string CptCode, List<string> Modifiers, int Units);\n",
        Consumer.Usings + "[ServiceLine]\npublic record ChargeLine([ProcedureCode] string CptCode, [Modifier] List<string> Modifiers, [Units] int Units);\n",
        "BGC3005");

    [Fact]
    public Task Where_a_name_is_taken_or_the_namespace_is_not_imported_it_is_written_in_full() => FixRun.Expect(
        new AnnotateTypeFix(),
        "class UnitsAttribute : System.Attribute { }\nclass Line\n{\n    public string CptCode;\n    public string Modifier;\n    public int Units;\n}\n",
        "class UnitsAttribute : System.Attribute { }\n[global::BoneGraftCatalog.ServiceLine]\nclass Line\n{\n    [global::BoneGraftCatalog.ProcedureCode]\n    public string CptCode;\n    [global::BoneGraftCatalog.Modifier]\n    public string Modifier;\n    [global::BoneGraftCatalog.Units]\n    public int Units;\n}\n",
        "BGC3005");

    [Fact]
    public Task All_of_a_document_are_annotated_adjacent_and_nested() => FixRun.ExpectAll(
        new AnnotateTypeFix(),
        Consumer.Usings + "class A\n{\n    public string CptCode;\n    public string Modifier;\n    public int Units;\n    class Inner\n    {\n        public string CptCode;\n        public string Modifier;\n        public int Units;\n    }\n}\nclass B\n{\n    public string CptCode;\n    public string Modifier;\n    public int Units;\n}\n",
        Consumer.Usings + "[ServiceLine]\nclass A\n{\n    [ProcedureCode]\n    public string CptCode;\n    [Modifier]\n    public string Modifier;\n    [Units]\n    public int Units;\n    [ServiceLine]\n    class Inner\n    {\n        [ProcedureCode]\n        public string CptCode;\n        [Modifier]\n        public string Modifier;\n        [Units]\n        public int Units;\n    }\n}\n[ServiceLine]\nclass B\n{\n    [ProcedureCode]\n    public string CptCode;\n    [Modifier]\n    public string Modifier;\n    [Units]\n    public int Units;\n}\n",
        "BGC3005",
        "Annotate");

    [Fact]
    public Task Fields_declared_together_are_left_to_a_person() => FixRun.ExpectNothing(
        new AnnotateTypeFix(),
        "class Line { public string CptCode, Modifier; public int Units; }",
        "BGC3005");
}
