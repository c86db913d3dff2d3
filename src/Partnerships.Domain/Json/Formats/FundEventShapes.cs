using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Funds;
using Partnerships.Json.Shapes;
using Partnerships.Monetary;

namespace Partnerships.Json.Formats;

/// <summary>What can happen to a fund, each by its code.</summary>
internal static class FundEventShapes
{
    private const string ClaimSays = "The id of the claim.";
    private const string RequestSays = "The id of the request.";
    private const string WhySays = "Why, in somebody's words.";

    public static Shape<FundEvent> Event { get; } = new KindShape<FundEvent>(
        "fundEvent",
        "Something that happened to a fund on a day.",
        "event",
        Of("funds.lot-opened", "A lot was opened.", (builder, entry) => builder
            .Required("lot", Texts.Words, "The id of the lot.", out var lot)
            .Optional("category", FundTermShapes.Category, "The category that it is for.", out var category)
            .Required("from", Texts.Date, "The first day of the activities that it is for.", out var first)
            .Required("to", Texts.Date, "The last day of the activities that it is for.", out var last)
            .Required("closesOn", Texts.Date, "The last day on which what is free can be reserved or paid.", out var closesOn)
            .Making(from => new FundLotOpened(entry(from), from.Get(lot), from.Find(category), from.Get(first), from.Get(last), from.Get(closesOn)))),
        Of("funds.tier-set", "The partner is at a tier.", (builder, entry) => builder
            .Optional("tier", Common.Tier, "The tier; left out where it has none.", out var tier)
            .Making(from => new FundTierSet(entry(from), from.Find(tier)))),
        Posting("funds.granted", "Money was granted.", (entry, parts) => new FundGranted(entry, parts)),
        Posting("funds.reduced", "A fall of the tier took money of an allowance.", (entry, parts) => new FundReduced(entry, parts)),
        Of("funds.accrued", "Sales brought money.", (builder, entry) => builder
            .Required("sales", Texts.Money, "The sales.", out var sales)
            .Required("parts", FundShapes.Parts, "How much of which lots.", out var parts)
            .Making(from => new FundAccrued(entry(from), from.Get(sales), from.Get(parts)))),
        Of("funds.requested", "A partner asked for money.", (builder, entry) => builder
            .Required("request", Texts.Words, RequestSays, out var request)
            .Required("activity", FundShapes.Activity, "What the money is for.", out var activity)
            .Required("asked", Texts.Money, "What the fund would bear of it.", out var asked)
            .Making(from => new FundRequested(entry(from), from.Get(request), from.Get(activity), from.Get(asked)))),
        Of("funds.replaced", "Another activity took the place of an approved one.", (builder, entry) => builder
            .Required("request", Texts.Words, RequestSays, out var request)
            .Required("activity", FundShapes.Activity, "What the money is for now.", out var activity)
            .Required("asked", Texts.Money, "What the fund would bear of it.", out var asked)
            .Making(from => new FundReplaced(entry(from), from.Get(request), from.Get(activity), from.Get(asked)))),
        OnRequest("funds.approved", "A request was approved.", (entry, request, parts) => new FundApproved(entry, request, parts)),
        OnRequest("funds.released", "What was reserved is free again.", (entry, request, parts) => new FundReleased(entry, request, parts)),
        Of("funds.declined", "A request was declined.", (builder, entry) => builder
            .Required("request", Texts.Words, RequestSays, out var request)
            .Required("why", Texts.Words, WhySays, out var why)
            .Making(from => new FundDeclined(entry(from), from.Get(request), from.Get(why)))),
        Of("funds.ended", "Nothing more will happen to a request.", (builder, entry) => builder
            .Required("request", Texts.Words, RequestSays, out var request)
            .Required("status", Common.Named(FundRequestStatus.All), "How it ended.", out var status)
            .Making(from => new FundEnded(entry(from), from.Get(request), from.Get(status)))),
        Of("funds.claimed", "A partner claimed what it spent.", (builder, entry) => builder
            .Required("request", Texts.Words, RequestSays, out var request)
            .Required("claim", Texts.Words, ClaimSays, out var claim)
            .Required("spend", FundShapes.Spend, "What was spent since the claim before.", out var spend)
            .Optional("proofs", new ListShape<string>(Texts.Words, 0), "The kinds of proof that came with it.", out var proofs)
            .Making(from => new FundClaimed(entry(from), from.Get(request), from.Get(claim), from.Get(spend), from.Find(proofs) ?? []))),
        Of("funds.partly-approved", "Of a claim only a part counted.", (builder, entry) => builder
            .Required("claim", Texts.Words, ClaimSays, out var claim)
            .Required("matched", Texts.Money, "The fund's share of all that was claimed as spent.", out var matched)
            .Required("approved", Texts.Money, "What of it is paid.", out var approved)
            .Optional("reasons", new ListShape<Reason>(FundShapes.Reason, 0), "Why not the rest.", out var reasons)
            .Making(from => new FundPartlyApproved(entry(from), from.Get(claim), from.Get(matched), from.Get(approved), from.Find(reasons) ?? []))),
        Of("funds.reimbursed", "A claim was paid.", (builder, entry) => builder
            .Required("request", Texts.Words, RequestSays, out var request)
            .Required("claim", Texts.Words, ClaimSays, out var claim)
            .Required("parts", FundShapes.Parts, "How much of which lots.", out var parts)
            .Making(from => new FundReimbursed(entry(from), from.Get(request), from.Get(claim), from.Get(parts)))),
        Posting("funds.expired", "Money was not used in time.", (entry, parts) => new FundExpired(entry, parts)),
        Of("funds.carried-over", "Money left of one period went into the next.", (builder, entry) => Transfer(builder, out var giver, out var taker, out var amount)
            .Making(from => new FundCarriedOver(entry(from), from.Get(giver), from.Get(taker), from.Get(amount)))),
        Of("funds.reallocated", "An approval gave money of one category to another.", (builder, entry) => Transfer(
                builder.Required("request", Texts.Words, RequestSays, out var request), out var giver, out var taker, out var amount)
            .Making(from => new FundReallocated(entry(from), from.Get(request), from.Get(giver), from.Get(taker), from.Get(amount)))),
        Of("funds.reinstated", "Money that had expired was given again.", (builder, entry) => builder
            .Required("why", Texts.Words, WhySays, out var why)
            .Required("parts", FundShapes.Parts, "How much of which lots.", out var parts)
            .Making(from => new FundReinstated(entry(from), from.Get(why), from.Get(parts)))),
        Of("funds.clawed-back", "A payment whose proof failed was taken back.", (builder, entry) => builder
            .Required("claim", Texts.Words, ClaimSays, out var claim)
            .Optional("parts", FundShapes.Parts, "How much of which lots.", out var parts)
            .Required("owed", Texts.Money, "What the partner owes, since no more was free.", out var owed)
            .Required("why", Texts.Words, WhySays, out var why)
            .Making(from => new FundClawedBack(entry(from), from.Get(claim), from.Find(parts) ?? [], from.Get(owed), from.Get(why)))),
        Of("funds.adjusted", "A correction by hand.", (builder, entry) => builder
            .Required("lot", Texts.Words, "The id of the lot.", out var lot)
            .Required("amount", Texts.Money, "How much; below zero where it takes.", out var amount)
            .Required("why", Texts.Words, WhySays, out var why)
            .Making(from => new FundAdjusted(entry(from), from.Get(lot), from.Get(amount), from.Get(why)))),
        Posting("funds.converted", "Money came to too little, and turned into a rebate.", (entry, parts) => new FundConverted(entry, parts)),
        Of("funds.closed", "The partner left the program.", (builder, entry) => builder
            .Required("why", Texts.Words, WhySays, out var why)
            .Making(from => new FundClosed(entry(from), from.Get(why)))));

    private static KeyValuePair<string, Shape<FundEvent>> Of(
        string code, string says, Func<ObjectBuilder<FundEvent>, Func<FieldValues, FundEntry>, Shape<FundEvent>> make)
    {
        var builder = ObjectShape<FundEvent>.Of(NameOf(code), says)
            .Required("event", new NameShape<string>([code], name => name), "What happened.", out _)
            .Required("date", Texts.Date, "The day from which it counts.", out var date)
            .Optional("cause", Texts.Words, "The id of the command that brought it; left out where time did.", out var cause)
            .Required("program", FundShapes.Program, "The version of the program by whose terms it was decided.", out var program);
        return new(code, make(builder, from => new FundEntry(from.Get(date), from.Find(cause), from.Get(program))));
    }

    private static KeyValuePair<string, Shape<FundEvent>> Posting(string code, string says, Func<FundEntry, FundPart[], FundEvent> make) => Of(code, says, (builder, entry) => builder
        .Required("parts", FundShapes.Parts, "How much of which lots.", out var parts)
        .Making(from => make(entry(from), from.Get(parts))));

    private static KeyValuePair<string, Shape<FundEvent>> OnRequest(string code, string says, Func<FundEntry, string, FundPart[], FundEvent> make) => Of(code, says, (builder, entry) => builder
        .Required("request", Texts.Words, RequestSays, out var request)
        .Required("parts", FundShapes.Parts, "How much of which lots.", out var parts)
        .Making(from => make(entry(from), from.Get(request), from.Get(parts))));

    private static ObjectBuilder<FundEvent> Transfer(ObjectBuilder<FundEvent> builder, out Field<string> from, out Field<string> to, out Field<Money> amount) => builder
        .Required("from", Texts.Words, "The id of the lot that gave it.", out from)
        .Required("to", Texts.Words, "The id of the lot that got it.", out to)
        .Required("amount", Texts.Money, "How much; above zero.", out amount);

    /// <summary>The name of an event's shape in the schema: "fundCarriedOver".</summary>
    private static string NameOf(string code) => "fund" + string.Concat(code.Substring("funds.".Length).Split('-').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
