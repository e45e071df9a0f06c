using System;

namespace BoneGraftCatalog.TestKit;

/// <summary>A test that failed, with what was expected and what was found. No test framework is needed to throw it.</summary>
public sealed class TestFailedException(string message) : Exception(message);
