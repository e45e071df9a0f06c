using System;
using BoneGraftCatalog.Sample;

Tour tour = new(Console.Out);
tour.Header();
tour.Code();
tour.LookUp();
tour.Search();
tour.Compare();
tour.Outcomes();
tour.Compiler(CompilerFindings.Read());
tour.Check(Claims.All());
return 0;
