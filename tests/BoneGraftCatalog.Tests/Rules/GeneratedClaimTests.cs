using BoneGraftCatalog.TestKit;
using FsCheck;

namespace BoneGraftCatalog.Tests.Rules;

/// <summary>The same claims every time.</summary>
public sealed class GeneratedClaimTests() : ClaimProperties(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(Cases.Seed, 1));
