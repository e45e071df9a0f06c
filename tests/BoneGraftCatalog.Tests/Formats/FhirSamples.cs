namespace BoneGraftCatalog.Tests.Formats;

/// <summary>FHIR resources with invented ids and nobody's name.</summary>
internal static class FhirSamples
{
    public const string Claim = """
        {
          "resourceType": "Claim",
          "id": "f1",
          "status": "active",
          "type": { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/claim-type", "code": "professional" } ] },
          "use": "claim",
          "patient": { "reference": "Patient/p1" },
          "billablePeriod": { "start": "2026-03-02", "end": "2026-03-02" },
          "created": "2026-03-05",
          "provider": { "reference": "Organization/o1" },
          "careTeam": [
            { "sequence": 1, "provider": { "identifier": { "value": "1000000002" } }, "role": { "coding": [ { "code": "primary" } ] },
              "qualification": { "coding": [ { "code": "207XS0117X" } ] } },
            { "sequence": 2, "provider": { "reference": "Practitioner/b2" }, "role": { "coding": [ { "code": "assist" } ] } }
          ],
          "item": [
            { "sequence": 1,
              "productOrService": { "coding": [ { "system": "http://example.org/own", "code": "X" }, { "system": "http://www.ama-assn.org/go/cpt", "code": "22612" } ] },
              "locationCodeableConcept": { "coding": [ { "code": "22" } ] },
              "net": { "value": 3000.50, "currency": "USD" } },
            { "sequence": 2, "careTeamSequence": [ 2 ],
              "productOrService": { "coding": [ { "system": "urn:oid:2.16.840.1.113883.6.12", "code": "20939" } ] },
              "modifier": [ { "coding": [ { "system": "http://www.ama-assn.org/go/cpt", "code": "80" } ] }, { "coding": [ { "code": "RT" } ] } ],
              "servicedPeriod": { "start": "2026-03-02T08:00:00Z", "end": "2026-03-03" },
              "quantity": { "value": 2 } },
            { "sequence": 3,
              "productOrService": { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "not-applicable" } ] } }
          ]
        }
        """;

    public const string ExplanationOfBenefit = """
        {
          "item": [
            { "productOrService": { "coding": [ { "system": "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "C1713" } ] },
              "servicedDate": "2026-03-02" },
            { "productOrService": { "coding": [ { "system": "http://snomed.info/sct", "code": "1" } ] }, "servicedDate": "2026-03-02" }
          ],
          "type": { "coding": [ { "code": "institutional" } ] },
          "supportingInfo": [ { "category": { "coding": [ { "code": "typeofbill" } ] }, "code": { "coding": [ { "code": "0131" } ] } } ],
          "related": [ { "relationship": { "coding": [ { "code": "prior" } ] } } ],
          "id": "e1",
          "status": "active",
          "resourceType": "ExplanationOfBenefit"
        }
        """;

    public static string Bundle => """
        { "entry": [ { "fullUrl": "urn:uuid:1", "resource": { "resourceType": "Patient", "id": "p1" } },
        { "resource":
        """ + Claim + " }, { \"resource\": " + ExplanationOfBenefit + " } ], \"type\": \"collection\", \"resourceType\": \"Bundle\" }";

    public static string Small(int number, string code = "20939") =>
        "{\"resourceType\":\"Claim\",\"id\":\"n" + number + "\",\"type\":{\"coding\":[{\"code\":\"professional\"}]},\"item\":[{\"productOrService\":{\"coding\":[{\"system\":\"http://www.ama-assn.org/go/cpt\",\"code\":\"" + code + "\"}]},\"servicedDate\":\"2026-03-02\"}]}\n";
}
