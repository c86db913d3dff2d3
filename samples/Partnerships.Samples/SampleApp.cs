using System.CommandLine;
using System.Globalization;
using System.IO;
using Spectre.Console;

namespace Partnerships.Samples;

/// <summary>The console sample: commands in, tables or JSON out.</summary>
public static class SampleApp
{
    /// <summary>The width of tables that go to a file or a pipe.</summary>
    public const int PlainWidth = 110;

    private const int Success = 0;
    private const int WrongUsage = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Receives the tables or the JSON.</param>
    /// <param name="error">Receives what is wrong with the command line.</param>
    /// <param name="plain">Whether to leave out colours.</param>
    /// <param name="width">The width of tables, in characters.</param>
    /// <returns>0, or 2 where the command line is wrong.</returns>
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

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                error.WriteLine(fault.Message);
            }

            error.WriteLine();
            root.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = error, Error = error });
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
    }

    private static IAnsiConsole ConsoleFor(TextWriter output, bool plain, int width)
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
