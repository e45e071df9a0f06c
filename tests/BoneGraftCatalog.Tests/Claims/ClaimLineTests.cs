using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tests.Catalogs;

namespace BoneGraftCatalog.Tests.Claims;

public sealed class ClaimLineTests
{
    [Theory]
    [InlineData("20939", "20939")]
    [InlineData("20939-59", "20939-59")]
    [InlineData("20939-RT-59", "20939-RT-59")]
    [InlineData("20939-rt", "20939-RT")]
    [InlineData("0232t", "0232T")]
    [InlineData("20939:59", "20939-59")]
    [InlineData("HC:20939", "20939")]
    [InlineData("HC:20939:59", "20939-59")]
    [InlineData("hc:20939:RT:59:LT:50", "20939-RT-59-LT-50")]
    [InlineData("HC:20939::59", "20939-59")]
    [InlineData("HC:A-1:59", "A-1-59")]
    public void A_line_is_read_from_text(string text, string expected)
    {
        Assert.True(ClaimLine.TryParse(text, out ClaimLine? line));
        Assert.Equal(expected, line!.ToString());
        Assert.Equal(1, line.Units);
        Assert.Equal(expected, ClaimLine.Parse(text).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(":")]
    [InlineData("HC:")]
    [InlineData("HC::59")]
    [InlineData("20939-")]
    [InlineData("20939-5")]
    [InlineData("20939-599")]
    [InlineData("20939--59")]
    [InlineData(" 20939")]
    [InlineData("20939 59")]
    [InlineData("20939-59-XS-LT-RT-50")]
    [InlineData("HC:20939:59:XS:LT:RT:a description")]
    [InlineData("20939-5é")]
    public void Other_text_is_refused(string? text)
    {
        Assert.False(ClaimLine.TryParse(text, out ClaimLine? line));
        Assert.Null(line);
        if (text is null)
        {
            Assert.Throws<ArgumentNullException>(() => ClaimLine.Parse(text!));
        }
        else
        {
            Assert.Throws<FormatException>(() => ClaimLine.Parse(text));
        }
    }

    [Fact]
    public void What_a_line_and_a_finding_hand_out_cannot_be_changed()
    {
        var line = new ClaimLine(Cpt.MarrowAspirationSpine20939, Mod.Distinct59);
        Assert.Throws<NotSupportedException>(() => ((IList<Modifier>)line.Modifiers)[0] = Mod.Bilateral50);
        Assert.Same(line.Modifiers, line.Modifiers);

        ClaimFinding finding = TestCatalog.Medicare.Check(new Claim(line) { ServiceDate = new(2024, 7, 15) })[0];
        Assert.Throws<NotSupportedException>(() => ((IList<string>)finding.AdjustmentReasonCodes)[0] = "1");
        Assert.Throws<NotSupportedException>(() => ((IList<string>)finding.RemarkCodes)[0] = "1");
    }

    [Fact]
    public void A_line_never_changes()
    {
        Modifier[] modifiers = [Mod.Distinct59, Modifier.None, Mod.LeftLT];
        var line = new ClaimLine(Cpt.MarrowAspirationSpine20939, 2, modifiers);
        modifiers[0] = Mod.Bilateral50;
        Assert.Equal([Mod.Distinct59, Mod.LeftLT], line.Modifiers);
        ClaimLine other = line.WithCode(Cpt.ArthrodesisPosterolateralLumbar22612).WithUnits(3).WithModifier(Mod.Bilateral50)
            .WithServiceDates(new ServiceDate(2026, 3, 2), new ServiceDate(2026, 3, 4)).WithPlaceOfService("21").WithPractitioner("A", "G", "S").WithCharge(12.5m);
        Assert.Equal("20939-59-LT x2", line.ToString());
        Assert.Equal("22612-59-LT-50 x3", other.ToString());
        Assert.Equal((default, default, null, null, null, null, null), (line.ServiceDate, line.ServiceDateTo, line.PlaceOfService, line.Practitioner, line.Group, line.Specialty, line.Charge));
        Assert.Equal(("21", "A", "G", "S", 12.5m), (other.PlaceOfService, other.Practitioner, other.Group, other.Specialty, other.Charge));
        Assert.Equal("22612 x3", other.WithModifiers().ToString());
    }

    [Fact]
    public void Null_is_refused_where_it_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentNullException>(() => new ClaimLine(Cpt.MarrowAspirationSpine20939, (Modifier[])null!));
        Assert.Throws<ArgumentNullException>(() => new Claim((Claim)null!));
        Assert.Throws<ArgumentNullException>(() => new Claim((ClaimLine[])null!));
        Assert.Throws<ArgumentNullException>(() => new Claim { Lines = null! });
        Assert.Throws<ArgumentNullException>(() => new Claim().Lines.Add(null!));
        Assert.Throws<ArgumentNullException>(() => new ClaimLineList([ClaimLine.Parse("20939"), null!]));
    }

    [Fact]
    public void A_claim_is_written_by_initializer_by_constructor_and_by_collection_expression()
    {
        var initialized = new Claim
        {
            ServiceDate = new(2026, 3, 2),
            Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939, Mod.Distinct59) },
        };
        var constructed = new Claim(new ClaimLine(Cpt.ArthrodesisPosterolateralLumbar22612), new ClaimLine(Cpt.MarrowAspirationSpine20939, Mod.Distinct59));
        var expressed = new Claim { Lines = [new(Cpt.ArthrodesisPosterolateralLumbar22612), .. constructed.Lines.Skip(1)] };
        Assert.All([initialized, constructed, expressed], c => Assert.Equal("22612 20939-59", string.Join(' ', c.Lines)));
    }

    [Fact]
    public void A_copy_of_a_claim_has_lines_of_its_own()
    {
        var claim = new Claim(ClaimLine.Parse("22612"))
        {
            Id = "7",
            ServiceDate = new(2026, 3, 2),
            ClaimType = ClaimType.Outpatient,
            IsComplete = false,
            Frequency = ClaimFrequency.Void,
            History = [new(Cpt.MarrowAspirationSpine20939)],
        };
        var copy = new Claim(claim);
        copy.Lines.Add(ClaimLine.Parse("20939"));
        Assert.Single(claim.Lines);
        Assert.Equal(
            (claim.Id, claim.ServiceDate, claim.ClaimType, claim.IsComplete, claim.Frequency, claim.History.Count),
            (copy.Id, copy.ServiceDate, copy.ClaimType, copy.IsComplete, copy.Frequency, copy.History!.Count));
    }
}
