using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NodaTime;
using Partnerships.Funds;
using Partnerships.Json;
using Partnerships.Programs;

namespace Partnerships.Samples;

/// <summary>What happened to a fund, what was refused, and where its money is in the end.</summary>
internal sealed record FundReport(string Partner, PartnerProgram Program, FundHistory History, IReadOnlyList<FundLine> Lines, FundOutlook Closing, FundUse Use)
{
    /// <summary>Replays the events of a document; what is wrong with it or with the program goes to the error output, a line for each fault.</summary>
    /// <returns>The report, or null where a document is faulty, or the events belong to another program.</returns>
    public static FundReport? Replay(string programFile, string eventsFile, TextWriter error)
    {
        if (PlaceCommand.ReadProgram(programFile, error) is not { } program || Documents.Read(eventsFile, error) is not { } text)
        {
            return null;
        }

        if (!FundJson.TryReadHistory(text, out var history, out var faults))
        {
            Documents.Write(eventsFile, faults, error);
            return null;
        }

        if (program.FundOf(null) is null || history.Opened.Currency != program.Currency || history.Events.Any(happened => happened.Program.Id != program.Id))
        {
            error.WriteLine($"{eventsFile}(1,1): error funds.other-program: The events are not those of a fund of {program.Id} in {program.Currency}.");
            return null;
        }

        var desk = new FundDesk(program);
        var lines = history.Events.Select(happened => new FundLine(happened.Date, happened.Cause, happened.Code, happened.ToString(), IsRefusal: false)).ToList();
        var account = history.Account;
        return new FundReport(account.Partner.Value, program, history, lines, desk.Look(account, account.AsOf), desk.UseOf(account, account.AsOf));
    }
}

/// <summary>An event, or a reason for a refusal.</summary>
internal sealed record FundLine(LocalDate Date, string? Cause, string Code, string Text, bool IsRefusal)
{
    /// <summary>What happened, without the date that stands beside it.</summary>
    public string Words => IsRefusal ? Text : Text[(Day.Length + 1)..];

    public string Day => Date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);
}
