using System.Collections.Generic;
using System.CommandLine;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Commands;

/// <summary>A command of the tool: where it runs, how it answers, and an example that a test runs.</summary>
internal abstract class ToolCommand : Command
{
    protected ToolCommand(ToolHost host, string name, string description, params string[] examples)
        : base(name, description)
    {
        Host = host;
        Examples = examples;
        Format.AcceptOnlyFromAmong("text", "json", "sarif");
        Add(Format);
    }

    /// <summary>Command lines that work in the folder of a catalog.</summary>
    public IReadOnlyList<string> Examples { get; }

    protected ToolHost Host { get; }

    protected Option<string> Format { get; } = new("--format")
    {
        Description = "How to answer: text for people, json for programs, sarif for code review",
        DefaultValueFactory = static _ => "text",
    };

    protected OutputFormat FormatOf(ParseResult result) => result.GetValue(Format) switch
    {
        "json" => OutputFormat.Json,
        "sarif" => OutputFormat.Sarif,
        _ => OutputFormat.Text,
    };
}
