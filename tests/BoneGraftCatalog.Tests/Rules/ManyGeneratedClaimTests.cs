using FsCheck;

namespace BoneGraftCatalog.Tests.Rules;

/// <summary>Other claims each time; what fails is told with its seed.</summary>
[Trait("Set", "large")]
public sealed class ManyGeneratedClaimTests() : ClaimProperties(Config.QuickThrowOnFailure.WithMaxTest(12_000));
