using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Partnerships.Samples.Statements;
using Spectre.Console;

namespace Partnerships.Samples;

/// <summary>The console sample: commands in, tables or JSON out.</summary>
public static class SampleApp
{
    /// <summary>The width of tables that go to a file or a pipe.</summary>
    public const int PlainWidth = 110;

    private const int Success = 0;
    private const int Faulty = 1;
    private const int WrongUsage = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Receives the tables or the JSON.</param>
    /// <param name="error">Receives what is wrong with the command line.</param>
    /// <param name="plain">Whether to leave out colours.</param>
    /// <param name="width">The width of tables, in characters.</param>
    /// <returns>0; 1 where a document is faulty; 2 where the command line is wrong.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, bool plain, int width)
    {
        // Messages of the command-line parser would follow the machine's language otherwise.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var json = new Option<bool>("--json") { Description = "Print JSON instead of tables." };
        var explain = new Option<bool>("--explain") { Description = "Explain each figure: calculation, rounding, clause." };
        var projections = new Command("projections", "Print the framework's worked examples (the default).") { json, explain };
        var root = new RootCommand("Partner programs as code: the framework's figures, computed and explained.") { projections, json, explain };
        projections.SetAction(Print);
        root.SetAction(Print);
        root.Add(Tiers());
        root.Add(Place());
        root.Add(Check());
        root.Add(Funds());
        root.Add(Protection());
        root.Add(Timelines());
        root.Add(ExampleDeal());
        root.Add(StatementCommand.Of(output, error, plain, width));
        root.Add(GenerateDealsCommand.Of(output, error));

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                error.WriteLine(fault.Message);
            }

            error.WriteLine();
            var command = parsed.CommandResult.Command;
            root.Parse(command == root ? ["--help"] : [command.Name, "--help"]).Invoke(new InvocationConfiguration { Output = error, Error = error });
            return WrongUsage;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });

        int Print(ParseResult result)
        {
            if (result.GetValue(json))
            {
                ProjectionsJson.Write(output, result.GetValue(explain));
            }
            else
            {
                ProjectionTables.Write(ConsoleFor(output, plain, width), result.GetValue(explain));
            }

            return Success;
        }

        Command Tiers()
        {
            var asJson = AsJson();
            var tiers = new Command("tiers", "Place three example partners on the framework's ladders, with what is missing and the cheapest way up.") { asJson };
            tiers.SetAction(result => Report(TierReport.OfExamples(), result.GetValue(asJson)));
            return tiers;
        }

        Command Place()
        {
            var asJson = AsJson();
            var program = new Option<string>("--program") { Description = "A program document (docs/program-format.md).", Required = true };
            var facts = new Option<string>("--facts") { Description = "A document of facts about a partner.", Required = true };
            var segment = new Option<string?>("--segment") { Description = "The segment whose ladder counts, where the program has several." };
            var place = new Command("place", "Place a partner on the ladder of any program document.") { program, facts, segment, asJson };
            place.SetAction(result => PlaceCommand.Read(result.GetValue(program)!, result.GetValue(facts)!, result.GetValue(segment), error) is { } report
                ? Report([report], result.GetValue(asJson))
                : Faulty);
            return place;
        }

        Command Check()
        {
            var asJson = AsJson();
            var files = new Argument<string[]>("files") { Description = "Program documents.", Arity = ArgumentArity.OneOrMore };
            var check = new Command("check", "Check program documents; the exit code is 1 where one has an error.") { files, asJson };
            check.SetAction(result => CheckCommand.Run(result.GetValue(files)!, result.GetValue(asJson), output, error) ? Success : Faulty);
            return check;
        }

        Command Funds()
        {
            var asJson = AsJson();
            var program = new Option<string?>("--program") { Description = "A program document whose fund it is; with --events." };
            var events = new Option<string?>("--events") { Description = "A document of what happened to a fund, which is replayed." };
            var funds = new Command("funds", "Run a year of three partners' marketing funds, or replay any fund.") { program, events, asJson };
            funds.Validators.Add(result =>
            {
                if (result.GetValue(program) is null != result.GetValue(events) is null)
                {
                    result.AddError("--program and --events belong together.");
                }
            });
            funds.SetAction(result =>
            {
                var reports = result.GetValue(program) is not { } file ? ExampleFunds.All.Select(fund => fund.Run()).ToList()
                    : FundReport.Replay(file, result.GetValue(events)!, error) is { } replayed ? [replayed] : null;
                if (reports is null)
                {
                    return Faulty;
                }

                if (result.GetValue(asJson))
                {
                    Printed.Json(output, writer => FundsJson.Write(writer, reports));
                }
                else
                {
                    FundTables.Write(ConsoleFor(output, plain, width), reports);
                }

                return Success;
            });
            return funds;
        }

        Command Protection()
        {
            var asJson = AsJson();
            var protection = new Command("protection", "Tell of three partners who claim one customer across a clock change.") { asJson };
            protection.SetAction(result =>
            {
                if (result.GetValue(asJson))
                {
                    Printed.Json(output, writer => ProtectionJson.Write(writer, ProtectionStory.Tell()));
                }
                else
                {
                    ProtectionTables.Write(ConsoleFor(output, plain, width), ProtectionStory.Tell());
                }

                return Success;
            });
            return protection;
        }

        Command ExampleDeal()
        {
            var asJson = AsJson();
            var deal = new Command("deal", "Price the framework's example deal by each way of working together: who keeps what, and why.") { asJson };
            deal.SetAction(result =>
            {
                if (result.GetValue(asJson))
                {
                    Printed.Json(output, DealJson.Write);
                }
                else
                {
                    DealTables.Write(ConsoleFor(output, plain, width));
                }

                return Success;
            });
            return deal;
        }

        Command Timelines()
        {
            var asJson = AsJson();
            var start = new Option<string>("--start") { Description = "The first day, such as 2026-01-05.", Required = true };
            start.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<string>() is { } text && TimelineReport.Read(text) is null)
                {
                    result.AddError($"--start must be a date such as 2026-01-05; is \"{text}\".");
                }
            });
            var timeline = new Command("timeline", "Print the framework's timelines and meetings as dates.") { start, asJson };
            timeline.SetAction(result =>
            {
                var day = TimelineReport.Read(result.GetValue(start)!)!.Value;
                if (result.GetValue(asJson))
                {
                    Printed.Json(output, writer => TimelineReport.Write(writer, day));
                }
                else
                {
                    TimelineReport.Write(ConsoleFor(output, plain, width), day);
                }

                return Success;
            });
            return timeline;
        }

        int Report(IEnumerable<TierReport> reports, bool asJson)
        {
            if (asJson)
            {
                Printed.Json(output, writer => TierJson.Write(writer, reports));
            }
            else
            {
                TierTables.Write(ConsoleFor(output, plain, width), reports);
            }

            return Success;
        }
    }

    private static Option<bool> AsJson() => new("--json") { Description = "Print JSON instead of tables." };

    internal static IAnsiConsole ConsoleFor(TextWriter output, bool plain, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),

            // What a build server says of itself must not change what is printed.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
