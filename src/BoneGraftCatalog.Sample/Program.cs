using System;
using BoneGraftCatalog.Sample;

Tour tour = new(Console.Out);
tour.Header();
tour.Code();
tour.LookUp();
tour.Search();
tour.Compare();
tour.Outcomes();

// The findings on a claim follow here: what the compiler said when this program was built, and what the run time says.
return 0;
