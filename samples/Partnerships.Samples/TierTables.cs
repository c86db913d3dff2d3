using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Partnerships.Tiers;
using Spectre.Console;

namespace Partnerships.Samples;

/// <summary>Placements as tables: the tier that holds, what the next one wants, and the cheapest way there.</summary>
internal static class TierTables
{
    public static void Write(IAnsiConsole console, IEnumerable<TierReport> reports)
    {
        foreach (var report in reports)
        {
            console.Write(TableOf(report));
            if (report.Path is { } path)
            {
                Write(console, path);
            }

            console.WriteLine();
        }
    }

    private static Table TableOf(TierReport report)
    {
        var placement = report.Placement;
        var says = report.Program.IsTierSigned ? "qualifies for" : "is";
        var table = new Table
        {
            Title = new TableTitle($"[bold]{Markup.Escape(report.Partner)}[/] {says} [bold]{Markup.Escape(placement.Tier?.Name ?? "no tier")}[/]"),
            Caption = new TableTitle(Markup.Escape($"{report.Program}, on {placement.Date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture)}")),
            Border = TableBorder.Rounded,
        };
        table.AddColumn("tier").AddColumn("").AddColumn("finding").AddColumn("clause");
        foreach (var outcome in new[] { placement.Current, placement.Next }.OfType<TierOutcome>())
        {
            var first = true;
            foreach (var finding in outcome.Findings)
            {
                table.AddRow(first ? Markup.Escape(outcome.Tier.Name) : "", Sign(finding), Markup.Escape(finding.ToString()), Markup.Escape(finding.Clause?.ToString() ?? ""));
                first = false;
            }

            if (first)
            {
                table.AddRow(Markup.Escape(outcome.Tier.Name), "✓", "asks for nothing", Markup.Escape(outcome.Tier.Clause?.ToString() ?? ""));
            }
        }

        return table;
    }

    private static void Write(IAnsiConsole console, TierPath path)
    {
        if (!path.IsFound)
        {
            console.WriteLine($"No way to {path.Target} that can be priced:");
            foreach (var reason in path.Reasons)
            {
                console.WriteLine($"  {reason.Words}");
            }

            return;
        }

        console.WriteLine($"Cheapest way to {path.Target}: {path.Cost}{(path.Net is { } net ? $", worth {path.Worth}, net {net}" : "")}");
        foreach (var step in path.Steps)
        {
            console.WriteLine($"  {step}");
        }
    }

    private static string Sign(Finding finding) => finding.Status switch
    {
        FindingStatus.Met => "✓",
        FindingStatus.Provisional => "~",
        FindingStatus.NotKnown => "?",
        _ => "✗",
    };
}
