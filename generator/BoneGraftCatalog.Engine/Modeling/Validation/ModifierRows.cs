using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The modifiers of the catalog.</summary>
internal static class ModifierRows
{
    public static EquatableArray<ModifierModel> Read(ValidationContext context, List<CatalogRow> rows)
    {
        var models = new List<ModifierModel>(rows.Count);
        var identifiers = new IdentifierCheck(context);
        foreach (CatalogRow row in rows)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            ModifierModel? model = row.Row.IsDamaged
                ? context.WithoutReporting(() => Read(context, row, identifiers))
                : Read(context, row, identifiers);
            if (model is not null)
            {
                models.Add(model);
            }
        }

        return new EquatableArray<ModifierModel>(models.OrderBy(m => m.Modifier).ToImmutableArray());
    }

    private static ModifierModel? Read(ValidationContext context, CatalogRow row, IdentifierCheck identifiers)
    {
        context.TryWord(row["kind"], Vocabulary.ModifierKinds, out int kind);
        References.CheckDeclaredModifier(context, row);
        TableCell label = row["label"];
        if (label.IsEmpty && row.Table.Has("label"))
        {
            context.Add(ProblemIds.MissingLabel, label.Position, row.Modifier.ToString());
        }

        (ServiceDate from, ServiceDate to) = context.Period(row["from"], row["to"]);
        bool isNamed = identifiers.TryName(row, row.Modifier.ToString(), out string name);
        var model = new ModifierModel
        {
            Modifier = row.Modifier,
            Kind = (ModifierKind)kind,
            Name = name,
            Label = context.Text(label),
            Use = context.Text(row["use"]),
            Note = context.Text(row["note"]),
            From = from,
            To = to,
            ClaimTypes = context.ClaimTypes(row["claim_types"]),
            BypassesPairEdits = context.Flag(row["bypass"]),
            ExclusiveSets = new EquatableArray<string>(context.Slugs(row["exclusive"], "exclusive", allowNotApplicable: false).ToImmutableArray()),
            Provenance = SourceRows.Provenance(context, row.Table, row.Row),
        };
        return isNamed ? model : null;
    }
}
