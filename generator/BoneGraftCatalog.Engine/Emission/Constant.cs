using System.Collections.Generic;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>A code or a modifier as a member of its class: what it is called, what makes it, and what is said of it.</summary>
internal sealed record Constant(string Identifier, string Text, string Value, IReadOnlyList<string> Summary, IReadOnlyList<IReadOnlyList<string>> Remarks);
