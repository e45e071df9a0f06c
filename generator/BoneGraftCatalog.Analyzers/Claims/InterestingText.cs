using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Shapes;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Analyzers.Claims;

/// <summary>
/// Says whether a piece of source can hold a claim at all, by its text. A finding needs a line with a code of a catalog, and a code gets
/// into a line as text (<c>"20939"</c>), under a name that ends in it (<c>MarrowAspirationSpine20939</c>), or through a constant of the
/// consumer's own, whose name is looked for first.
/// </summary>
/// <remarks>
/// What it can miss: a code that comes through a constant of another assembly, in a piece that names no line type either. Operations
/// cost a hundred times what this does, so they are only asked for where it says yes.
/// </remarks>
internal sealed class InterestingText
{
    private const int BufferLength = 16 * 1024;

    private static readonly char[] TypeSeparators = { '.', '+' };
    private static readonly NameSet NoNames = new(Array.Empty<string>());

    private readonly Compilation _compilation;
    private readonly CatalogContext _catalog;
    private readonly ConcurrentDictionary<SyntaxTree, bool> _trees = new();
    private readonly ConcurrentDictionary<string, NameSet> _mapped = new(StringComparer.Ordinal);
    private readonly Lazy<NameSet> _names;
    private readonly int[] _codeLengths;

    // Codes that do not end as a number does, or are more than one run: looked for as they are written and as their constants end.
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly int[] _otherLengths;
    private readonly bool[] _otherEnds = new bool[128];
    private readonly HashSet<string> _typeNames;

    public InterestingText(CatalogContext catalog, ShapeReader shapes)
    {
        _catalog = catalog;
        _compilation = catalog.Compilation;
        var lengths = new HashSet<int>();
        foreach (ReferencedCatalog referenced in catalog.Catalogs)
        {
            CatalogTables tables = referenced.Tables;
            for (int i = 0; i < tables.EntryCount; i++)
            {
                ProcedureCode code = tables.GetCode(i);
                string text = code.Text;
                if (text.All(c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z'))
                    && (IsDigit(text[text.Length - 1]) || (text.Length > 1 && IsDigit(text[text.Length - 2]))))
                {
                    lengths.Add(code.Length);
                }
                else
                {
                    _others.Add(text);
                    _others.Add(text.Replace('.', '_').Replace('-', '_'));
                    _otherEnds[text[text.Length - 1]] = true;
                    _otherEnds[char.ToLowerInvariant(text[text.Length - 1])] = true;
                }
            }
        }

        _codeLengths = lengths.ToArray();
        _otherLengths = _others.Select(text => text.Length).Distinct().ToArray();
        _typeNames = new HashSet<string>(shapes.Known.Where(s => !s.IsClaim).Select(s => s.Type.Name), StringComparer.Ordinal);
        _names = new Lazy<NameSet>(CollectNames, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>Whether the node can hold a claim.</summary>
    public bool IsInteresting(SyntaxNode node, Settings settings)
    {
        NameSet names = NamesFor(settings);
        SourceText text = node.SyntaxTree.GetText();
        bool tree = _trees.GetOrAdd(node.SyntaxTree, _ => Contains(text, new TextSpan(0, text.Length), names));
        return tree && (node is CompilationUnitSyntax || Contains(text, node.FullSpan, names));
    }

    private NameSet NamesFor(Settings settings) => settings.LineTypes is not { } mapping
        ? _names.Value
        : _mapped.GetOrAdd(mapping, m =>
        {
            var names = new List<string>(_names.Value.Names);
            foreach (TypeMapping entry in TypeMappings.Parse(m, isClaim: false).Entries)
            {
                string name = entry.TypeName.Substring(entry.TypeName.LastIndexOfAny(TypeSeparators) + 1);
                int arity = name.IndexOf('`');
                names.Add(arity < 0 ? name : name.Substring(0, arity));
            }

            return new NameSet(names);
        });

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>The names of constants that are codes, and of types and methods that are annotated: in this compilation's own source.</summary>
    private NameSet CollectNames()
    {
        var names = new HashSet<string>(_typeNames, StringComparer.Ordinal);
        var marks = new HashSet<string>(StringComparer.Ordinal) { "ServiceLine", "ProcedureCode", "ServiceLineAttribute", "ProcedureCodeAttribute" };
        var markSet = new NameSet(marks);
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            SourceText text = tree.GetText();
            if (!Contains(text, new TextSpan(0, text.Length), markSet))
            {
                continue;
            }

            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                switch (node)
                {
                    case VariableDeclaratorSyntax { Initializer: { } value, Parent.Parent: FieldDeclarationSyntax field } constant
                        when field.Modifiers.Any(SyntaxKind.ConstKeyword) && Contains(text, value.Span, NoNames):
                        names.Add(constant.Identifier.ValueText);
                        break;
                    case AttributeSyntax { Name: { } name } attribute when marks.Contains(LastName(name)):
                        switch (attribute.FirstAncestorOrSelf<MemberDeclarationSyntax>())
                        {
                            case TypeDeclarationSyntax type:
                                names.Add(type.Identifier.ValueText);
                                break;
                            case MethodDeclarationSyntax method:
                                names.Add(method.Identifier.ValueText);
                                break;
                            case { Parent: TypeDeclarationSyntax owner }:
                                names.Add(owner.Identifier.ValueText);
                                break;
                        }

                        break;
                }
            }
        }

        return new NameSet(names);

        static string LastName(NameSyntax name) => name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
    }

    /// <summary>Whether a run of letters and digits is one of the names, or ends in a code.</summary>
    private bool Contains(SourceText text, TextSpan span, NameSet names)
    {
        var buffer = new char[Math.Min(BufferLength, span.Length + 1)];
        int runStart = 0;
        int filled = 0;
        int position = span.Start;
        while (position < span.End || filled > 0)
        {
            int count = Math.Min(buffer.Length - filled, span.End - position);
            if (count > 0)
            {
                text.CopyTo(position, buffer, filled, count);
            }

            int length = filled + count;
            position += count;
            bool isLast = position >= span.End;
            runStart = -1;
            int carried = -1;
            for (int i = 0; i <= length; i++)
            {
                bool inRun = i < length && IsRun(buffer[i]);
                if (inRun && runStart < 0)
                {
                    runStart = i;
                }
                else if (!inRun && runStart >= 0)
                {
                    if (i == length && !isLast && runStart > 0)
                    {
                        // The run may go on in the next piece.
                        carried = runStart;
                        break;
                    }

                    if (IsNameOrCode(buffer, runStart, i - runStart, names) || EndsInOtherCode(buffer, i, position - length > span.Start))
                    {
                        return true;
                    }

                    runStart = -1;
                }
            }

            filled = 0;
            if (carried >= 0)
            {
                filled = length - carried;
                Array.Copy(buffer, carried, buffer, 0, filled);
            }

            if (isLast)
            {
                return false;
            }
        }

        return false;

        static bool IsRun(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || c > 0x7F;
    }

    private bool IsNameOrCode(char[] buffer, int start, int length, NameSet names)
    {
        char last = buffer[start + length - 1];
        if (IsDigit(last) || (length > 1 && IsDigit(buffer[start + length - 2])))
        {
            // No name begins with a digit: such a run is the code itself or a number, and tables of numbers are the largest bodies there are.
            bool isWhole = IsDigit(buffer[start]);
            foreach (int codeLength in _codeLengths)
            {
                if ((isWhole ? length == codeLength : length >= codeLength)
                    && ProcedureCode.TryParse(buffer.AsSpan(start + length - codeLength, codeLength), out ProcedureCode code)
                    && _catalog.TryFind(code, out _, out _))
                {
                    return true;
                }
            }
        }

        return names.Contains(buffer, start, length);
    }

    /// <summary>Whether what ends here is a code with separators, one of letters alone, or the name of its constant.</summary>
    private bool EndsInOtherCode(char[] buffer, int end, bool isCut)
    {
        if (_otherLengths.Length == 0 || buffer[end - 1] > 0x7F || !_otherEnds[buffer[end - 1]])
        {
            return false;
        }

        foreach (int length in _otherLengths)
        {
            // What stands before the piece in the buffer is not looked at again: it may have been a code.
            if (end < length ? isCut : _others.Contains(new string(buffer, end - length, length).ToUpperInvariant()))
            {
                return true;
            }
        }

        return false;
    }
}
