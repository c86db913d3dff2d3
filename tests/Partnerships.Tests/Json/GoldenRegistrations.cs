using System.Collections.Generic;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Explanations;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Registrations;

namespace Partnerships.Tests.Json;

/// <summary>The registrations of one key, in which everything happens that can happen to one.</summary>
internal static class GoldenRegistrations
{
    private static readonly ProtectionTerms Terms = ProtectionTerms.For(ProtectionLength.OfDays(30))
        .Per(ProtectionScope.CustomerAndProduct)
        .TyingWithin(24)
        .NeedingApproval(within: ProtectionLength.OfBusinessDays(2))
        .Extending(ExtensionTerms.Of(most: 2, ProtectionLength.OfDays(30)).OnEvidence())
        .HonouringCustomersWish()
        .LimitedTo(5);

    private static readonly DayStarts Days = DayStarts.Of(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
    private static readonly RegistrationDesk Queueing = new(Terms.GivingLater(LaterRegistrant.Queue), Days);
    private static readonly RegistrationDesk Sharing = new(Terms.GivingLater(LaterRegistrant.Fraction(Rate.Percent(50m))), Days);
    private static readonly RegistrationDesk Classing = new(Terms.GivingLater(LaterRegistrant.LowerClass("co-sell")), Days);

    public static RegistrationLog Log { get; } = Make();

    private static RegistrationLog Make()
    {
        var events = new List<RegistrationEvent>();
        var state = CustomerRegistrations.None(RegistrationKey.OfProduct(CustomerKey.Of("globex.com"), "endpoint"));
        Then(Queueing.Submit(state, Claimed("R-1", "acme", March(1))));
        Then(Queueing.Submit(state, Claimed("R-2", "birch", March(1, 15))));
        Then(Queueing.Award(state, "R-1", March(3), "minutes of a meeting"));
        Then(Queueing.Submit(state, Claimed("R-3", "cedar", March(4))));
        Then(Queueing.Withdraw(state, "R-3", "cedar", March(5)));
        Then(Queueing.Extend(state, "R-1", March(20), "a letter \u201cof intent\u201d"));
        Then(Queueing.Transfer(state, "R-1", Claimed("R-4", "dogwood", March(25)), Reason.Of("vendor.transferred", "{partner} was bought", ("partner", "acme"))));
        Then(Queueing.Approve(state, "R-2", March(63)));
        Then(Sharing.Submit(state, Claimed("R-5", "elm", March(64))));
        Then(Classing.Submit(state, Claimed("R-6", "fir", March(64, 11))));
        Then(Classing.Submit(state, Claimed("R-7", "gum", March(64, 12)).WithOpenElsewhere(5)));
        Then(Queueing.Convert(state, "R-2", March(65), deal: "D-1"));
        Then(Queueing.Submit(state, Claimed("R-8", "hazel", March(66))));
        Then(Queueing.Submit(state, Claimed("R-9", "iris", March(68)).WithCustomersWish("a letter")));
        return RegistrationLog.Of(state.Key, events);

        void Then(RegistrationDecision decision)
        {
            events.AddRange(decision.Events);
            state = decision.State;
        }
    }

    private static Claim Claimed(string id, PartnerId partner, Instant at) => Claim.Of(id, partner, TierId.Of("gold"), at).WithOpenElsewhere(0);

    /// <summary>An instant so many days after the end of February 2026.</summary>
    private static Instant March(int day, int hour = 9) => Instant.FromUtc(2026, 2, 28, hour, 0) + Duration.FromDays(day);
}
