using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>What the first look-up of a process does must not grow with the catalog: nothing is decoded, copied or built for it.</summary>
public sealed class FirstUseTests
{
    [Fact]
    public void OpeningACatalogAndLookingUpACodeAllocatesTheSameWhateverTheSize()
    {
        CatalogData small = Write(10);
        CatalogData large = Write(5000);
        _ = Allocated(small);

        Assert.Equal(Allocated(small), Allocated(large));
    }

    private static long Allocated(CatalogData data)
    {
        _ = ProcedureCode.TryParse("A0007".AsSpan(), out ProcedureCode code);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool found = CatalogTables.TryOpen(data, out CatalogTables? tables, out _) && tables!.FindCode(code) >= 0;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(found);
        return allocated;
    }

    private static CatalogData Write(int count)
    {
        ImmutableArray<CodeModel> codes = Enumerable.Range(0, count)
            .Select(i =>
            {
                _ = ProcedureCode.TryParse($"A{i:D4}".AsSpan(), out ProcedureCode code);
                return new CodeModel { Code = code, Kind = CodeKind.StandAlone, Name = "Code", Label = "Label " + i };
            })
            .ToImmutableArray();
        return new Data(Encoding.ASCII.GetBytes(TableWriter.Write(new CatalogModel { Codes = new EquatableArray<CodeModel>(codes) }, "Test").Tables));
    }

    private sealed class Data(byte[] tables) : CatalogData
    {
        public override ReadOnlySpan<byte> Tables => tables;
    }
}
