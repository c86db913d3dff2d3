using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Partnerships.Commissions;
using Partnerships.Json;
using Spectre.Console;

namespace Partnerships.Samples.Statements;

/// <summary>From an export of deals to a statement for each partner.</summary>
internal static class StatementCommand
{
    private const int Success = 0;
    private const int Faulty = 1;
    private const int Stopped = 130;

    public static Command Of(TextWriter output, TextWriter error, bool plain, int width)
    {
        var program = new Option<string[]>("--program") { Description = "A program document; once for each version of the program.", Required = true };
        var deals = new Option<string>("--deals") { Description = "An export of deals as CSV (docs/deal-format.md).", Required = true };
        var facts = new Option<string?>("--facts") { Description = "Facts about partners, which place those whose agreement names no tier: a document, an array or a folder of them." };
        var agreements = new Option<string?>("--agreements") { Description = "What partners signed: a document, an array or a folder of them. Without it, whoever sells is paid by the program alone." };
        var progress = new Option<string?>("--progress") { Description = "What was counted before, quotas and baselines: a document, an array or a folder of them, such as the progress.json of an earlier run." };
        var accounts = new Option<string?>("--accounts") { Description = "What was posted before: a document, an array or a folder of them, such as the accounts.json of an earlier run." };
        var earlier = new Option<string?>("--earlier-deals") { Description = "The deals that were counted before, as the deals.json of the run that wrote --accounts: for their refunds and for what waits for its day." };
        var segment = new Option<string?>("--segment") { Description = "The segment whose ladder facts are placed on, where the program has several." };
        var period = new Option<string?>("--period") { Description = "A year, a quarter, a month or half of one, such as 2025-Q1; the last year of the export where it is left out." };
        var map = new Option<string[]>("--map") { Description = "Names of the export's columns, such as \"Deal ID=deal,Amount=net,Owner=-\"." };
        var columns = new Option<string?>("--columns") { Description = "A JSON file of such names, such as { \"Deal ID\": \"deal\" }." };
        var delimiter = new Option<string?>("--delimiter") { Description = "What stands between two cells of the export: \",\", \";\" or tab; found in the heading where it is left out." };
        var strict = new Option<bool>("--strict") { Description = "Write nothing where a row is faulty." };
        var folder = new Option<string>("--out") { Description = "The folder to write; a new or an empty one.", Required = true };
        var force = new Option<bool>("--force") { Description = "Replace the statements of an earlier run." };
        var json = new Option<bool>("--json") { Description = "Print JSON instead of tables." };
        var command = new Command("statement", "Read an export of deals, and write a statement for each partner and a summary.")
        {
            program, deals, facts, agreements, progress, accounts, earlier, segment, period, map, columns, delimiter, strict, folder, force, json,
        };
        period.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !StatementPeriod.TryParse(text, out _))
            {
                result.AddError($"--period must be a year, a quarter, a month or half of one, such as 2025, 2025-Q1, 2025-03 or 2025-03-H2; is \"{text}\".");
            }
        });
        delimiter.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Delimiter.Of(text) is null)
            {
                result.AddError($"--delimiter must be one of {string.Join(' ', Delimiter.All.Select(Delimiter.NameOf))}; is \"{text}\".");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(earlier) is not null && result.GetValue(accounts) is null)
            {
                result.AddError("--earlier-deals needs --accounts, what was posted of them.");
            }
        });
        command.SetAction((result, stop) =>
        {
            var request = new Request(result.GetValue(program)!, result.GetValue(deals)!, result.GetValue(folder)!)
            {
                Facts = result.GetValue(facts),
                Agreements = result.GetValue(agreements),
                Progress = result.GetValue(progress),
                Accounts = result.GetValue(accounts),
                EarlierDeals = result.GetValue(earlier),
                Segment = result.GetValue(segment),
                Period = StatementPeriod.TryParse(result.GetValue(period), out var read) ? read : null,
                Map = result.GetValue(map) ?? [],
                Columns = result.GetValue(columns),
                Delimiter = Delimiter.Of(result.GetValue(delimiter)),
                IsStrict = result.GetValue(strict),
                Replaces = result.GetValue(force),
            };

            // On a thread of its own, so that it can be told to stop.
            return Task.Run(() => Run(request, result.GetValue(json), output, error, plain, width, stop), CancellationToken.None);
        });
        return command;
    }

    private static int Run(Request request, bool asJson, TextWriter output, TextWriter error, bool plain, int width, CancellationToken stop)
    {
        try
        {
            if (Run(request, error, plain ? null : Bar.TerminalOf(error), stop) is not { } summary)
            {
                return Faulty;
            }

            if (asJson)
            {
                Printed.Json(output, writer => SummaryData.Write(writer, summary));
            }
            else
            {
                SummaryTables.Write(SampleApp.ConsoleFor(output, plain, width), summary);
            }

            return Success;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Stopped; nothing was written.");
            return Stopped;
        }
    }

    /// <summary>Reads, works out and writes.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="error">Receives what is wrong, a line each.</param>
    /// <param name="terminal">Shows how far it is, where the input is long; null where nobody looks.</param>
    /// <param name="stop">Stops it, and leaves nothing behind.</param>
    /// <returns>What came out; null where nothing was written.</returns>
    internal static StatementSummary? Run(Request request, TextWriter error, IAnsiConsole? terminal, CancellationToken stop)
    {
        if (OutputFolder.WhyNot(request.Folder, request.Replaces) is { } why)
        {
            error.WriteLine(why);
            return null;
        }

        if (ColumnMap.Read(request.Columns, request.Map, error) is not { } map
            || PartnerTerms.Read(request.Programs, request.Agreements, request.Facts, request.Segment, error) is not { } terms
            || ProgressStore.Read(request.Progress, terms.Plans, error) is not { } progress
            || AccountStore.Read(request.Accounts, error) is not { } posted
            || EarlierDeals.Read(request.EarlierDeals, error) is not { } earlier)
        {
            return null;
        }

        return Bar.Show(terminal, new FileInfo(request.Deals) is { Exists: true } file ? file.Length : 0, bar =>
        {
            if (DealExport.Read(request.Deals, request.Delimiter, map, earlier, terms.Partners, terms.Streams, error, bar.Reading, stop) is not { } export)
            {
                return null;
            }

            var book = new CommissionBook(terms, progress, posted);
            var deals = export.Deals.Concat(export.Waiting).ToList();
            book.Calculate(deals, count => bar.Calculating((double)count / deals.Count), stop);
            var period = request.Period ?? StatementPeriod.Containing(book.LastDay ?? terms.Program.From, StatementCycle.Yearly);
            book.Post(period, stop);
            book.HandOn(earlier);
            OutputFile[] handedOn = [new(ProgressStore.FileName, progress.ToJson()), new(AccountStore.FileName, AccountStore.ToJson(book.Accounts.Values.Select(partner => partner.Account))), new(EarlierDeals.FileName, earlier.ToJson())];
            return Finish(request, terms, period, handedOn, export, book, error, stop);
        });
    }

    private static StatementSummary? Finish(Request request, PartnerTerms terms, StatementPeriod period, OutputFile[] handedOn, DealExport export, CommissionBook book, TextWriter error, CancellationToken stop)
    {
        var messages = export.Messages.Concat(book.Messages).OrderBy(message => message.Line).ThenBy(message => !message.IsError).ThenBy(message => message.Column).ToList();
        messages.ForEach(error.WriteLine);
        if (request.IsStrict && messages.Exists(message => message.IsError))
        {
            error.WriteLine("--strict: nothing was written.");
            return null;
        }

        foreach (var partner in (terms.Partners ?? []).Where(partner => !book.Accounts.Keys.Any(key => key.Partner == partner)))
        {
            book.Accounts[(partner, terms.Program.Currency.Code)] = new PartnerAccount(CommissionAccount.None(partner, terms.Program.Currency));
        }

        var statements = book.Accounts.Values.Select(account => (Statement: CommissionStatement.Of(account.Account, period), Account: account)).ToList();
        var names = OutputFolder.Apart(statements.Select(made => $"{OutputFolder.NameOf(made.Statement.Partner.Value)}-{period}-{made.Statement.Currency.Code}"));
        var summary = new StatementSummary(
            period,
            export,
            [.. statements.Select(made => PartnerSummary.Of(made.Statement, made.Account))],
            book.Passed,
            book.NotKnown,
            book.Conflicts,
            messages,
            [.. handedOn.Select(file => file.Name), .. names.Prepend(OutputFolder.Summary).SelectMany(name => new[] { name + ".csv", name + ".json", name + ".txt" })]);
        try
        {
            OutputFolder.Write(request.Folder, [.. Summary(summary), .. handedOn, .. statements.Zip(names, (made, name) => Files(made.Statement, name)).SelectMany(files => files)], stop);
            return summary;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"--out: nothing was written: {fault.Message}");
            return null;
        }
    }

    private static OutputFile[] Files(CommissionStatement statement, string name) =>
    [
        new(name + ".csv", statement.ToCsv()), new(name + ".json", CommissionJson.Write(statement)), new(name + ".txt", statement.ToText()),
    ];

    private static OutputFile[] Summary(StatementSummary summary)
    {
        using StringWriter json = Writer(), text = Writer();
        Printed.Json(json, writer => SummaryData.Write(writer, summary));
        SummaryTables.Write(SampleApp.ConsoleFor(text, plain: true, SampleApp.PlainWidth), summary);
        const string name = OutputFolder.Summary;
        return [new(name + ".csv", SummaryData.ToCsv(summary)), new(name + ".json", json.ToString()), new(name + ".txt", text.ToString())];

        static StringWriter Writer() => new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    }

    /// <summary>What was asked for.</summary>
    internal sealed record Request(IReadOnlyList<string> Programs, string Deals, string Folder)
    {
        public string? Facts { get; init; }

        public string? Agreements { get; init; }

        public string? Progress { get; init; }

        public string? Accounts { get; init; }

        public string? EarlierDeals { get; init; }

        public string? Segment { get; init; }

        public StatementPeriod? Period { get; init; }

        public IReadOnlyList<string> Map { get; init; } = [];

        public string? Columns { get; init; }

        public char? Delimiter { get; init; }

        public bool IsStrict { get; init; }

        public bool Replaces { get; init; }
    }
}
