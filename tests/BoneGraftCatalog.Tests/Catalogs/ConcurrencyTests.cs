using System.Linq;
using System.Threading;

namespace BoneGraftCatalog.Tests.Catalogs;

public sealed class ConcurrencyTests
{
    [Fact]
    public void The_first_use_from_many_threads_gives_each_the_same_answers()
    {
        Catalog fresh = Catalog.Load(TestCatalog.Catalog.Tables.GetLayer(0).Data.Tables);
        const int Threads = 8;
        using var start = new Barrier(Threads);
        var answers = new string[Threads];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            answers[i] = string.Join("\n", fresh.Sources) + string.Join("\n", fresh.Modifiers) + string.Join("\n", fresh.Facets)
                + fresh.Releases.Count + fresh.AsOf(TestCatalog.Summer2024).Count + string.Join("\n", fresh.Search("marrow"));
        }))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Assert.NotEqual("", answers[0]);
        Assert.All(answers, a => Assert.Equal(answers[0], a));
    }
}
