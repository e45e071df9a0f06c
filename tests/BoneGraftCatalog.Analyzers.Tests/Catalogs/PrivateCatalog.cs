using System.Collections.Generic;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Analyzers.Tests.Catalogs;

/// <summary>
/// A made-up code system that has nothing to do with bone: its own codes with dots and hyphens, its own facets, payer, releases and
/// every table. Nothing in the package knows a word of it.
/// </summary>
internal static class PrivateCatalog
{
    public const string Codes =
        """
        code,modifier,payer,from,to,kind,name,label,facet:material,facet:device-class,claim_types,exclusive,bypass,replaced_by,source
        ZX-104.A,,,2020-01-01,,add-on,ScanSecondZone,Scan of a further zone,,portable,,,,,acme
        ZX-104,,,2020-01-01,,stand-alone,ScanFirstZone,Scan of one zone,,portable fixed,,,,,acme
        ZX-200,,,,,stand-alone,CoatTitanium,Titanium coat,titanium,,,,,,acme
        ZX-201,,,,,add-on,CoatEdge,Edge of a coat,titanium,,,,,,acme
        ZX-900.OLD-2019,,,2015-01-01,2019-12-31,stand-alone,CoatFormer,Coat as it was,,,,,,ZX-200,acme
        Q-1,,,,,unlisted,OtherWork,Work that nothing else names,,,,,,,acme
        ,59,,,,eligibility,Separate,Separate work,,,,,yes,,acme
        ,7Z,,,,informational,Weekend,Done at a weekend,,,outpatient,,,,acme
        ZX-200,59,acme,,,never,,Acme pays a coat once a day,,,,,,,acme
        @kind:add-on,7Z,,,,no-effect,,A further zone costs the same on every day,,,,,,,acme

        """;

    private const string Sources =
        """
        id,kind,title,publisher,release,effective,until,confidence,rows,sha256,note
        acme,release,Acme price book,Acme,Book 7,2026-01-01,2026-12-31,high,,,

        """;

    // The further zone belongs to the first zone, and to a fusion that only the shipped catalog has.
    private const string AddOns =
        """
        add_on,primary,type,first,last
        ZX-104.A,ZX-104,1,acme,acme
        ZX-104.A,22612,1,acme,acme
        ZX-201,ZX-200,3,acme,acme

        """;

    private const string Pairs =
        """
        claim_type,column1,column2,to,indicator,rationale,first,last
        professional,ZX-104,ZX-200,,1,standards-of-practice,acme,acme
        professional,22612,Q-1,,0,standards-of-practice,acme,acme

        """;

    private const string Units =
        """
        code,payer,claim_type,limit,mai,rationale,first,last
        ZX-104,acme,professional,2,2,nature-of-service,acme,acme
        ZX-200,medicare,professional,1,3,clinical-data,acme,acme

        """;

    /// <summary>Files of any name in any folder, two of them with one name.</summary>
    public static IEnumerable<TestFile> Files => FilesIn("/prices/");

    public static IEnumerable<TestFile> FilesIn(string folder, params (string Name, string Value)[] metadata) =>
    [
        TestFile.OfCatalog("Zone", folder + "leistungen.txt", Codes, metadata),
        TestFile.OfCatalog("Zone", folder + "where from.csv", Sources),
        TestFile.OfCatalog("Zone", folder + "a/table.csv", AddOns),
        TestFile.OfCatalog("Zone", folder + "b/table.csv", Pairs),
        TestFile.OfCatalog("Zone", "/elsewhere/on/this/disk/limits.csv", Units),
    ];
}
