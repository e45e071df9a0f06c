using System;
using System.Reflection;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace BoneGraftCatalog.Tests.Codes;

public sealed class RoundTripTests
{
    private static readonly Arbitrary<string> CodeTexts = Gen.Elements([.. "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.-"])
        .ArrayOf()
        .Select(characters => new string(characters.Length > 16 ? characters[..16] : characters))
        .ToArbitrary();

    private static readonly Arbitrary<int> Days = Gen.Choose(0, 3652059).ToArbitrary();

    [Fact]
    public void A_code_comes_back_from_text_bytes_JSON_and_both_formats() =>
        Prop.ForAll(CodeTexts, text =>
        {
            bool read = ProcedureCode.TryParse(text, out ProcedureCode code);
            Span<byte> bytes = stackalloc byte[19];
            return read == (text.Length > 0)
                && code.ToString() == text
                && code.Length == text.Length
                && code.TryFormat(bytes, out int length, "X")
                && Encoding.ASCII.GetString(bytes[..length]) == code.ToString("X")
                && JsonSerializer.Deserialize<ProcedureCode>(JsonSerializer.Serialize(code)) == code
                && ProcedureCode.FromPacked(code.High, code.Low) == code;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Codes_are_ordered_as_their_texts() =>
        Prop.ForAll(CodeTexts, CodeTexts, (left, right) =>
        {
            ProcedureCode.TryParse(left, out ProcedureCode a);
            ProcedureCode.TryParse(right, out ProcedureCode b);
            return Math.Sign(a.CompareTo(b)) == Math.Sign(string.CompareOrdinal(left, right))
                && a.Equals(b) == (left == right)
                && (a != b || a.GetHashCode() == b.GetHashCode());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_a_code_or_is_refused_alike_by_all_readers() =>
        Prop.ForAll<string>(text =>
        {
            bool read = ProcedureCode.TryParse(text, out ProcedureCode code);
            return text is null
                ? !read
                : ProcedureCode.TryParse(Encoding.UTF8.GetBytes(text), out ProcedureCode fromBytes) == read && fromBytes == code;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_date_comes_back_from_every_form() =>
        Prop.ForAll(Days, day =>
        {
            ServiceDate date = ServiceDate.FromTableDay(day);
            return JsonSerializer.Deserialize<ServiceDate>(JsonSerializer.Serialize(date)) == date
                && (date.IsNone || (ServiceDate.Parse(date.ToString()) == date && ServiceDate.Parse(date.ToString("X")) == date
                    && new ServiceDate(date.ToDateOnly()) == date && new ServiceDate(date.ToDateTime()) == date
                    && new ServiceDate(date.Year, date.Month, date.Day) == date));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_number_of_a_day_is_offered_that_differs_from_that_of_the_framework()
    {
        PropertyInfo? number = typeof(ServiceDate).GetProperty("DayNumber");
        Assert.True(number is null || (int)number.GetValue(new ServiceDate(2026, 3, 2))! == new DateOnly(2026, 3, 2).DayNumber);
        Assert.Equal(new DateOnly(2026, 3, 2).DayNumber + 1, new ServiceDate(2026, 3, 2).TableDay);
    }
}
