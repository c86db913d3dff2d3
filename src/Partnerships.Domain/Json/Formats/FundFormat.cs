using System;
using System.Linq;
using Partnerships.Funds;
using Partnerships.Json.Shapes;
using Partnerships.Json.Syntax;
using Partnerships.Monetary;

namespace Partnerships.Json.Formats;

/// <summary>The documents of what happened to a fund, and of its account.</summary>
internal static class FundFormat
{
    private static readonly Shape<Moved> Balance = ObjectShape<Moved>.Of("fundBalance", "Where money came from and where it is; what is zero is left out.")
        .Optional("granted", Texts.Money, "Allowances, less what a fall of the tier took.", (moved, amount) => moved.And(balance => balance with { Granted = amount }))
        .Optional("accrued", Texts.Money, "What sales brought.", (moved, amount) => moved.And(balance => balance with { Accrued = amount }))
        .Optional("carriedIn", Texts.Money, "What came from the period before.", (moved, amount) => moved.And(balance => balance with { CarriedIn = amount }))
        .Optional("reinstated", Texts.Money, "What had expired and was given again.", (moved, amount) => moved.And(balance => balance with { Reinstated = amount }))
        .Optional("adjusted", Texts.Money, "Corrections; below zero where they took more.", (moved, amount) => moved.And(balance => balance with { Adjusted = amount }))
        .Optional("reallocated", Texts.Money, "What came from other categories; below zero where more went to them.", (moved, amount) => moved.And(balance => balance with { Reallocated = amount }))
        .Optional("clawedBack", Texts.Money, "What was taken for payments whose proof failed.", (moved, amount) => moved.And(balance => balance with { ClawedBack = amount }))
        .Optional("reimbursed", Texts.Money, "What was paid.", (moved, amount) => moved.And(balance => balance with { Reimbursed = amount }))
        .Optional("reserved", Texts.Money, "What is reserved for approved requests.", (moved, amount) => moved.And(balance => balance with { Reserved = amount }))
        .Optional("available", Texts.Money, "What is free.", (moved, amount) => moved.And(balance => balance with { Available = amount }))
        .Optional("expired", Texts.Money, "What expired.", (moved, amount) => moved.And(balance => balance with { Expired = amount }))
        .Optional("carriedOut", Texts.Money, "What went into the next period.", (moved, amount) => moved.And(balance => balance with { CarriedOut = amount }))
        .Optional("converted", Texts.Money, "What turned into a rebate.", (moved, amount) => moved.And(balance => balance with { Converted = amount }))
        .Making(_ => new Moved(balance => balance));

    private static readonly Shape<StoredLot> Lot = ObjectShape<StoredLot>.Of("fundLot", "Money that is for activities of the same days.")
        .Required("id", Texts.Words, "The id of the lot.", out var lotId)
        .Optional("category", FundTermShapes.Category, "The category that it is for.", out var category)
        .Required("from", Texts.Date, "The first day of the activities that it is for.", out var lotFrom)
        .Required("to", Texts.Date, "The last day of the activities that it is for.", out var lotTo)
        .Required("closesOn", Texts.Date, "The last day on which what is free can be reserved or paid.", out var closesOn)
        .Optional("balance", Balance, "Where the money came from and where it is; what is zero is left out.", out var balance)
        .Making(from => new StoredLot(currency => new FundLot(
            from.Get(lotId), from.Find(category), from.Get(lotFrom), from.Get(lotTo), from.Get(closesOn), (from.Find(balance) ?? new Moved(nothing => nothing)).Of(FundBalance.Zero(currency)))));

    private static readonly Shape<FundRequest> Request = ObjectShape<FundRequest>.Of("fundRequest", "A request, and what became of it.")
        .Required("id", Texts.Words, "The id of the request.", out var requestId)
        .Required("activity", FundShapes.Activity, "What the money is for.", out var activity)
        .Required("asked", Texts.Money, "What the fund would bear of it.", out var asked)
        .Required("status", Common.Named(FundRequestStatus.All), "Where it stands.", out var status)
        .Optional("approved", Texts.Money, "What was approved.", out var approved)
        .Optional("reserved", FundShapes.Parts, "What is reserved for it still.", out var reserved)
        .Optional("spent", FundShapes.Spend, "What has been claimed as spent so far.", out var spent)
        .Optional("paid", Texts.Money, "What has been paid so far.", out var paid)
        .Making(from => FundRequest.Stored(
            from.Get(requestId), from.Get(activity), from.Get(asked), from.Get(status), from.FindValue(approved), from.Find(reserved) ?? [], from.Find(spent), from.FindValue(paid)));

    private static readonly Shape<FundClaim> Claim = ObjectShape<FundClaim>.Of("fundClaim", "A claim, and what was paid on it.")
        .Required("id", Texts.Words, "The id of the claim.", out var claimId)
        .Required("request", Texts.Words, "The id of the request.", out var ofRequest)
        .Required("date", Texts.Date, "The day of the claim.", out var date)
        .Required("spent", Texts.Money, "What was claimed as spent.", out var claimed)
        .Optional("paid", Texts.Money, "What the fund paid.", out var onClaim)
        .Optional("clawedBack", Texts.Money, "What of it was clawed back.", out var clawedBack)
        .Making(from =>
        {
            var zero = Money.Zero(from.Get(claimed).Currency);
            return new FundClaim(from.Get(claimId), from.Get(ofRequest), from.Get(date), from.Get(claimed), from.FindValue(onClaim) ?? zero, from.FindValue(clawedBack) ?? zero);
        });

    public static ObjectShape<FundHistory> History { get; } = ObjectShape<FundHistory>.Of("fundHistory", "What happened to one partner's marketing fund.")
        .Required("format", Common.Format(FundHistory.Format), "The format of the document, and its version.", out _)
        .Required("partner", Texts.Partner, "Whose fund it is.", out var partner)
        .Required("currency", Texts.Currency, "The currency of all its amounts.", out var currency)
        .Required("openedOn", Texts.Date, "The first day of the account.", out var openedOn)
        .Optional("events", new ListShape<FundEvent>(FundEventShapes.Event, 0), "What happened, in order.", out var events)
        .Making(
            from => FundHistory.Of(from.Get(partner), from.Get(currency), from.Get(openedOn)),
            (from, history) => Replay(from, history, from.Find(events) ?? [], from.NodeOf(events)?.First));

    public static ObjectShape<FundAccount> Account { get; } = ObjectShape<FundAccount>.Of("fundAccount", "One partner's marketing fund, as all events come to it.")
        .Required("format", Common.Format(FundAccount.Format), "The format of the document, and its version.", out _)
        .Required("partner", Texts.Partner, "Whose fund it is.", out var owner)
        .Required("currency", Texts.Currency, "The currency of all its amounts.", out var money)
        .Required("openedOn", Texts.Date, "The first day of the account.", out var first)
        .Required("asOf", Texts.Date, "The day of the last event.", out var asOf)
        .Optional("tier", Common.Tier, "The partner's tier.", out var tier)
        .Optional("closed", new YesNoShape(onlyYes: true), "Whether the partner left the program.", out var closed)
        .Optional("receivable", Texts.Money, "What the partner owes.", out var receivable)
        .Optional("lots", new ListShape<StoredLot>(Lot, 0, "id"), "The lots in which the money lies.", out var lots)
        .Optional("requests", new ListShape<FundRequest>(Request, 0, "id"), "The requests.", out var requests)
        .Optional("claims", new ListShape<FundClaim>(Claim, 0, "id"), "The claims.", out var claims)
        .Optional("handled", new ListShape<string>(Texts.Words, 0), "The ids of the commands that brought events.", out var handled)
        .Making(from => FundAccount.Stored(
            FundAccount.Open(from.Get(owner), from.Get(money), from.Get(first)),
            from.Get(asOf),
            from.Find(tier),
            from.NodeOf(closed) is not null,
            from.FindValue(receivable),
            (from.Find(lots) ?? []).Select(lot => lot.In(from.Get(money))),
            from.Find(requests) ?? [],
            from.Find(claims) ?? [],
            from.Find(handled) ?? []));

    private static FundHistory Replay(FieldValues from, FundHistory history, FundEvent[] events, Node? place)
    {
        // One event after the other, so that a fault is told at the event that cannot follow.
        var account = history.Account;
        foreach (var happened in events)
        {
            from.Blame(place);
            account = account.Apply(happened);
            place = place?.Next;
        }

        return history.With(events);
    }

    /// <summary>A lot, once it is known in which currency its zeros are.</summary>
    private sealed record StoredLot(Func<Currency, FundLot> In);

    /// <summary>Amounts put into a balance, one after the other.</summary>
    private sealed record Moved(Func<FundBalance, FundBalance> Of)
    {
        public Moved And(Func<FundBalance, FundBalance> more) => new(balance => more(Of(balance)));
    }
}
