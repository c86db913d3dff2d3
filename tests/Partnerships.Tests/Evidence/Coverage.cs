using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Partnerships.Tests.PeerCases;

namespace Partnerships.Tests.Evidence;

/// <summary>Which test stands behind which id, read from the attributes of the tests.</summary>
internal static class Coverage
{
    private static readonly Dictionary<string, string> Reasons =
        Table.Read("peer-kinds.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Every id that has to be shown: its kind, what it says, and the reason where there is no test.</summary>
    public static IReadOnlyList<(string Kind, string Id, string What, string Reason)> Wanted { get; } =
    [
        .. Table.Read("laws.tsv").Select(row => ("Law", row[0], row[1], row[2])),
        .. Table.Read("figures.tsv").Select(row => ("Figure", row[0], FigureOf(row), row[6])),
        .. PeerCase.All.Select(peerCase => ("PeerCase", peerCase.Id, peerCase.Kind, Reasons[peerCase.Kind])),
        .. Table.Read("program-examples.tsv").Select(row => ("ProgramExample", row[0], row[1], row[2])),
    ];

    /// <summary>The tests behind each id.</summary>
    public static ILookup<(string Kind, string Id), string> Shown { get; } = (
        from type in typeof(Coverage).Assembly.GetTypes()
        from method in type.GetMethods()
        from evidence in method.GetCustomAttributes(inherit: false).OfType<IEvidence>()
        from id in evidence.Ids
        let name = $"{type.Name}.{method.Name}"
        orderby name
        select (Key: (evidence.Kind, id), name)).ToLookup(pair => pair.Key, pair => pair.name);

    public static string ToMarkdown()
    {
        var text = new StringBuilder(
            """
            # What is shown, and by which test

            Written from the tags of the tests; a test fails when this page is stale. An id without a test has a reason.

            """).Append('\n');
        Append(text, "Law", "Laws", "law");
        Append(text, "Figure", "Figures of the framework", "figure");
        Append(text, "PeerCase", "Cases of other systems", "kind");
        Append(text, "ProgramExample", "Examples of published programs", "vendor");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string kind, string heading, string what)
    {
        var wanted = Wanted.Where(row => row.Kind == kind).ToList();
        var shown = wanted.Count(row => Shown[(row.Kind, row.Id)].Any());
        text.Append($"## {heading}\n\n{shown} of {wanted.Count} shown.\n\n| id | {what} | test, or reason |\n| --- | --- | --- |\n");
        foreach (var (_, id, says, reason) in wanted)
        {
            var tests = Shown[(kind, id)].Distinct(StringComparer.Ordinal).Select(test => $"`{test}`").ToList();
            text.Append($"| {id} | {says.Replace("|", "\\|", StringComparison.Ordinal)} | {(tests.Count > 0 ? string.Join(", ", tests) : reason)} |\n");
        }

        text.Append('\n');
    }

    private static string FigureOf(string[] row) => $"{row[1]}{(row[2].Length > 0 ? $", year {row[2]}" : "")}: {row[3]}, {row[4]} = {row[5]}";
}
