using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BoneGraftCatalog.Formats;
using BoneGraftCatalog.Tests.Formats;

namespace BoneGraftCatalog.Fuzz.Tests.Claims;

/// <summary>A format of claims, a sound text in it, and what damages such a text.</summary>
/// <param name="Name">The name of the format.</param>
/// <param name="Text">The sound text.</param>
/// <param name="Damages">What is put in the place of a character.</param>
/// <param name="Read">The reader.</param>
internal sealed record ClaimFormat(string Name, string Text, ImmutableArray<string> Damages, Func<string, IEnumerable<ClaimReadResult>> Read)
{
    private const string Csv =
        """"
        claim,date,code,modifiers,units,place,practitioner
        A1,2026-03-02,22612,,1,22,P1
        A1,2026-03-02,20939,59 RT,1,22,P1
        "A2",,"20931",,2,,
        A3,2026-03-02,"38220",,1,11,
        A4,2026-03-02,"2093

        """";

    private const string Json =
        """
        {"id":"A1","type":"professional","date":"2026-03-02","lines":[{"code":"22612"},{"code":"20939","modifiers":["59","RT"],"units":2,"place":"22"}]}
        {"id":"A2","lines":[{"code":"2093","units":1.5},null,7],"more":{"x":[true,false,"\u00e9\n"]}}

        """;

    public static ImmutableArray<ClaimFormat> All { get; } =
    [
        new("X12 professional", X12Samples.Professional, ["~", "*", ":", "\0", "\uFFFC", "9", "\n", "\uD800"], X12Claims.Read),
        new("X12 institutional", X12Samples.Institutional, ["~", "*", ":", "\0", "\uFFFC", "9", "\n", "\uD800"], X12Claims.Read),
        new("FHIR", FhirSamples.Bundle, ["\"", "]", "{", "\\uD800", "\0", "9", "\uD800"], FhirClaims.Read),
        new("CSV", Csv, ["\"", "\"\"", ",", "\n", "\r", "\0", "\uD800"], ClaimCsv.Read),
        new("JSON Lines", Json, ["\"", "]", "{", "\n", "\\uD800", "\0", "9", "\uD800"], ClaimJson.Read),
    ];
}
