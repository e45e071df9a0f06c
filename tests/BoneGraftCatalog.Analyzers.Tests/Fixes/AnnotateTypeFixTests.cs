using System.Threading.Tasks;
using BoneGraftCatalog.CodeFixes.Usage;

namespace BoneGraftCatalog.Analyzers.Tests.Fixes;

public sealed class AnnotateTypeFixTests
{
    [Fact]
    public Task A_class_is_annotated() => ConsumerFixTest<AnnotateTypeFix>.ExpectAsync(
        ConsumerTest.Usings + """

        /// <summary>A charge.</summary>
        public class {|BGC3005:ChargeLine|}
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
        ConsumerTest.Usings + """

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
        """);

    [Theory]
    [InlineData("partial class {|BGC3005:Line|} { public string CptCode { get; set; } } partial class Line { public int Units { get; set; } public string Mod1 { get; set; } }")]
    [InlineData("class {|BGC3005:Line|} { public string CptCode { get; set; } public string Mod1, Mod2; public int Units; }")]
    public Task A_type_is_not_annotated_by_halves(string type) => ConsumerFixTest<AnnotateTypeFix>.ExpectNothingAsync(ConsumerTest.Usings + type);

    [Fact]
    public Task A_positional_record_is_annotated_on_its_parameters() => ConsumerFixTest<AnnotateTypeFix>.ExpectAsync(
        ConsumerTest.Usings + "public record {|BGC3005:ChargeLine|}(string CptCode, List<string> Modifiers, int Units);\n",
        ConsumerTest.Usings + "[ServiceLine]\npublic record ChargeLine([ProcedureCode] string CptCode, [Modifier] List<string> Modifiers, [Units] int Units);\n");

    [Fact]
    public Task Where_a_name_is_taken_or_the_namespace_is_not_imported_it_is_written_in_full() => ConsumerFixTest<AnnotateTypeFix>.ExpectAsync(
        "class UnitsAttribute : System.Attribute { }\nclass {|BGC3005:Line|}\n{\n    public string CptCode;\n    public string Modifier;\n    public int Units;\n}\n",
        "class UnitsAttribute : System.Attribute { }\n[global::BoneGraftCatalog.ServiceLine]\nclass Line\n{\n    [global::BoneGraftCatalog.ProcedureCode]\n    public string CptCode;\n    [global::BoneGraftCatalog.Modifier]\n    public string Modifier;\n    [global::BoneGraftCatalog.Units]\n    public int Units;\n}\n");

    [Fact]
    public Task All_are_annotated_at_once_and_one_by_one_what_an_annotated_type_holds_is_left_alone() => new ConsumerFixTest<AnnotateTypeFix>
    {
        TestCode = ConsumerTest.Usings + """
            class {|BGC3005:A|}
            {
                public string CptCode;
                public string Modifier;
                public int Units;
                class {|BGC3005:Inner|}
                {
                    public string CptCode;
                    public string Modifier;
                    public int Units;
                }
            }
            class {|BGC3005:B|}
            {
                public string CptCode;
                public string Modifier;
                public int Units;
            }
            """,
        FixedCode = ConsumerTest.Usings + """
            [ServiceLine]
            class A
            {
                [ProcedureCode]
                public string CptCode;
                [Modifier]
                public string Modifier;
                [Units]
                public int Units;
                class Inner
                {
                    public string CptCode;
                    public string Modifier;
                    public int Units;
                }
            }
            [ServiceLine]
            class B
            {
                [ProcedureCode]
                public string CptCode;
                [Modifier]
                public string Modifier;
                [Units]
                public int Units;
            }
            """,
        BatchFixedCode = ConsumerTest.Usings + """
            [ServiceLine]
            class A
            {
                [ProcedureCode]
                public string CptCode;
                [Modifier]
                public string Modifier;
                [Units]
                public int Units;
                [ServiceLine]
                class Inner
                {
                    [ProcedureCode]
                    public string CptCode;
                    [Modifier]
                    public string Modifier;
                    [Units]
                    public int Units;
                }
            }
            [ServiceLine]
            class B
            {
                [ProcedureCode]
                public string CptCode;
                [Modifier]
                public string Modifier;
                [Units]
                public int Units;
            }
            """,
    }.RunAsync();

    [Fact]
    public Task Fields_declared_together_are_left_to_a_person() => ConsumerFixTest<AnnotateTypeFix>.ExpectNothingAsync("class {|BGC3005:Line|} { public string CptCode, Modifier; public int Units; }");
}
