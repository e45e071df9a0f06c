extern alias library;
using System.Linq;
using System.Threading.Tasks;
namespace BoneGraftCatalog.Analyzers.Tests;
public sealed class DebugTests
{
    [Fact]
    public async Task Debug()
    {
        var attrs = typeof(library::BoneGraftCatalog.ProcedureCode).Assembly.GetCustomAttributesData().Select(a => a.AttributeType.Name);
        string s = string.Join(",", attrs) + "\n" + typeof(library::BoneGraftCatalog.ProcedureCode).Assembly.Location + "\n";
        var pay = (string)typeof(library::BoneGraftCatalog.ProcedureCode).Assembly.GetCustomAttributesData().First(a => a.AttributeType.Name == "CatalogTablesAttribute").ConstructorArguments[3].Value!;
        s += pay.Length + " [" + pay[..80].Replace("\n", "|") + "]\n";
        bool ok = BoneGraftCatalog.Tables.CatalogTables.TryOpen(new PayloadData(pay), out _, out int v); s += ok + " v" + v + "\n";
        var d = await AnalyzerRun.AnalyzeAsync("class C { int x = BoneGraftCatalog.Cpt.MarrowAspirationSpine20939.Length; }");
        s += AnalyzerRun.LastInfo;
        throw new System.Exception(s + string.Join("\n", d));
    }
}
