using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Serialization;
using BoneGraftCatalog.Formats;
using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog;

/// <summary>One service line of a claim: a code with its modifiers, units, dates, place and practitioner. It never changes.</summary>
/// <remarks>
/// <para>
/// Nothing is checked on the way in: whatever a claim can hold, a line can hold, and <c>ClaimChecker</c> says what is wrong with it.
/// Holds no data of the patient, and none should be put in the texts.
/// </para>
/// <para>In files of our own shape, JSON (<see cref="ClaimJson"/>) and CSV (<see cref="ClaimCsv"/>), a line has these names:</para>
/// <list type="table">
/// <listheader><term>JSON property, CSV column</term><description>Value</description></listheader>
/// <item><term><c>code</c></term><description>A procedure code, <c>20939</c>. In JSON null only where the line has no code.</description></item>
/// <item><term><c>modifiers</c></term><description>In JSON an array of texts, in CSV separated by blanks, <c>59 RT</c>.</description></item>
/// <item><term><c>units</c></term><description>
/// A number; 1 where it is left out. A fraction is read as 0, which is not judged, and makes the claim incomplete.
/// </description></item>
/// <item><term><c>serviceDate</c>, <c>date</c></term><description>
/// The date of service, or the first day of a span, <c>2026-03-02</c> or <c>20260302</c>; left out: not known.
/// </description></item>
/// <item><term><c>serviceDateTo</c>, <c>to</c></term><description>The last day of a span.</description></item>
/// <item><term><c>placeOfService</c>, <c>place</c></term><description>The place of service, two digits, <c>22</c>.</description></item>
/// <item><term><c>practitioner</c>, <c>group</c>, <c>specialty</c></term><description>Your identifiers of who did it.</description></item>
/// <item><term><c>charge</c></term><description>The amount charged for the line, a number, <c>120.50</c>.</description></item>
/// </list>
/// </remarks>
/// <example><code>
/// var line = new ClaimLine(ProcedureCode.Parse("20939"), Modifier.Parse("59")).WithUnits(1).WithPlaceOfService("21");
/// </code></example>
[JsonConverter(typeof(ClaimLineJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ClaimLine
{
    private static readonly Modifier[] NoModifiers = Array.Empty<Modifier>();

    private readonly LineFacts _facts;

    // Made at first use; two threads may make it twice, from the same array.
    private IReadOnlyList<Modifier>? _modifierList;

    /// <summary>A line of one unit.</summary>
    /// <param name="code">The procedure code. <see cref="ProcedureCode.None"/> makes a line that is never judged.</param>
    /// <param name="modifiers">The modifiers in their order. <see cref="Modifier.None"/> among them is left out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="modifiers"/> is null.</exception>
    public ClaimLine(ProcedureCode code, params Modifier[] modifiers)
        : this(code, 1, modifiers)
    {
    }

    /// <summary>A line of so many units.</summary>
    /// <param name="code">The procedure code.</param>
    /// <param name="units">See <see cref="Units"/>.</param>
    /// <param name="modifiers">The modifiers in their order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="modifiers"/> is null.</exception>
    public ClaimLine(ProcedureCode code, int units, params Modifier[] modifiers)
    {
        _facts.Code = code;
        _facts.Units = units;
        _facts.Modifiers = WithoutNone(modifiers ?? throw new ArgumentNullException(nameof(modifiers)));
    }

    internal ClaimLine(in LineFacts facts) => _facts = facts;

    /// <summary>The procedure code.</summary>
    public ProcedureCode Code => _facts.Code;

    /// <summary>The modifiers, in the order of the claim.</summary>
    public IReadOnlyList<Modifier> Modifiers => _modifierList ??= Array.AsReadOnly(_facts.Modifiers ?? NoModifiers);

    /// <summary>
    /// Units of service, 1 unless said. Whole numbers: no code of the catalog is counted in fractions. Zero or less makes a line that
    /// is not judged and counts for nothing; a reader of a file format gives 0 where the file has a fraction.
    /// </summary>
    public int Units => _facts.WholeUnits ?? 0;

    /// <summary>The date of service, or the first day of a span; <see cref="ServiceDate.None"/> stands for that of the claim.</summary>
    public ServiceDate ServiceDate => _facts.From;

    /// <summary>The last day of a span; none for a single day. A day before the first is not read as a span.</summary>
    public ServiceDate ServiceDateTo => _facts.To;

    /// <summary>The place of service, two digits such as <c>21</c>; null where not known.</summary>
    public string? PlaceOfService => _facts.Place;

    /// <summary>The rendering practitioner, by any key of the consumer's (an NPI, say); null where not known.</summary>
    public string? Practitioner => _facts.Practitioner;

    /// <summary>The practitioner's group, by any key; null where not known.</summary>
    public string? Group => _facts.Group;

    /// <summary>The practitioner's specialty, by any key; null where not known. Same group and same specialty count as one practitioner.</summary>
    public string? Specialty => _facts.Specialty;

    /// <summary>The amount charged for the line, in the currency of the claim; null where not known. No rule reads it.</summary>
    public decimal? Charge => _facts.Charge;

    internal ref readonly LineFacts Facts => ref _facts;

    /// <summary>Reads <c>20939</c>, <c>20939-59</c>, <c>20939-RT-59</c>, <c>20939:59</c> or <c>HC:20939:59</c>.</summary>
    /// <param name="text">The code, then up to four modifiers, with hyphens or, as in an X12 composite, colons between them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static ClaimLine Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out ClaimLine? line)
            ? line!
            : throw new FormatException("A claim line is a code with up to four modifiers, such as 20939-59 or HC:20939:59.");

    /// <summary>Reads a line as <see cref="Parse"/> does; false, and null, where the text is none.</summary>
    /// <remarks>With hyphens all that follows the first is modifiers: a code that has a hyphen itself needs the colons.</remarks>
    public static bool TryParse(string? text, out ClaimLine? line)
    {
        line = null;
        if (text is null)
        {
            return false;
        }

        if (text.IndexOf(':') >= 0)
        {
            // A composite as X12 writes it, with or without its qualifier. What follows the fourth modifier there is words, which no line has.
            bool isQualified = text.StartsWith("HC:", StringComparison.OrdinalIgnoreCase);
            string composite = isQualified ? X12Composite.Hcpcs + text.Substring(2) : X12Composite.Hcpcs + ":" + text;
            if (composite.Split(':').Length > 2 + X12Composite.MaxModifiers || X12Composite.TryParse(composite.AsSpan()) is not { } read)
            {
                return false;
            }

            line = new ClaimLine(read.Code, read.Modifiers.ToArray());
            return true;
        }

        string[] parts = text.Split('-');
        if (parts.Length > 1 + X12Composite.MaxModifiers || !ProcedureCode.TryParse(parts[0].AsSpan(), out ProcedureCode code))
        {
            return false;
        }

        var modifiers = new Modifier[parts.Length - 1];
        for (int i = 0; i < modifiers.Length; i++)
        {
            if (!Modifier.TryParse(parts[i + 1].AsSpan(), out modifiers[i]))
            {
                return false;
            }
        }

        line = new ClaimLine(code, modifiers);
        return true;
    }

    /// <summary>The line with another code.</summary>
    public ClaimLine WithCode(ProcedureCode code) => new(_facts with { Code = code });

    /// <summary>The line with these modifiers in place of its own.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="modifiers"/> is null.</exception>
    public ClaimLine WithModifiers(params Modifier[] modifiers) => new(_facts with
    {
        Modifiers = WithoutNone(modifiers ?? throw new ArgumentNullException(nameof(modifiers))),
        HasUnknownModifiers = false,
    });

    /// <summary>The line with a further modifier, after its own.</summary>
    public ClaimLine WithModifier(Modifier modifier) => new(_facts with { Modifiers = WithoutNone([.. _facts.Modifiers ?? NoModifiers, modifier]) });

    /// <summary>The line with so many units; see <see cref="Units"/>.</summary>
    public ClaimLine WithUnits(int units) => new(_facts with { Units = units });

    /// <summary>The line on one day.</summary>
    public ClaimLine WithServiceDate(ServiceDate date) => new(_facts with { From = date, To = default });

    /// <summary>The line over a span of days, both ends included. Its units are divided by the days when they are judged.</summary>
    public ClaimLine WithServiceDates(ServiceDate from, ServiceDate to) => new(_facts with { From = from, To = to });

    /// <summary>The line at a place of service, two digits such as <c>21</c>.</summary>
    public ClaimLine WithPlaceOfService(string? place) => new(_facts with { Place = place });

    /// <summary>The line of a practitioner, with group and specialty where known.</summary>
    public ClaimLine WithPractitioner(string? practitioner, string? group = null, string? specialty = null) =>
        new(_facts with { Practitioner = practitioner, Group = group, Specialty = specialty });

    /// <summary>The line with a charge.</summary>
    public ClaimLine WithCharge(decimal? charge) => new(_facts with { Charge = charge });

    /// <summary>The code, its modifiers and, unless 1, its units: <c>20939-59 x2</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Code.ToString());
        foreach (Modifier modifier in Modifiers)
        {
            text.Append('-').Append(modifier.ToString());
        }

        return Units == 1 ? text.ToString() : text.Append(" x").Append(Units.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToString();
    }

    private static Modifier[] WithoutNone(Modifier[] modifiers)
    {
        int count = 0;
        foreach (Modifier modifier in modifiers)
        {
            count += modifier.IsNone ? 0 : 1;
        }

        if (count == 0)
        {
            return NoModifiers;
        }

        var copy = new Modifier[count];
        int next = 0;
        foreach (Modifier modifier in modifiers)
        {
            if (!modifier.IsNone)
            {
                copy[next++] = modifier;
            }
        }

        return copy;
    }
}
