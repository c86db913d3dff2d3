using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Registrations;
using Partnerships.Tests.Registrations;

namespace Partnerships.Tests.Oracle;

/// <summary>Deal registration told from the laws and readings (P1 to P14, RD26) and the users' page: it keeps the commands that counted, and works everything out from them anew for each instant.</summary>
internal sealed class RegistrationOracle(ProtectionTerms terms, DateTimeZone zone)
{
    private readonly List<RegistrationCommand> _counted = [];
    private readonly Dictionary<string, OracleAnswer> _answers = [];

    /// <summary>What there is at an instant, after everything that fell due.</summary>
    public List<OracleRegistration> At(Instant instant)
    {
        var all = new List<OracleRegistration>();
        foreach (var command in _counted)
        {
            PassTime(all, command.At);
            Do(all, command);
        }

        PassTime(all, instant);
        return all;
    }

    /// <summary>When that next changes by itself.</summary>
    public static Instant? NextChange(IReadOnlyList<OracleRegistration> all) => all
        .Where(one => one.Status == "protected").Select(one => one.Until)
        .Concat(all.Select(one => one.WindowCloses))
        .Min();

    /// <summary>Answers a command, and keeps it where it counts.</summary>
    public OracleAnswer Answer(RegistrationCommand command)
    {
        var claim = command is RegistrationCommand.Submit submit ? submit.Claim : (command as RegistrationCommand.Transfer)?.Claim;
        if (claim is not null && _answers.TryGetValue(claim.Id, out var given))
        {
            return given;
        }

        var before = At(command.At);
        var objections = RegistrationObjections.To(command, before, terms, zone);
        if (objections.Count == 0 || command is RegistrationCommand.Submit)
        {
            _counted.Add(command);
        }

        var answer = new OracleAnswer(objections, objections.Count == 0 ? AnswerOf(command, before) : null);
        if (claim is not null && (command is RegistrationCommand.Submit || objections.Count == 0))
        {
            _answers.Add(claim.Id, answer);
        }

        return answer;
    }

    private OracleRegistration? AnswerOf(RegistrationCommand command, List<OracleRegistration> all)
    {
        Do(all, command);
        return command switch
        {
            RegistrationCommand.Submit { Claim.Id: var id } => Get(all, id),
            RegistrationCommand.Transfer { Claim.Id: var id } => Get(all, id),
            RegistrationCommand.Approve { Id: var id } => Get(all, id),
            RegistrationCommand.Award { Id: var id } => Get(all, id),
            RegistrationCommand.Extend { Id: var id } => Get(all, id),
            _ => null,
        };
    }

    private static OracleRegistration Get(List<OracleRegistration> all, string id) => all.Single(one => one.Id == id);

    private void Do(List<OracleRegistration> all, RegistrationCommand command)
    {
        switch (command)
        {
            case RegistrationCommand.Submit { Claim: var claim }:
                Submit(all, claim);
                break;
            case RegistrationCommand.Approve { Id: var id }:
                Protect(Get(all, id), command.At);
                break;
            case RegistrationCommand.Award { Id: var id }:
                foreach (var loser in all.Where(one => one.Status == "contested" && one.Id != id))
                {
                    ComeLater(loser, command.At);
                }

                Protect(Get(all, id), command.At);
                break;
            case RegistrationCommand.Reject { Id: var id }:
                Get(all, id).End("rejected", command.At);
                break;
            case RegistrationCommand.Withdraw { Id: var id }:
                Get(all, id).End("withdrawn", command.At);
                break;
            case RegistrationCommand.Convert { Id: var id }:
                Get(all, id).End("converted", command.At);
                if (!all.Any(one => one.HoldsPlace))
                {
                    all.FindAll(one => one.Status == "waiting").ForEach(one => one.End("rejected", command.At));
                }

                break;
            case RegistrationCommand.Extend { Id: var id, Length: var length }:
                var extended = Get(all, id);
                extended.Length += length ?? terms.Extensions!.Length;
                extended.Extensions++;
                SetEnd(extended);
                break;
            case RegistrationCommand.Transfer { Id: var id, Claim: var claim }:
                var old = Get(all, id);
                old.End("transferred", command.At);
                all.Add(new(claim, "protected")
                {
                    Anchor = old.Anchor,
                    Length = old.Length,
                    Extensions = old.Extensions,
                    Approved = command.At,
                    From = command.At,
                    Until = old.Until,
                    FirstDay = ProtectionEndOracle.DayOf(command.At, zone),
                    LastDay = old.LastDay,
                });
                break;
        }

        // A tie of one is none: who is left is the first.
        if (all.FindAll(one => one.Status == "contested") is [var left])
        {
            Unrivalled(left, command.At);
        }

        PassTime(all, command.At);
        MoveUp(all, command.At);
    }

    private void Submit(List<OracleRegistration> all, Claim claim)
    {
        if (RegistrationObjections.To(new RegistrationCommand.Submit(claim), all, terms, zone).Count > 0)
        {
            all.Add(new(claim, "refused") { Ended = claim.At });
            return;
        }

        var length = RegistrationObjections.LengthOf(claim.Tier, terms);
        var wished = RegistrationObjections.IsWished(claim, terms);
        var holders = all.FindAll(one => one.HoldsPlace);
        var own = new OracleRegistration(claim, "submitted") { DecisionDue = Due(claim.At) };
        all.Add(own);
        if (length is not null && wished)
        {
            holders.ForEach(one => one.End("rejected", claim.At));
            holders.Clear();
        }
        else if (length is not null && (holders.Count == 0 ? terms.TieWindowHours > 0 : holders[0].WindowCloses is not null))
        {
            own.WindowCloses = holders.Count == 0 ? claim.At + Duration.FromHours(terms.TieWindowHours) : holders[0].WindowCloses;
            return;
        }

        if (holders.Count > 0)
        {
            ComeLater(own, claim.At);
        }
        else if (length is null)
        {
            (own.Status, own.DecisionDue) = ("recorded", null);
        }
        else
        {
            Unrivalled(own, claim.At);
        }
    }

    /// <summary>Does what falls due up to an instant, the earliest first.</summary>
    private void PassTime(List<OracleRegistration> all, Instant instant)
    {
        while (NextChange(all) is { } due && due <= instant)
        {
            var tied = all.FindAll(one => one.WindowCloses == due);
            tied.ForEach(one => (one.WindowCloses, one.Status) = (null, "contested"));

            if (tied is [var only])
            {
                Unrivalled(only, due);
            }

            // One that was approved after its time was over ends when it was approved.
            foreach (var over in all.FindAll(one => one.Status == "protected" && one.Until <= due))
            {
                over.End("expired", Instant.Max(over.Until!.Value, over.Approved!.Value));
                MoveUp(all, over.Ended!.Value);
            }
        }
    }

    /// <summary>Gives the place, where nobody holds it, to the first of those who wait.</summary>
    private void MoveUp(List<OracleRegistration> all, Instant at)
    {
        if (!all.Any(one => one.HoldsPlace) && all.Find(one => one.Status == "waiting") is { } first)
        {
            (first.Since, first.DecisionDue) = (at, Due(at));
            Unrivalled(first, at);
        }
    }

    private void Unrivalled(OracleRegistration one, Instant at)
    {
        one.Status = "submitted";
        if (!terms.NeedsApproval)
        {
            Protect(one, at);
        }
    }

    private void ComeLater(OracleRegistration one, Instant at)
    {
        (one.DecisionDue, one.WindowCloses) = (null, null);
        if (terms.Later.IsRefused)
        {
            one.End("rejected", at);
        }
        else
        {
            (one.Status, one.Share) = terms.Later.Waits ? ("waiting", null) : ("recorded", terms.Later);
        }
    }

    private void Protect(OracleRegistration one, Instant at)
    {
        (one.Status, one.DecisionDue) = ("protected", null);
        (one.Approved, one.From) = (at, terms.Start == ProtectionStart.Registration ? one.Since : at);
        (one.Anchor, one.FirstDay) = (one.From, ProtectionEndOracle.DayOf(one.From.Value, zone));
        one.Length = RegistrationObjections.LengthOf(one.Tier, terms)!.Value;
        SetEnd(one);
    }

    private void SetEnd(OracleRegistration one)
    {
        one.Until = ProtectionEndOracle.Until(one.Anchor!.Value, one.Length, zone, terms.Calendar);
        one.LastDay = ProtectionEndOracle.LastDay(one.Anchor!.Value, one.Length, zone, terms.Calendar);
    }

    private Instant? Due(Instant at) =>
        terms.NeedsApproval && terms.ApprovalWithin is { } within ? ProtectionEndOracle.Until(at, within, zone, terms.Calendar) : null;
}
