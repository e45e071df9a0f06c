using System.Globalization;
using System.Linq;

namespace BoneGraftCatalog.Engine.Problems;

/// <summary>A problem in words.</summary>
internal static class ProblemMessage
{
    public static object[] Arguments(Problem problem) => problem.Arguments.Items.Cast<object>().ToArray();

    public static string Of(Problem problem) => string.Format(CultureInfo.InvariantCulture, ProblemInfos.Of(problem.Id).MessageFormat, Arguments(problem));
}
