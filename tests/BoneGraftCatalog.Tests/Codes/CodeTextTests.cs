using System;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace BoneGraftCatalog.Tests.Codes;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("20939", "20939")]
    [InlineData("0042t", "0042T")]
    [InlineData("D7950", "D7950")]
    [InlineData("A.1-B", "A.1-B")]
    [InlineData("ABCDEFGHIJKLMNOP", "ABCDEFGHIJKLMNOP")]
    public void A_code_is_read_from_text_characters_and_bytes(string text, string expected)
    {
        Assert.Equal(expected, ProcedureCode.Parse(text).Text);
        Assert.Equal(expected, ProcedureCode.Parse(text.AsSpan()).Text);
        Assert.Equal(expected, ProcedureCode.Parse(Encoding.UTF8.GetBytes(text)).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 20939")]
    [InlineData("20939 ")]
    [InlineData("２０９３９")]
    [InlineData("٢٠٩٣٩")]
    [InlineData("20939:59")]
    [InlineData("20 39")]
    [InlineData("20939\0")]
    [InlineData("ABCDEFGHIJKLMNOPQ")]
    public void What_is_no_code_is_refused_with_a_message_that_says_what_one_looks_like(string text)
    {
        Assert.False(ProcedureCode.TryParse(text, out ProcedureCode code));
        Assert.True(code.IsNone);
        Assert.False(ProcedureCode.TryParse(Encoding.UTF8.GetBytes(text), out _));
        FormatException thrown = Assert.Throws<FormatException>(() => ProcedureCode.Parse(text));
        Assert.Contains("such as 20939", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => ProcedureCode.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Null_is_no_code()
    {
        Assert.False(ProcedureCode.TryParse((string?)null, out _));
        Assert.Throws<ArgumentNullException>(() => ProcedureCode.Parse((string)null!));
        Assert.False(Modifier.TryParse((string?)null, out _));
        Assert.Throws<ArgumentNullException>(() => Modifier.Parse((string)null!));
        Assert.False(ServiceDate.TryParse((string?)null, out _));
        Assert.Throws<ArgumentNullException>(() => ServiceDate.Parse((string)null!));
    }

    [Fact]
    public void The_formats_are_plain_and_X12_and_no_other()
    {
        ProcedureCode code = ProcedureCode.Parse("20939");
        Assert.Equal("20939", $"{code}");
        Assert.Equal("20939", $"{code:G}");
        Assert.Equal("HC:20939", $"{code:X}");
        Assert.Equal("", $"{default(ProcedureCode):X}");
        Assert.Throws<FormatException>(() => code.ToString("Q"));
        Assert.Equal("59", $"{Modifier.Parse("59"):G}");
        Assert.Throws<FormatException>(() => Modifier.Parse("59").ToString("X"));
        Assert.Equal("20260302", $"{new ServiceDate(2026, 3, 2):X}");
        Assert.Equal("2026-03-02", $"{new ServiceDate(2026, 3, 2)}");
        Assert.Throws<FormatException>(() => new ServiceDate(2026, 3, 2).ToString("yyyy"));
    }

    [Fact]
    public void A_destination_that_is_too_short_takes_nothing()
    {
        ProcedureCode code = ProcedureCode.Parse("20939");
        Assert.False(code.TryFormat(new char[4], out int characters));
        Assert.Equal(0, characters);
        Assert.False(code.TryFormat(new byte[7], out int bytes, "X"));
        Assert.Equal(0, bytes);
        var exact = new byte[8];
        Assert.True(code.TryFormat(exact, out bytes, "X"));
        Assert.Equal("HC:20939", Encoding.ASCII.GetString(exact));
        Assert.False(Modifier.Parse("59").TryFormat(new char[1], out _));
        Assert.False(new ServiceDate(2026, 3, 2).TryFormat(new char[9], out _));
        Assert.True(default(ProcedureCode).TryFormat(Span<char>.Empty, out _));
    }

    [Fact]
    public void The_generic_parsers_of_the_framework_read_codes()
    {
        Assert.Equal("20939", Read<ProcedureCode>("20939").ToString());
        Assert.Equal("RT", Read<Modifier>("rt").ToString());
        Assert.Equal("2026-03-02", Read<ServiceDate>("20260302").ToString());

        static T Read<T>(string text)
            where T : ISpanParsable<T>
        {
            Assert.True(T.TryParse(text, CultureInfo.InvariantCulture, out T? fromText));
            Assert.Equal(fromText, T.Parse(text.AsSpan(), null));
            return fromText!;
        }
    }

    [Fact]
    public void Dates_go_to_and_from_the_types_of_the_framework()
    {
        var date = new ServiceDate(2024, 2, 29);
        Assert.Equal(new DateOnly(2024, 2, 29), date.ToDateOnly());
        Assert.Equal(date, new ServiceDate(new DateOnly(2024, 2, 29)));
        Assert.Equal(date, new ServiceDate(new DateTime(2024, 2, 29, 23, 59, 59)));
        Assert.Equal(new DateTime(2024, 2, 29), date.ToDateTime());
        Assert.Throws<InvalidOperationException>(() => default(ServiceDate).ToDateOnly());
        Assert.Throws<InvalidOperationException>(() => default(ServiceDate).ToDateTime());
        Assert.False(ServiceDate.TryParse("2023-02-29", out _));
        Assert.False(ServiceDate.TryParse("02/03/2026", out _));
    }

    [Fact]
    public void Type_converters_turn_text_into_codes_and_back()
    {
        Check("20939", ProcedureCode.Parse("20939"));
        Check("59", Modifier.Parse("59"));
        Check("2026-03-02", new ServiceDate(2026, 3, 2));
        Check("", default(ProcedureCode));

        static void Check<T>(string text, T value)
        {
            TypeConverter converter = TypeDescriptor.GetConverter(typeof(T));
            Assert.True(converter.CanConvertFrom(typeof(string)));
            Assert.Equal(value, converter.ConvertFromInvariantString(text));
            Assert.Equal(text, converter.ConvertToInvariantString(value));
            Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString("?!"));
        }
    }

    [Fact]
    public void A_payer_is_its_name_in_lower_case()
    {
        Assert.Equal(Payer.Medicare, new Payer("Medicare"));
        Assert.NotEqual(Payer.Medicare, Payer.Medicaid);
        Assert.Equal("acme-health", new Payer("acme-health").ToString());
        Assert.True(default(Payer).IsNone);
        Assert.Throws<ArgumentException>(() => new Payer("acme health"));
        Assert.Throws<ArgumentNullException>(() => new Payer(null!));
    }
}
