using System;

namespace BoneGraftCatalog.Tests.Rules;

/// <summary>A line as the oracle knows it: texts and days of the framework only.</summary>
internal sealed record OracleLine(string Code, string[] Modifiers, int Units, DateTime From, DateTime To, string By = "", string Group = "", string Specialty = "", string Place = "");
