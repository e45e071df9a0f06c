using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Formats;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Fuzz.Tests.Claims;

/// <summary>A reader throws at nothing, and what it tells lies inside the file.</summary>
public sealed class DamagedClaimsTests
{
    [Fact]
    public void Some_damaged_files_are_read_to_their_end() => Cases.Some(DamagedClaims.All, 3_000, ReadToItsEnd);

    [Fact]
    [Trait("Set", "fuzz")]
    public void Every_damaged_file_is_read_to_its_end() => Cases.All(DamagedClaims.All, ReadToItsEnd);

    [Fact]
    public void The_sound_files_have_claims() =>
        Assert.All(ClaimFormat.All, format => Assert.Contains(format.Read(format.Text), result => result.Claim is not null));

    private static void ReadToItsEnd(DamagedClaims damaged)
    {
        string text = damaged.Text;
        List<ClaimReadResult> results = [.. damaged.Format.Read(text)];
        Assert.All(results.Select(r => r.Position).Concat(results.Select(r => r.Problem).OfType<ClaimProblem>().Select(p => p.Position)), position =>
        {
            Assert.InRange(position.Offset, 0, text.Length);
            Assert.True(position.Line >= 1 && position.Column >= 1);
        });
    }
}
