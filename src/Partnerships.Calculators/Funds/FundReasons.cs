using System.Collections.Generic;
using System.Globalization;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Why a fund does not do, or not wholly do, what somebody wants; each reason has its code.</summary>
internal static class FundReasons
{
    public static Reason Closed { get; } = Reason.Of("funds.closed", "the account is closed");

    public static Reason GrantedByTerms { get; } = Reason.Of(
        "funds.granted-by-terms", "tier or agreement say what this fund has in each period; a correction is an adjustment");

    public static Reason NotAccruing { get; } = Reason.Of("funds.not-accruing", "nothing accrues in this fund; its terms say otherwise");

    public static Reason NothingAccrues { get; } = Reason.Of("funds.nothing-accrues", "the sales are too small for the smallest amount to accrue");

    public static Reason NothingToPay { get; } = Reason.Of("funds.nothing-to-pay", "nothing of it is to be paid");

    public static Reason CategoryMissing { get; } = Reason.Of("funds.category-missing", "the activity names no category of the plan");

    public static Reason NotApproved { get; } = Reason.Of("funds.not-approved", "nothing is paid that was not approved before");

    public static Reason BeforeLastEvent(LocalDate date, LocalDate last) => Reason.Of(
        "funds.before-last-event", "{date} is before {last}, the day of the last event", ("date", Dates.Text(date)), ("last", Dates.Text(last)));

    public static Reason NotAgreed(FundAllowance allowance) => Reason.Of(
        "funds.not-agreed",
        "the agreement fixes no amount within {amounts} for {tier}",
        ("amounts", allowance.Amounts.ToString()),
        ("tier", allowance.Tier.Key));

    public static Reason CategoryUnknown(FundCategory category) =>
        Reason.Of("funds.category-unknown", "{category} is no category of the plan", ("category", category.Key));

    public static Reason OverPeriods(FundActivity activity) => Days("funds.activity-over-periods", "the activity, {from} to {to}, does not lie within one period of the fund", activity);

    public static Reason OverQuarters(FundActivity activity) => Days("funds.activity-over-quarters", "the activity, {from} to {to}, does not lie within one quarter", activity);

    public static Reason NoMoney(FundActivity activity) => Days("funds.no-money", "the fund has no money for activities from {from} to {to}", activity);

    public static Reason NotBegun(FundActivity activity) => Days("funds.activity-not-begun", "the activity begins on {from}, and ends on {to}", activity);

    public static Reason OtherPeriod(FundActivity activity) => Days("funds.other-period", "the activity, {from} to {to}, is not in the period of the one that was approved", activity);

    public static Reason RequestLate(int businessDays, LocalDate lastDay) => Reason.Of(
        "funds.request-late",
        "a request comes {days} business days before the activity; the last day for it was {lastDay}",
        ("days", Text(businessDays)),
        ("lastDay", Dates.Text(lastDay)));

    public static Reason ClaimLate(LocalDate lastDay) => Reason.Of("funds.claim-late", "the last day for a claim was {lastDay}", ("lastDay", Dates.Text(lastDay)));

    public static Reason ClawBackLate(LocalDate lastDay) =>
        Reason.Of("funds.claw-back-late", "the last day for taking the payment back was {lastDay}", ("lastDay", Dates.Text(lastDay)));

    public static Reason BelowMinimum(Money asked, Money least) => Reason.Of(
        "funds.below-minimum", "asks for {asked}, which is below the least of {least}", ("asked", asked.ToString(null)), ("least", least.ToString(null)));

    public static Reason OverAvailable(Money asked, Money available) => Reason.Of(
        "funds.over-available",
        "asks for {asked}, of which {available} is available: {missing} is missing",
        ("asked", asked.ToString(null)),
        ("available", available.ToString(null)),
        ("missing", (asked - available).ToString(null)));

    public static Reason OverAsked(Money amount, Money asked) => Reason.Of(
        "funds.over-asked", "{amount} is more than the {asked} that the request asks for", ("amount", amount.ToString(null)), ("asked", asked.ToString(null)));

    public static Reason OverApproved(Money asked, Money approved) => Reason.Of(
        "funds.over-approved", "asks for {asked}, which is more than the {approved} that was approved", ("asked", asked.ToString(null)), ("approved", approved.ToString(null)));

    public static Reason OverExpired(Money amount, Money expired) => Reason.Of(
        "funds.over-expired", "{amount} is more than the {expired} that expired", ("amount", amount.ToString(null)), ("expired", expired.ToString(null)));

    public static Reason OverPaid(Money amount, Money paid) => Reason.Of(
        "funds.over-paid", "{amount} is more than the {paid} that was paid, and not clawed back", ("amount", amount.ToString(null)), ("paid", paid.ToString(null)));

    public static Reason OverLeft(Money amount, Money left) => Reason.Of(
        "funds.over-left", "the fund's share would be {amount}, and {left} is left", ("amount", amount.ToString(null)), ("left", left.ToString(null)));

    public static Reason Unknown(string what, string id) => Reason.Of("funds.unknown-" + what, "there is no " + what + " {id}", ("id", id));

    public static Reason LotClosed(FundLot lot) => Reason.Of("funds.lot-closed", "the lot {lot} closed on {day}", ("lot", lot.Id), ("day", Dates.Text(lot.ClosesOn)));

    public static Reason NotOpen(FundRequest request) => Status("funds.request-not-open", "the request {request} is {status}", request);

    public static Reason NotReserved(FundRequest request) => Status("funds.request-not-approved", "the request {request} is {status}, not approved", request);

    public static Reason ProofMissing(IReadOnlyList<string> anyOf) => Reason.Of(
        "funds.proof-missing", "proof is missing: {anyOf}", ("anyOf", string.Join(" or ", anyOf)));

    public static Reason NotEligible(SpendRule rule, Money amount) => Reason.Of(
        "funds.not-eligible", "of {amount} for {kind}, {share} counts", ("kind", rule.Kind), ("amount", amount.ToString(null)), ("share", rule.Eligible.ToString(null)));

    public static Reason OverCap(SpendRule rule, Money cap) => Reason.Of("funds.over-cap", "of {kind}, {cap} counts at most", ("kind", rule.Kind), ("cap", cap.ToString(null)));

    public static Reason OthersTakePart(Rate ourPart) => Reason.Of("funds.others-take-part", "{part} of the activity is ours", ("part", ourPart.ToString(null)));

    public static Reason MatchRequired(Rate match) => Reason.Of("funds.match-required", "the fund bears {share}; the partner bears the rest", ("share", match.ToString(null)));

    private static Reason Days(string code, string words, FundActivity activity) => Reason.Of(code, words, ("from", Dates.Text(activity.From)), ("to", Dates.Text(activity.To)));

    private static Reason Status(string code, string words, FundRequest request) => Reason.Of(code, words, ("request", request.Id), ("status", request.Status.Name));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
