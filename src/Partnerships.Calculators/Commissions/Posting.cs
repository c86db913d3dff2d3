using System;
using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Commissions;

/// <summary>One decision about an account, event by event.</summary>
internal sealed class Posting
{
    private readonly List<CommissionEvent> _events = [];
    private readonly List<Reason> _reasons = [];
    private readonly SettlementTerms _terms;
    private bool _isActive;

    public Posting(CommissionAccount account, SettlementTerms terms, LocalDate knownOn)
    {
        (Account, _terms, _isActive) = (Guard.NotNull(account), terms, account.MostCustomers >= terms.Activation);
        if (knownOn < account.KnownOn)
        {
            throw new ArgumentOutOfRangeException(
                nameof(knownOn), knownOn, $"Must be {Dates.Text(account.KnownOn.Value)}, when the last event was known, or later; is {Dates.Text(knownOn)}.");
        }
    }

    public CommissionAccount Account { get; private set; }

    /// <summary>Whether nothing was posted, and nothing refused.</summary>
    public bool IsEmpty => _events.Count == 0 && _reasons.Count == 0;

    public void Add(CommissionEvent posted)
    {
        Account = Account.Apply(posted);
        _events.Add(posted);
    }

    public void Refuse(Reason reason) => _reasons.Add(reason);

    /// <summary>Whether an id is there already, which is a reason to post nothing.</summary>
    public bool HasPosted(string id)
    {
        if (Account.EventOf(Guard.NotBlank(id)) is not { } known)
        {
            return false;
        }

        Refuse(CommissionReasons.AlreadyPosted(known));
        return true;
    }

    /// <summary>Holds what fell free on a line while the partner still lacks its first customers; releases all once it has them.</summary>
    public void Activate(CommissionEvent cause, CommissionLine line)
    {
        if (_isActive)
        {
            return;
        }

        if (Account.MostCustomers < _terms.Activation)
        {
            var posted = Account.LineOf(line.Id)!;
            if (!(posted.Net - posted.Held).IsZero)
            {
                Add(new CommissionHeld($"{cause.Id}/activation", cause.Date, cause.KnownOn, line, HoldReason.Activation, posted.Net - posted.Held));
            }

            return;
        }

        _isActive = true;
        foreach (var waiting in Account.Lines)
        {
            var held = waiting.HeldFor(HoldReason.Activation);
            if (!held.IsZero)
            {
                var due = LocalDate.Max(waiting.Line.DueOn ?? cause.Date, cause.Date);
                Add(new CommissionReleased($"{cause.Id}/active/{waiting.Line.Id}", cause.Date, cause.KnownOn, waiting.Line, HoldReason.Activation, held, due));
            }
        }
    }

    public AccountDecision Decide() => new(Account, _events, _reasons);
}
