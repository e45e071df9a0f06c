namespace BoneGraftCatalog.Tests.Formats;

/// <summary>Claim files as clearing houses send them; every number in them is invented, and nobody is named.</summary>
internal static class X12Samples
{
    public const string Header =
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260305*1200*^*00501*000000001*0*T*:~\n";

    /// <summary>Two professional claims of two subscribers: Medicare with a secondary payer, then Medicaid.</summary>
    public const string Professional = Header + """
        GS*HC*SENDER*RECEIVER*20260305*1200*1*X*005010X222A1~
        ST*837*0001*005010X222A1~
        BHT*0019*00*0001*20260305*1200*CH~
        NM1*41*2*SUBMITTER*****46*S0001~
        PER*IC*DESK*TE*5550100~
        NM1*40*2*RECEIVER*****46*R0001~
        HL*1**20*1~
        PRV*BI*PXC*207X00000X~
        NM1*85*2*GROUP*****XX*1000000001~
        N3*1 STREET~
        N4*TOWN*MD*209020000~
        REF*EI*000000001~
        HL*2*1*22*0~
        SBR*P*18*******MB~
        NM1*IL*1*SUBSCRIBER*A****MI*M0001~
        DMG*D8*19500101*U~
        NM1*PR*2*PAYER*****PI*P0001~
        CLM*C0001*4500***22:B:1*Y*A*Y*Y~
        HI*ABK:M5416~
        NM1*82*1*PROVIDER*B****XX*1000000002~
        PRV*PE*PXC*207XS0117X~
        SBR*S*18*******CI~
        OI***Y***Y~
        NM1*PR*2*OTHER*****PI*P0002~
        NM1*82*1******XX*9999999999~
        LX*1~
        SV1*HC:22612*3000*UN*1***1~
        DTP*472*D8*20260302~
        LX*2~
        SV1*HC:20939:59:RT*1500*UN*1*24**1~
        DTP*472*RD8*20260302-20260303~
        NM1*82*1*PROVIDER*C****XX*1000000003~
        PRV*PE*PXC*363A00000X~
        LX*3~
        SV1*HC:20930*0*MJ*15***1~
        DTP*472*D8*20260302~
        HL*3*1*22*0~
        SBR*P*18*******MC~
        NM1*IL*1*SUBSCRIBER*D****MI*M0002~
        CLM*C0002*900***11:B:7*Y*A*Y*Y~
        LX*1~
        SV1*HC:20900:50*900*UN*2***1~
        DTP*472*D8*20260304~
        SE*42*0001~
        GE*1*1~
        IEA*1*000000001~
        """;

    /// <summary>Three institutional claims: outpatient with a revenue code alone among its lines, inpatient, hospice.</summary>
    public const string Institutional = Header + """
        GS*HC*SENDER*RECEIVER*20260305*1200*1*X*005010X223A3~
        ST*837*0001*005010X223A3~
        BHT*0019*00*0001*20260305*1200*CH~
        HL*1**20*1~
        NM1*85*2*HOSPITAL*****XX*1000000004~
        HL*2*1*22*0~
        SBR*P*18*******MA~
        CLM*H0001*9000***13:A:1**A*Y*Y~
        DTP*434*RD8*20260302-20260302~
        NM1*71*1*PROVIDER*A****XX*1000000005~
        LX*1~
        SV2*0360*HC:22551*8000*UN*1~
        LX*2~
        SV2*0278*HC:20931*500*UN*1~
        DTP*472*D8*20260302~
        LX*3~
        SV2*0250**500*UN*12~
        DTP*472*D8*20260301~
        CLM*H0002*70000***11:A:1**A*Y*Y~
        DTP*434*RD8*20260302-20260309~
        LX*1~
        SV2*0120**70000*DA*7~
        LX*2~
        SV2*0120*HP:AAAAA*100*UN*7~
        LX*3~
        SV2*0360*HC:20938*100*UN*1~
        CLM*H0003*70***81:A:8**A*Y*Y~
        LX*1~
        SV2*0650*HC:Q5001*70*UN*1~
        DTP*472*D8*20260302~
        SE*28*0001~
        GE*1*1~
        IEA*1*000000001~
        """;

    /// <summary>A file of one claim for each number.</summary>
    public static string Claim(int number) =>
        $"""
        CLM*N{number:D6}*100***22:B:1*Y*A*Y*Y~
        LX*1~
        SV1*HC:22612*100*UN*1***1~
        DTP*472*D8*20260302~
        LX*2~
        SV1*HC:20939*100*UN*1***1~
        DTP*472*D8*20260302~

        """;

    public const string BeforeClaims = Header + """
        GS*HC*SENDER*RECEIVER*20260305*1200*1*X*005010X222A1~
        ST*837*0001*005010X222A1~
        HL*1**20*1~
        NM1*85*2*GROUP*****XX*1000000001~
        HL*2*1*22*0~
        SBR*P*18*******MB~

        """;

    public const string AfterClaims = "SE*1*0001~\nGE*1*1~\nIEA*1*000000001~\n";
}
