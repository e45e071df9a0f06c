using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>What the catalog has over which an overlay lies, so far as the overlay's rows can name it.</summary>
internal sealed class BelowCatalog
{
    public BelowCatalog(LayeredTables tables)
    {
        Codes = new HashSet<ProcedureCode>(Enumerable.Range(0, tables.EntryCount).Select(tables.GetCode));
        Modifiers = new HashSet<Modifier>(Enumerable.Range(0, tables.ModifierCount).Select(m => tables.GetModifier(m).Modifier));
        Families = new HashSet<string>(tables.GetValuesOfFacet(TableFormat.FamilyFacet), StringComparer.Ordinal);
        Kinds = new HashSet<string>(
            Enumerable.Range(0, tables.EntryCount).Select(c => Vocabulary.CodeKinds.WordOf((int)tables.GetKind(c))), StringComparer.Ordinal);
    }

    public HashSet<ProcedureCode> Codes { get; }

    public HashSet<Modifier> Modifiers { get; }

    public HashSet<string> Families { get; }

    public HashSet<string> Kinds { get; }
}
