using System;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Generator.Pipeline;

/// <summary>An exception that nobody foresaw: a step returns it as text, and an output reports it.</summary>
internal static class Unforeseen
{
    public static Diagnostic Report(string catalog, string failure) =>
        Diagnostic.Create(ProblemDescriptors.Of(BuildProblemIds.Unforeseen), Location.None, catalog, failure);

    public static string Describe(Exception exception)
    {
        // The first frame says where; the rest is the compiler's own. A message of several lines would be cut at the first.
        string frame = (exception.StackTrace ?? "").Split('\n')[0].Trim();
        int path = frame.IndexOf(" in ", StringComparison.Ordinal);
        frame = path < 0 ? frame : frame.Substring(0, path);
        return $"{exception.GetType().FullName}: {exception.Message} {frame}".Replace('\r', ' ').Replace('\n', ' ').Trim();
    }
}
