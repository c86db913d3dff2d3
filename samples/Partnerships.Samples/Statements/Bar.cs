using System;
using System.IO;
using Spectre.Console;

namespace Partnerships.Samples.Statements;

/// <summary>Shows how far a long run is, where somebody looks.</summary>
internal sealed class Bar
{
    /// <summary>From which length of a file on a bar is worth its place, in bytes.</summary>
    public const long LongInput = 100_000;

    private readonly Action<double, double> _show;
    private double _reading;
    private int _shown = -1;

    private Bar(Action<double, double> show) => _show = show;

    /// <summary>The terminal that a writer goes to; null where it goes somewhere else.</summary>
    public static IAnsiConsole? TerminalOf(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        return console.Profile.Out.IsTerminal ? console : null;
    }

    /// <summary>Runs something with a bar on a terminal, or without one.</summary>
    /// <param name="terminal">The terminal; null where nobody looks.</param>
    /// <param name="length">How long the input is, in bytes.</param>
    /// <param name="run">What is run, and is given the bar.</param>
    public static T Show<T>(IAnsiConsole? terminal, long length, Func<Bar, T> run) => terminal is null || length < LongInput
        ? run(new Bar((_, _) => { }))
        : terminal.Progress().AutoClear(true).Start(context =>
        {
            var (reading, calculating) = (context.AddTask("reading deals"), context.AddTask("working out commissions"));
            return run(new Bar((read, done) =>
            {
                (reading.Value, calculating.Value) = (read * 100, done * 100);
            }));
        });

    /// <summary>Tells which part of the file has been read.</summary>
    public void Reading(double part)
    {
        _reading = part;
        Tell(part, 0);
    }

    /// <summary>Tells which part of the deals has been worked out.</summary>
    public void Calculating(double part) => Tell(_reading, part);

    // A terminal is told of whole percents alone: thousands of rows would keep it busy otherwise.
    private void Tell(double read, double done)
    {
        var now = (int)((read + done) * 100);
        if (now != _shown)
        {
            _shown = now;
            _show(read, done);
        }
    }
}
