using System;
using System.Globalization;
using System.Linq;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Partnerships.Registrations;
using Spectre.Console;

namespace Partnerships.Samples;

/// <summary>The story of three claims as a table of answers and a timeline of days.</summary>
internal static class ProtectionTables
{
    private static readonly ZonedDateTimePattern Local = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm x", null);

    public static void Write(IAnsiConsole console, ProtectionStory story)
    {
        var table = new Table
        {
            Title = new TableTitle($"Who has [bold]{Markup.Escape(story.Customer.Value)}[/]?"),
            Caption = new TableTitle(Markup.Escape($"{story.Zone.Id}; terms: {story.Desk.Terms} ({story.Desk.Terms.Clause})")),
            Border = TableBorder.Rounded,
        };
        table.AddColumn("registered").AddColumn("partner").AddColumn("tier").AddColumn("answer").AddColumn("why");
        foreach (var (claim, decision) in story.Claims.Zip(story.Decisions))
        {
            var why = decision.Reasons.Count > 0 ? $"{decision.Reasons[0].Code}: {decision.Reasons[0].Words}" : $"protected {decision.Protection}";
            table.AddRow(
                Markup.Escape(Local.Format(claim.At.InZone(story.Zone))),
                Markup.Escape(claim.Partner.Value),
                Markup.Escape(claim.Tier!.Key),
                decision.Accepted ? "yes" : "no",
                Markup.Escape(why));
        }

        console.Write(table);
        console.WriteLine();
        WriteDays(console, story);
        console.WriteLine();
        var elapsed = story.Claims[0].At + Duration.FromHours(30 * 24);
        var (winner, loser) = (story.WhatIf.Winner!, story.WhatIf.Losers.Single());
        console.WriteLine($"Thirty days are not 720 hours: those would have ended at {Local.Format(elapsed.InZone(story.Zone))}.");
        console.WriteLine($"Had {winner.Claim.Partner} registered a day before {loser.Claim.Partner}, it would have the customer until {Local.Format(loser.Until!.Value.InZone(story.Zone))}.");
    }

    /// <summary>A line for each partner, a sign for each day: protected, asked in vain, or nothing.</summary>
    private static void WriteDays(IAnsiConsole console, ProtectionStory story)
    {
        var first = new LocalDate(2026, 3, 1);
        var days = Enumerable.Range(0, 95).Select(first.PlusDays).ToList();
        console.WriteLine("        " + Scale(days));
        foreach (var (claim, decision) in story.Claims.Zip(story.Decisions))
        {
            var asked = claim.At.InZone(story.Zone).Date;
            var line = new StringBuilder();
            foreach (var day in days)
            {
                line.Append(Sign(decision.Protection, asked, day));
            }

            console.WriteLine($"{claim.Partner.Value,-8}{line.ToString().TrimEnd()}");
        }

        console.WriteLine("        █ protected   x refused   ^ clocks go forward".Insert(0, Mark(days, new LocalDate(2026, 3, 8)) + "\n"));
    }

    private static char Sign(Protection? protection, LocalDate asked, LocalDate day) => protection is null
        ? day == asked ? 'x' : ' '
        : protection.FirstDay <= day && day <= protection.LastDay ? '█' : ' ';

    private static string Mark(System.Collections.Generic.List<LocalDate> days, LocalDate day) => new string(' ', 8 + days.IndexOf(day)) + "^";

    private static string Scale(System.Collections.Generic.List<LocalDate> days)
    {
        var scale = new StringBuilder(new string(' ', days.Count));
        foreach (var day in days.Where(day => day.Day == 1))
        {
            var text = day.ToString("MMM", CultureInfo.InvariantCulture);
            scale.Remove(days.IndexOf(day), Math.Min(text.Length, days.Count - days.IndexOf(day))).Insert(days.IndexOf(day), text);
        }

        return scale.ToString().TrimEnd();
    }
}
