using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.TestKit.Analyzers;

/// <summary>A project as a test writes it. Sources and additional files may hold marks.</summary>
public sealed class TestState
{
    public List<(string Path, string Content)> Sources { get; } = [];

    public List<(string Path, string Content)> AdditionalFiles { get; } = [];

    /// <summary>Item metadata of additional files: path, name, value.</summary>
    public List<(string Path, string Name, string Value)> AdditionalFileMetadata { get; } = [];

    /// <summary>Files of the kind <c>.editorconfig</c> and <c>.globalconfig</c>; the path says where they hold.</summary>
    public List<(string Path, string Content)> AnalyzerConfigFiles { get; } = [];

    /// <summary>MSBuild properties, by their names alone.</summary>
    public Dictionary<string, string> Properties { get; } = [];

    public List<MetadataReference> AdditionalReferences { get; } = [];

    public List<ExpectedDiagnostic> ExpectedDiagnostics { get; } = [];
}
