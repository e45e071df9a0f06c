using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace BoneGraftCatalog.TestKit;

/// <summary>
/// More cases than the fast set has time for: it checks some of them, drawn by a seed and so the same ones every time, and a slow set
/// checks all of them. A case that fails is told with its number and the seed.
/// </summary>
public static class Cases
{
    public const int Seed = 20939;

    /// <summary>Checks every case, on all processors.</summary>
    public static Task AllAsync<T>(IReadOnlyList<T> cases, Func<T, Task> check) => CheckAsync(cases, [.. Enumerable.Range(0, cases.Count)], "", check);

    /// <inheritdoc cref="AllAsync"/>
    public static void All<T>(IReadOnlyList<T> cases, Action<T> check) => AllAsync(cases, Synchronous(check)).GetAwaiter().GetResult();

    /// <summary>Checks as many cases as asked for, on all processors.</summary>
    public static Task SomeAsync<T>(IReadOnlyList<T> cases, int count, Func<T, Task> check) => CheckAsync(cases, Draw(cases.Count, count), $", drawn with seed {Seed}", check);

    /// <inheritdoc cref="SomeAsync"/>
    public static void Some<T>(IReadOnlyList<T> cases, int count, Action<T> check) => SomeAsync(cases, count, Synchronous(check)).GetAwaiter().GetResult();

    /// <summary>As many different cases as asked for, in their order.</summary>
    public static IReadOnlyList<T> Some<T>(IReadOnlyList<T> cases, int count) => [.. Draw(cases.Count, count).Select(i => cases[i])];

    private static int[] Draw(int from, int count)
    {
        int[] numbers = [.. Enumerable.Range(0, from)];
        new Random(Seed).Shuffle(numbers);
        return [.. numbers.Take(count).Order()];
    }

    private static async Task CheckAsync<T>(IReadOnlyList<T> cases, int[] numbers, string seed, Func<T, Task> check)
    {
        if (numbers.Length == 0)
        {
            throw new TestFailedException("There is no case to check.");
        }

        await Parallel.ForEachAsync(numbers, async (number, _) =>
        {
            try
            {
                await check(cases[number]).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                throw new TestFailedException($"Case {number} of {cases.Count}{seed}: {cases[number]}\n{failure}");
            }
        }).ConfigureAwait(false);
    }

    private static Func<T, Task> Synchronous<T>(Action<T> check) => item =>
    {
        check(item);
        return Task.CompletedTask;
    };
}
