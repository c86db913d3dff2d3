using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Partnerships.Calendars;
using Partnerships.Programs;
using Spectre.Console;

namespace Partnerships.Samples;

/// <summary>The framework's timelines as dates from a day on, and the first meetings of each program.</summary>
internal static class TimelineReport
{
    private const int Meetings = 3;

    public static void Write(IAnsiConsole console, LocalDate start)
    {
        foreach (var timeline in StandardTimelines.All)
        {
            var table = new Table { Title = new TableTitle($"[bold]{Markup.Escape(timeline.Name)}[/]"), Caption = new TableTitle(Markup.Escape($"{timeline.Clause}")), Border = TableBorder.Rounded };
            table.AddColumn("when").AddColumn("from").AddColumn("through").AddColumn("phase");
            foreach (var phase in timeline.StartingOn(start))
            {
                table.AddRow(Markup.Escape(phase.Phase.Span.ToString()), Text(phase.FirstDay), phase.LastDay is { } last ? Text(last) : "", Markup.Escape(phase.Phase.Name));
            }

            console.Write(table);
            console.WriteLine();
        }

        var meetings = new Table { Title = new TableTitle($"[bold]What comes back, for an agreement of {Text(start)}[/]"), Border = TableBorder.Rounded };
        meetings.AddColumn("program").AddColumn("activity").AddColumn("how often").AddColumn("first dates");
        foreach (var (program, activity) in Activities())
        {
            meetings.AddRow(Markup.Escape(program.Id), Markup.Escape(activity.Name), activity.Cadence!.Name, string.Join(", ", Dates(activity.Cadence, start)));
        }

        console.Write(meetings);
    }

    public static void Write(Utf8JsonWriter json, LocalDate start)
    {
        json.WriteStartObject();
        json.WriteString("start", Text(start));
        json.WriteStartArray("timelines");
        foreach (var timeline in StandardTimelines.All)
        {
            json.WriteStartObject();
            json.WriteString("name", timeline.Name);
            json.WriteString("clause", timeline.Clause!.ToString());
            json.WriteStartArray("phases");
            foreach (var phase in timeline.StartingOn(start))
            {
                json.WriteStartObject();
                json.WriteString("name", phase.Phase.Name);
                json.WriteString("when", phase.Phase.Span.ToString());
                json.WriteString("from", Text(phase.FirstDay));
                if (phase.LastDay is { } last)
                {
                    json.WriteString("through", Text(last));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("activities");
        foreach (var (program, activity) in Activities())
        {
            json.WriteStartObject();
            json.WriteString("program", program.Id);
            json.WriteString("activity", activity.Key);
            json.WriteString("cadence", activity.Cadence!.Name);
            json.WriteStartArray("dates");
            foreach (var date in Dates(activity.Cadence, start))
            {
                json.WriteStringValue(date);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads a date such as 2026-01-05; null where the text is none, or lies where a timeline could not end.</summary>
    public static LocalDate? Read(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: >= 1 and < 9_000 } read ? read.Value : null;

    private static IEnumerable<(PartnerProgram Program, Activity Activity)> Activities() => StandardPrograms.All
        .SelectMany(program => program.Activities.Where(activity => activity.Cadence is not null).Select(activity => (program, activity)));

    private static IEnumerable<string> Dates(Cadence cadence, LocalDate start) => Enumerable.Range(1, Meetings).Select(number => Text(cadence.Occurrence(start, number)));

    private static string Text(LocalDate date) => date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);
}
