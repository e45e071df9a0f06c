using System;
using System.Linq;
using System.Reflection;

namespace BoneGraftCatalog.Tests.Catalogs;

public sealed class DefaultValueTests
{
    public static TheoryData<Type> PublicStructs()
    {
        var data = new TheoryData<Type>();
        foreach (Type type in typeof(Catalog).Assembly.GetExportedTypes().Where(t => t.IsValueType && !t.IsEnum && !t.IsGenericType))
        {
            data.Add(type);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(PublicStructs))]
    public void The_default_value_of_a_struct_answers_everything_that_needs_no_argument(Type type)
    {
        var nullability = new NullabilityInfoContext();
        object value = Activator.CreateInstance(type)!;
        Assert.NotNull(value.ToString());
        _ = value.GetHashCode();
        Assert.True(type.IsNested || value.Equals(Activator.CreateInstance(type)));
        foreach (PropertyInfo property in type.GetProperties().Where(p => p.GetIndexParameters().Length == 0))
        {
            object? got = property.GetValue(value);
            _ = got?.ToString();
            Assert.True(got is not null || Nullable.GetUnderlyingType(property.PropertyType) is not null || nullability.Create(property).ReadState == NullabilityState.Nullable, property.Name);
        }
    }

    [Fact]
    public void No_entry_has_no_facts()
    {
        CatalogEntry none = default;
        Assert.Equal("", none.GetFacet("graft"));
        Assert.Empty(none.GetFacets("graft"));
        Assert.Null(none.FeeSchedule());
        Assert.Null(none.UnitLimit(ClaimType.Professional, Payer.Medicare));
        Assert.Null(none.OutpatientStatus());
        Assert.Null(none.SurgeryCenterListing());
        Assert.Null(none.GetValue());
        Assert.Equal("", default(CodeValue).ToString());
        Assert.Equal("surgery center listing not known", default(SurgeryCenterListing).ToString());
        Assert.Null(none.ModifierRule(Modifier.Parse("59")));
        Assert.Empty(none.ModifierRules(Payer.Medicare));
        Assert.Empty(none.Pairs(ClaimType.Professional));
        Assert.Empty(none.PairsWith(ProcedureCode.Parse("20939"), ClaimType.Professional));
        Assert.True(none.SourceOf("from").IsNone);
        Assert.False(none.IsValidOn(new ServiceDate(2024, 1, 1)));
        Assert.Empty(default(CodeSet));
        Assert.Empty(default(CodeSet).WithKind(CodeKind.AddOn).WithFacet("graft", "own"));
        Assert.Empty(default(CodeList));
        Assert.False(default(CodeList).Contains(ProcedureCode.Parse("20939")));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(CodeList)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(CodeSet)[0]);
    }
}
