using System;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Registrations;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Registrations;

/// <summary>Registrations of one customer, command by command.</summary>
public sealed class RegistrationTests
{
    private static readonly Instant March1 = Instant.FromUtc(2026, 3, 1, 15, 0);
    private static readonly Reason Stale = Reason.Of("vendor.no-activity", "nothing was done");
    private static readonly ProtectionTerms ThirtyDays = ProtectionTerms.For(ProtectionLength.OfDays(30));
    private static readonly CustomerRegistrations Nobody = CustomerRegistrations.None("globex.com");

    [Law("P2", "P5")]
    [Fact]
    public void AResellerIsProtectedForThirtyDays()
    {
        var desk = new RegistrationDesk(StandardPrograms.Reseller, DateTimeZoneProviders.Tzdb);
        var first = desk.Submit(Nobody, "R-1", "acme", ResellerProgram.Authorized, March1);
        var second = desk.Submit(first.State, "R-2", "birch", ResellerProgram.Authorized, Instant.FromUtc(2026, 3, 31, 23, 59));
        var third = desk.Submit(second.State, "R-3", "birch", ResellerProgram.Authorized, Instant.FromUtc(2026, 4, 1, 0, 0));

        Assert.Equal((true, new LocalDate(2026, 3, 31)), (first.Accepted, first.Protection!.LastDay));
        Assert.Equal((false, "registration.customer-protected"), (second.Accepted, second.Reasons[0].Code));
        Assert.Equal((true, new LocalDate(2026, 5, 1)), (third.Accepted, third.Protection!.LastDay));
        Assert.Equal(["R-1", "R-3"], third.State.Registrations.Where(known => known.Protection is not null).Select(known => known.Id));
        Assert.Equal("R-1", third.State.ProtectedAt(March1)!.Id);
        Assert.Equal("R-3", third.State.ProtectedAt(Instant.FromUtc(2026, 4, 1, 0, 0))!.Id);
    }

    [Theory]
    [InlineData("reseller", "referral", null)]
    [InlineData("reseller", "authorized", "2026-03-31")]
    [InlineData("reseller", "premier", "2026-04-30")]
    [InlineData("implementation", "registered", "2026-03-31")]
    [InlineData("implementation", "authorized", "2026-03-31")]
    [InlineData("implementation", "premier", "2026-03-31")]
    public void TheFrameworksTypesAreProtectedAsItSays(string program, string tier, string? lastDay)
    {
        var desk = new RegistrationDesk(StandardPrograms.All.Single(known => known.Id == program), DateTimeZoneProviders.Tzdb);
        var given = desk.Submit(Nobody, "R-1", "acme", Partnerships.Partners.TierId.Of(tier), March1);

        Assert.True(given.Accepted);
        Assert.Equal(lastDay, given.Protection is { } protection ? $"{protection.LastDay:R}" : null);
    }

    [Fact]
    public void WhereThereIsNoProtectionTheCustomerStaysFree()
    {
        var desk = Desk(StandardPrograms.Reseller.Protection!);
        var referral = desk.Submit(Nobody, "R-1", "acme", ResellerProgram.Referral, March1);
        var other = desk.Submit(referral.State, "R-2", "birch", ResellerProgram.Premier, March1);

        Assert.Equal((RegistrationStatus.Recorded, true), (referral.Registration!.Status, other.Accepted));
        Assert.Equal("R-2", other.State.Holder!.Id);
    }

    [Law("P2")]
    [Fact]
    public void OfTwoOfOneInstantTheLowerSequenceWins()
    {
        var desk = Desk(ThirtyDays);
        var claims = new[] { Claim.Of("R-2", "birch", null, March1).Numbered(2), Claim.Of("R-1", "acme", null, March1).Numbered(1) };

        Assert.Equal("R-1", desk.Adjudicate("globex.com", claims, March1).Winner!.Claim.Id);
        Assert.Equal("R-2", desk.Adjudicate("globex.com", [claims[0].Numbered(0), claims[1]], March1).Winner!.Claim.Id);
    }

    [Fact]
    public void AdjudicationSaysWhyTheOthersLoseAndUntilWhen()
    {
        var desk = Desk(ThirtyDays);
        var (acme, birch) = (Claim.Of("R-1", "acme", null, March1), Claim.Of("R-2", "birch", null, March1 + Duration.FromHours(5)));

        var asItWas = desk.Adjudicate("globex.com", [birch, acme], March1 + Duration.FromDays(2));
        var aDayEarlier = desk.Adjudicate("globex.com", [birch.MovedTo(birch.At - Duration.FromDays(1)), acme], March1 + Duration.FromDays(2));
        var loser = Assert.Single(asItWas.Losers);

        Assert.Equal(("R-1", "R-2"), (asItWas.Winner!.Claim.Id, aDayEarlier.Winner!.Claim.Id));
        Assert.Equal(("R-2", "registration.customer-protected", Instant.FromUtc(2026, 4, 1, 0, 0)), (loser.Claim.Id, loser.Reasons[0].Code, loser.Until!.Value));
        Assert.Throws<ArgumentException>("claims", () => desk.Adjudicate("globex.com", [acme, acme], March1));
    }

    [Fact]
    public void ARegistrationHoldsItsPlaceUntilItIsApproved()
    {
        var desk = Desk(ThirtyDays.NeedingApproval(ProtectionLength.OfBusinessDays(2)));
        var submitted = desk.Submit(Nobody, "R-1", "acme", null, March1);
        var other = desk.Submit(submitted.State, "R-2", "birch", null, March1 + Duration.FromDays(1));
        var approved = desk.Approve(other.State, "R-1", March1 + Duration.FromDays(3));

        Assert.Equal((true, RegistrationStatus.Submitted, Instant.FromUtc(2026, 3, 4, 0, 0)), (submitted.Accepted, submitted.Registration!.Status, submitted.Registration.DecisionDue));
        Assert.Equal("registration.customer-claimed", other.Reasons[0].Code);
        Assert.Equal((March1, new LocalDate(2026, 3, 31)), (approved.Protection!.From, approved.Protection.LastDay));
        Assert.Equal("registration.wrong-status", desk.Approve(approved.State, "R-1", March1 + Duration.FromDays(3)).Reasons[0].Code);
    }

    [Fact]
    public void FromApprovalTheDaysAreCountedFromThere()
    {
        var desk = Desk(ThirtyDays.From(ProtectionStart.Approval).NeedingApproval());
        var approved = desk.Approve(desk.Submit(Nobody, "R-1", "acme", null, March1).State, "R-1", Instant.FromUtc(2026, 3, 10, 8, 0));

        Assert.Equal((new LocalDate(2026, 3, 10), new LocalDate(2026, 4, 9)), (approved.Protection!.FirstDay, approved.Protection.LastDay));
    }

    [Fact]
    public void AnApprovalThatComesAfterTheTimeIsOverProtectsNothing()
    {
        var desk = Desk(ThirtyDays.NeedingApproval());
        var approved = desk.Approve(desk.Submit(Nobody, "R-1", "acme", null, March1).State, "R-1", Instant.FromUtc(2026, 5, 1, 8, 0));

        Assert.Equal(RegistrationStatus.Expired, approved.Registration!.Status);
        Assert.Null(approved.State.Holder);
    }

    [Law("P8")]
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 30)]
    [InlineData(30, 29)]
    public void ExtendingTwiceIsExtendingByTheSum(int one, int other)
    {
        var desk = new RegistrationDesk(ThirtyDays.Extending(ExtensionTerms.Of(2, ProtectionLength.OfDays(90))), DayStarts.Of(DateTimeZoneProviders.Tzdb["America/New_York"]));
        var state = desk.Submit(Nobody, "R-1", "acme", null, March1).State;
        var twice = desk.ExtendBy(desk.ExtendBy(state, "R-1", ProtectionLength.OfDays(one), March1).State, "R-1", ProtectionLength.OfDays(other), March1).Protection!;
        var once = desk.ExtendBy(state, "R-1", ProtectionLength.OfDays(one + other), March1).Protection!;

        Assert.Equal((once.Until, once.LastDay, once.Length), (twice.Until, twice.LastDay, twice.Length));
    }

    [Fact]
    public void AnExtensionKeepsToItsTerms()
    {
        var terms = ExtensionTerms.Of(1, ProtectionLength.OfDays(15)).AskedBefore(5).OnEvidence();
        var desk = Desk(ThirtyDays.Extending(terms));
        var state = desk.Submit(Nobody, "R-1", "acme", null, March1).State;
        var inTime = Instant.FromUtc(2026, 3, 26, 23, 59);
        var extended = desk.Extend(state, "R-1", inTime, "minutes of the demo");

        Assert.Equal("registration.evidence-missing", desk.Extend(state, "R-1", inTime).Reasons[0].Code);
        Assert.Equal("registration.extension-too-late", desk.Extend(state, "R-1", Instant.FromUtc(2026, 3, 27, 0, 0), "minutes").Reasons[0].Code);
        Assert.Equal("registration.extension-too-long", desk.ExtendBy(state, "R-1", ProtectionLength.OfDays(16), inTime, "minutes").Reasons[0].Code);
        Assert.Equal(new LocalDate(2026, 4, 15), extended.Protection!.LastDay);
        Assert.Equal("registration.extensions-used", desk.Extend(extended.State, "R-1", inTime, "minutes").Reasons[0].Code);
        Assert.Equal("registration.wrong-status", desk.Extend(state, "R-1", Instant.FromUtc(2026, 4, 1, 0, 0), "minutes").Reasons[0].Code);
        Assert.Equal("registration.no-extensions", Desk(ThirtyDays).Extend(state, "R-1", inTime).Reasons[0].Code);
    }

    [Law("P10")]
    [Fact]
    public void AfterAWithdrawalAnotherMayRegister()
    {
        var desk = Desk(ThirtyDays);
        var state = desk.Submit(Nobody, "R-1", "acme", null, March1).State;
        var byAnother = desk.Withdraw(state, "R-1", "birch", March1);
        var byItsOwn = desk.Withdraw(state, "R-1", "acme", March1);

        Assert.Equal((false, "registration.not-holder"), (byAnother.Accepted, byAnother.Reasons[0].Code));
        Assert.True(desk.Submit(byItsOwn.State, "R-2", "birch", null, March1).Accepted);
    }

    [Law("P11")]
    [Fact]
    public void ALaterChangeOfTierLeavesARunningProtectionAsItIs()
    {
        var desk = new RegistrationDesk(StandardPrograms.Reseller, DateTimeZoneProviders.Tzdb);
        var premier = desk.Submit(Nobody, "R-1", "acme", ResellerProgram.Premier, March1);
        var asReferral = desk.Submit(premier.State, "R-2", "acme", ResellerProgram.Referral, March1 + Duration.FromDays(40));

        Assert.Equal("registration.already-registered", asReferral.Reasons[0].Code);
        Assert.Equal((new LocalDate(2026, 4, 30), "R-1"), (asReferral.State.Holder!.Protection!.LastDay, asReferral.State.ProtectedAt(March1 + Duration.FromDays(59))!.Id));
    }

    [Fact]
    public void TheQueueMovesUpWhenARegistrationEndsWithoutADeal()
    {
        var desk = Desk(ThirtyDays.GivingLater(LaterRegistrant.Queue));
        var state = desk.Submit(Nobody, "R-1", "acme", null, March1).State;
        var second = desk.Submit(state, "R-2", "birch", null, March1 + Duration.FromDays(1));
        var third = desk.Submit(second.State, "R-3", "cedar", null, March1 + Duration.FromDays(2));
        var expired = desk.Expire(third.State, Instant.FromUtc(2026, 4, 2, 0, 0)).State;
        var again = desk.Submit(expired, "R-4", "acme", null, Instant.FromUtc(2026, 4, 2, 0, 0));
        var converted = desk.Convert(again.State, "R-2", Instant.FromUtc(2026, 4, 3, 0, 0), "D-7");

        Assert.Equal((false, RegistrationStatus.Waiting, "registration.customer-protected"), (second.Accepted, second.Registration!.Status, second.Reasons[0].Code));
        Assert.Equal(("R-2", new LocalDate(2026, 4, 1), new LocalDate(2026, 5, 1)), (expired.Holder!.Id, expired.Holder.Protection!.FirstDay, expired.Holder.Protection.LastDay));
        Assert.Equal(["R-3", "R-4"], again.State.Queue.Select(waiting => waiting.Id));
        Assert.Empty(converted.State.Queue);
        Assert.Equal("registration.customer-won", converted.State.Find("R-3")!.Reasons[0].Code);
        Assert.Null(converted.State.Holder);
    }

    [Fact]
    public void ALaterRegistrantMayGetAShareOrALowerClass()
    {
        var half = LaterRegistrant.Fraction(Rate.Percent(50m));
        foreach (var later in new[] { half, LaterRegistrant.LowerClass("co-sell") })
        {
            var desk = Desk(ThirtyDays.GivingLater(later));
            var second = desk.Submit(desk.Submit(Nobody, "R-1", "acme", null, March1).State, "R-2", "birch", null, March1);

            Assert.Equal((true, RegistrationStatus.Recorded, later), (second.Accepted, second.Registration!.Status, second.Registration.Share));
            Assert.Null(second.Protection);
            Assert.Equal("R-1", second.State.Holder!.Id);
        }

        Assert.Throws<ArgumentOutOfRangeException>("share", () => LaterRegistrant.Fraction(Rate.One));
    }

    [Fact]
    public void TheCustomersWishComesBeforeWhoWasFirstTheIncumbentAndTheVendor()
    {
        var strict = ThirtyDays.RespectingIncumbent().RespectingVendorOpportunity();
        var desk = Desk(strict.HonouringCustomersWish());
        var state = desk.Submit(Nobody, "R-1", "acme", null, March1).State;
        var claim = Claim.Of("R-2", "birch", null, March1 + Duration.FromDays(4)).WithIncumbent("acme").WithVendorOpportunity(March1);
        var wished = desk.Submit(state, claim.WithCustomersWish("letter of 2026-03-05"));

        Assert.Equal("registration.incumbent-partner", desk.Submit(state, claim).Reasons[0].Code);
        Assert.Equal("registration.incumbent-partner", Desk(strict).Submit(state, claim.WithCustomersWish("letter")).Reasons[0].Code);
        Assert.Equal("registration.vendor-opportunity", desk.Submit(state, claim.WithIncumbent("birch")).Reasons[0].Code);
        Assert.Equal((true, new LocalDate(2026, 4, 4)), (wished.Accepted, wished.Protection!.LastDay));
        Assert.Equal("registration.customers-wish", wished.State.Find("R-1")!.Reasons[0].Code);
    }

    [Fact]
    public void TheVendorsOpportunityKeepsPartnersAwayOnlyWhereItIsOlder()
    {
        var desk = Desk(ThirtyDays.RespectingVendorOpportunity());

        Assert.False(desk.Submit(Nobody, Claim.Of("R-1", "acme", null, March1).WithVendorOpportunity(March1)).Accepted);
        Assert.True(desk.Submit(Nobody, Claim.Of("R-1", "acme", null, March1).WithVendorOpportunity(March1 + Duration.Epsilon)).Accepted);
    }

    [Fact]
    public void APartnerRegistersWithinItsTerritoryAndItsLimit()
    {
        var desk = Desk(ThirtyDays.WithinTerritory().LimitedTo(3));
        var claim = Claim.Of("R-1", "acme", null, March1).InTerritory("Bavaria", "Bavaria").WithOpenElsewhere(2);

        Assert.True(desk.Submit(Nobody, claim).Accepted);
        Assert.True(desk.Submit(Nobody, claim.InTerritory("Tyrol", null)).Accepted);
        Assert.Equal("registration.outside-territory", desk.Submit(Nobody, claim.InTerritory("Tyrol", "Bavaria")).Reasons[0].Code);
        Assert.Equal("registration.too-many-open", desk.Submit(Nobody, claim.WithOpenElsewhere(3)).Reasons[0].Code);
        Assert.Throws<ArgumentException>("claim", () => desk.Submit(Nobody, Claim.Of("R-1", "acme", null, March1)));
        Assert.Throws<ArgumentException>("claim", () => Desk(ThirtyDays.LimitedTo(3)).Submit(Nobody, Claim.Of("R-1", "acme", null, March1)));
    }

    [Law("P3")]
    [Fact]
    public void WithATieWindowTheDecisionIsMadeWhenItCloses()
    {
        var desk = Desk(ThirtyDays.TyingWithin(24));
        var alone = desk.Submit(Nobody, "R-1", "acme", null, March1).State;
        var tied = desk.Submit(alone, "R-2", "birch", null, March1 + Duration.FromHours(23)).State;
        var late = desk.Submit(alone, "R-2", "birch", null, March1 + Duration.FromHours(24));
        var closes = March1 + Duration.FromHours(24);

        Assert.Equal((closes, RegistrationStatus.Submitted), (alone.NextChange!.Value, alone.Holder!.Status));
        Assert.Equal("registration.window-open", desk.Approve(alone, "R-1", March1).Reasons[0].Code);
        Assert.Equal((March1, new LocalDate(2026, 3, 31)), (desk.Expire(alone, closes).State.Holder!.Protection!.From, desk.Expire(alone, closes).State.Holder!.Protection!.LastDay));
        Assert.Equal("registration.customer-protected", late.Reasons[0].Code);

        var contested = desk.Expire(tied, closes).State;
        var awarded = desk.Award(contested, "R-2", closes, "it ran the workshop");

        Assert.All(contested.Registrations, claim => Assert.Equal(RegistrationStatus.Contested, claim.Status));
        Assert.Equal("registration.customer-claimed", desk.Submit(contested, "R-3", "cedar", null, closes).Reasons[0].Code);
        Assert.Equal(("R-2", March1 + Duration.FromHours(23)), (awarded.State.Holder!.Id, awarded.Protection!.From));
        Assert.Equal("registration.adjudicated", awarded.State.Find("R-1")!.Reasons[0].Code);
        Assert.Equal("R-2", desk.Withdraw(contested, "R-1", "acme", closes).State.Holder!.Id);
        Assert.Equal(RegistrationStatus.Protected, desk.Withdraw(contested, "R-1", "acme", closes).State.Holder!.Status);
    }

    [Fact]
    public void ARegistrationIsTakenAwayForWantOfActivity()
    {
        var desk = Desk(ThirtyDays);
        var state = desk.Submit(Nobody, "R-1", "acme", null, March1).State;
        var revoked = desk.Reject(state, "R-1", March1 + Duration.FromDays(10), Stale);

        Assert.Equal((true, RegistrationStatus.Rejected, "vendor.no-activity"), (revoked.Accepted, revoked.Registration!.Status, revoked.Registration.Reasons[0].Code));
        Assert.Null(revoked.State.ProtectedAt(March1 + Duration.FromDays(10)));
        Assert.NotNull(revoked.State.ProtectedAt(March1 + Duration.FromDays(10) - Duration.Epsilon));
    }

    [Fact]
    public void ATransferHandsOverWhatIsLeft()
    {
        var desk = Desk(ThirtyDays.Extending(ExtensionTerms.Of(1, ProtectionLength.OfDays(10))));
        var state = desk.Extend(desk.Submit(Nobody, "R-1", "acme", null, March1).State, "R-1", March1).State;
        var claim = Claim.Of("R-2", "birch", null, March1 + Duration.FromDays(5));
        var moved = desk.Transfer(state, "R-1", claim, Stale);

        Assert.Equal((new LocalDate(2026, 3, 6), new LocalDate(2026, 4, 10)), (moved.Protection!.FirstDay, moved.Protection.LastDay));
        Assert.Equal(("R-1", "R-2"), (moved.State.ProtectedAt(March1)!.Id, moved.State.ProtectedAt(claim.At)!.Id));
        Assert.Equal("registration.extensions-used", desk.Extend(moved.State, "R-2", claim.At).Reasons[0].Code);
        Assert.Empty(desk.Transfer(moved.State, "R-1", claim, Stale).Events);
        Assert.Equal("registration.already-registered", desk.Transfer(state, "R-1", Claim.Of("R-3", "acme", null, claim.At), Stale).Reasons[0].Code);
    }

    [Law("P12")]
    [Fact]
    public void AnIdIsOnePartners()
    {
        var desk = Desk(ThirtyDays);
        var state = desk.Submit(Nobody, "R-1", "acme", null, March1).State;

        Assert.Throws<ArgumentException>("partner", () => desk.Submit(state, "R-1", "birch", null, March1));
        Assert.True(desk.Submit(state, "R-1", "acme", null, March1).Accepted);
    }

    [Fact]
    public void AMistakeOfTheCallersIsRefused()
    {
        var desk = Desk(ThirtyDays);
        var state = desk.Submit(Nobody, "R-1", "acme", null, March1).State;
        var product = CustomerRegistrations.None(RegistrationKey.OfProduct("globex.com", "endpoint"));

        Assert.Throws<ArgumentOutOfRangeException>("at", () => desk.Submit(state, "R-2", "birch", null, March1 - Duration.Epsilon));
        Assert.Throws<ArgumentException>("state", () => desk.Submit(product, "R-1", "acme", null, March1));
        Assert.True(Desk(ThirtyDays.Per(ProtectionScope.CustomerAndProduct)).Submit(product, "R-1", "acme", null, March1).Accepted);
        Assert.Throws<ArgumentException>("program", () => new RegistrationDesk(StandardPrograms.Alliance, DateTimeZoneProviders.Tzdb));
        Assert.Throws<ArgumentException>("terms", () => StandardPrograms.Alliance.WithProtection(StandardPrograms.Reseller.Protection!));
        Assert.Throws<ArgumentException>("happened", () => Nobody.Apply(state.Registrations.Count == 1 ? desk.Withdraw(state, "R-1", "acme", March1).Events : []));
        Assert.Throws<ArgumentException>("tiers", () => ProtectionTerms.For());
        Assert.Throws<ArgumentException>("length", () => ProtectionTerms.For(default(ProtectionLength)));
    }

    private static RegistrationDesk Desk(ProtectionTerms terms) => new(terms, DayStarts.Of(DateTimeZone.Utc));
}
