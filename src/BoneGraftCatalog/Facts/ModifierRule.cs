using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>A row of the catalog that says how a modifier and a code, or a set of codes, go together, and why.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct ModifierRule : IEquatable<ModifierRule>
{
    private readonly CatalogTables? _tables;
    private readonly ModifierRuleFact _fact;

    internal ModifierRule(CatalogTables tables, ModifierRuleFact fact)
    {
        _tables = tables;
        _fact = fact;
    }

    /// <summary>The modifier.</summary>
    public Modifier Modifier => _tables is null ? default : _tables.GetModifier(_tables.GetModifierOfRule(_fact.Row)).Modifier;

    /// <summary>What the row says.</summary>
    public ModifierVerdict Verdict => _fact.Verdict;

    /// <summary>How wide the row is: one code, a family, a kind, or all.</summary>
    public RuleSelector Selector => _fact.Selector;

    /// <summary>The codes it is for, as the catalog writes them: <c>20939</c>, <c>@family:spine-graft</c>, <c>@kind:add-on</c>, <c>@all</c>.</summary>
    public string AppliesTo => _tables is null ? "" : _fact.Selector switch
    {
        RuleSelector.Code => _tables.GetCode(_fact.Value).ToString(),
        RuleSelector.Family => "@family:" + _tables.GetFacetValue(_fact.Value),
        RuleSelector.Kind => "@kind:" + Wording.Kind((CodeKind)_fact.Value),
        RuleSelector.All => "@all",
        _ => "",
    };

    /// <summary>The payer it is for; <see cref="Payer.None"/> is every payer.</summary>
    public Payer Payer => _tables is not null && Payer.TryParse(_tables.GetPayer(_fact.Payer), out Payer payer) ? payer : default;

    /// <summary>When to use the modifier there, or why not, in the catalog's words; empty where it does not say.</summary>
    public string Reason => _tables?.GetReason(_fact) ?? "";

    /// <summary>What a reader may stumble over; often empty.</summary>
    public string Note => _tables?.GetRuleNote(_fact.Row) ?? "";

    /// <summary>The first day of the rule; none where its start is not known.</summary>
    public ServiceDate ValidFrom => _fact.From;

    /// <summary>The last day of the rule; none where no end is known.</summary>
    public ServiceDate ValidTo => _fact.To;

    /// <summary>Where the rule comes from.</summary>
    public Source Source => _tables is null ? default : new Source(_tables, _tables.GetSource(_fact));

    /// <summary>The layer of the catalog that says it: the catalog itself or one of its overlays.</summary>
    public CatalogLayer Layer => new(_tables);

    /// <summary>Whether the row is for claims of this type; for <see cref="ClaimType.Unknown"/> true.</summary>
    public bool IsUsedOn(ClaimType claimType) =>
        _fact.ClaimTypes == 0 || claimType == ClaimType.Unknown || (_fact.ClaimTypes & (1 << (int)claimType)) != 0;

    /// <inheritdoc/>
    public bool Equals(ModifierRule other) => ReferenceEquals(_tables, other._tables) && _fact.Row == other._fact.Row;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ModifierRule other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _fact.Row;

    /// <summary>The rule as a sentence.</summary>
    public override string ToString()
    {
        if (_tables is null)
        {
            return "no modifier rule";
        }

        string verdict = Verdict switch
        {
            ModifierVerdict.Allowed => "can be used",
            ModifierVerdict.Never => "never applies",
            ModifierVerdict.Records => "needs records",
            ModifierVerdict.NoEffect => "has no effect on payment",
            _ => "is not judged",
        };
        string payer = Payer.IsNone ? "" : $" ({Payer})";
        return $"{Modifier} {verdict} on {AppliesTo}{payer}: {Reason}";
    }

    /// <summary>Whether both are the same row.</summary>
    public static bool operator ==(ModifierRule left, ModifierRule right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(ModifierRule left, ModifierRule right) => !left.Equals(right);
}
