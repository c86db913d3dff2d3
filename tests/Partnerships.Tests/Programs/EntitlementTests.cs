using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Programs;

/// <summary>Seats, licenses and rights that a partner holds and uses.</summary>
public sealed class EntitlementTests
{
    private static readonly LocalDate Signed = new(2025, 10, 1);

    [Fact]
    public void SeatsAreTakenUntilTheyAreUsedUp()
    {
        var seats = Entitlements.Of(StandardPrograms.Reseller, ResellerProgram.Authorized);
        var taken = seats.Take("training-seats", 3);
        var refused = taken.After.Take("training-seats", 3);

        Assert.True(taken.Accepted);
        Assert.Equal("Training seats: 3 of 5 in use", taken.After.Find("training-seats")!.ToString());
        Assert.Equal("entitlement.used-up: training-seats: 3 asked for, 2 left of 5", Assert.Single(refused.Reasons).ToString());
        Assert.Equal(taken.After, refused.After);
        Assert.True(taken.After.Release("training-seats", 1).Accepted);
        Assert.Equal("entitlement.not-in-use", Assert.Single(seats.Release("training-seats", 1).Reasons).Code);
    }

    [Fact]
    public void WhatATierDoesNotGiveCannotBeTaken()
    {
        var referral = Entitlements.Of(StandardPrograms.Reseller, ResellerProgram.Referral);
        var authorized = Entitlements.Of(StandardPrograms.Reseller, ResellerProgram.Authorized);

        Assert.Equal("entitlement.not-given", Assert.Single(referral.Take("demo-licenses", 1).Reasons).Code);
        Assert.Equal("entitlement.not-counted", Assert.Single(authorized.Take("partner-manager", 1).Reasons).Code);
        Assert.Equal("shared", authorized.Find("partner-manager")!.Benefit.Level);
    }

    [Fact]
    public void AnAgreementGivesMoreSeatsAndTerritoryRights()
    {
        var premier = Entitlements.Of(Agreement.Of("acme", StandardPrograms.Reseller, Signed).AtTier(ResellerProgram.Premier));

        Assert.Null(premier.Find("territory-rights"));
        Assert.Equal(["territory-rights"], premier.Open.Select(benefit => benefit.Key));
        Assert.NotNull(premier.Granting("territory-rights").Find("territory-rights"));
        Assert.Equal(14, premier.Granting("training-seats", 14).Find("training-seats")!.Left);
        Assert.Throws<ArgumentOutOfRangeException>(() => premier.Granting("training-seats", 9));
        Assert.Throws<ArgumentException>(() => premier.Granting("demo-licenses", 30));
        Assert.Throws<ArgumentException>(() => premier.Granting("a-yacht"));
    }

    [ManyCases]
    public bool WhatIsUsedAndWhatIsLeftAddUpToTheTotal(int[] moves)
    {
        var held = Entitlements.Of(StandardPrograms.Reseller, ResellerProgram.Premier);
        foreach (var move in moves.Where(move => move != 0))
        {
            var before = held.Find("demo-licenses")!;
            var decision = move > 0 ? held.Take("demo-licenses", move) : held.Release("demo-licenses", -(long)move);
            held = decision.After;
            var after = held.Find("demo-licenses")!;
            if (after.Used < 0 || after.Left < 0 || after.Used + after.Left != after.Total || (after.Used - before.Used) != (decision.Accepted ? move : 0))
            {
                return false;
            }
        }

        return true;
    }

    [Fact]
    public void OverlappingExclusiveAgreementsAreReported()
    {
        var acme = Premier("acme").InTerritory("Bavaria").Exclusively();
        var birch = Premier("birch").InTerritory("bavaria");

        var conflict = Assert.Single(ExclusiveGrants.Conflicts([acme, birch]));

        Assert.Equal("agreement.exclusive-overlap", conflict.Code);
        Assert.Equal("acme and birch both have Bavaria in reseller, which is promised to one alone", conflict.Words);
        Assert.Empty(Conflicts(acme, Premier("birch").InTerritory("Saxony")));
        Assert.Empty(Conflicts(acme.EndingOn(new LocalDate(2025, 12, 31)), Agreement.Of("birch", StandardPrograms.Reseller, new LocalDate(2026, 1, 1)).InTerritory("Bavaria")));
        Assert.Empty(Conflicts(Premier("acme").InTerritory("Bavaria"), birch));
        Assert.Empty(Conflicts(acme, Premier("acme").InTerritory("Bavaria")));
        Assert.Empty(Conflicts(acme.InVertical("retail"), birch.InVertical("health")));

        static Agreement Premier(string partner) => Agreement.Of(partner, StandardPrograms.Reseller, Signed).AtTier(ResellerProgram.Premier);

        static IReadOnlyList<object> Conflicts(params Agreement[] agreements) => ExclusiveGrants.Conflicts(agreements);
    }

    [Theory]
    [InlineData("payroll", "Payroll", "acme and birch both have payroll in technology, which is promised to one alone")]
    [InlineData("payroll", "billing", null)]
    [InlineData("payroll", null, null)]
    public void ACategoryIsSharedWhereBothNameIt(string category, string? other, string? words)
    {
        var acme = Technology("acme").InCategory(category).Exclusively();
        var birch = other is null ? Technology("birch") : Technology("birch").InCategory(other);

        Assert.Equal(words is null ? [] : [words], ExclusiveGrants.Conflicts([acme, birch]).Select(conflict => conflict.Words));
        Assert.Equal(words is null ? [] : ["agreement.exclusive-overlap"], ExclusiveGrants.Conflicts([birch, acme]).Select(conflict => conflict.Code));
    }

    // What is promised in one category of a territory leaves the others of it free.
    [Fact]
    public void TwoCategoriesOfOneTerritoryDoNotMeet()
    {
        var acme = Technology("acme").InTerritory("Bavaria").InCategory("payroll").Exclusively();

        Assert.Empty(ExclusiveGrants.Conflicts([acme, Technology("birch").InTerritory("Bavaria").InCategory("billing")]));
        Assert.Equal("Bavaria", Assert.Single(ExclusiveGrants.Conflicts([acme, Technology("birch").InTerritory("Bavaria")])).Arguments["shared"]);
        Assert.Equal("Bavaria", Assert.Single(ExclusiveGrants.Conflicts([acme, Technology("birch").InTerritory("Bavaria").InCategory("payroll")])).Arguments["shared"]);
        Assert.Empty(ExclusiveGrants.Conflicts([acme, Technology("birch").InTerritory("Saxony").InCategory("payroll")]));
    }

    // RD12: exclusive category placement is one platinum partner a category, whatever the agreements say of exclusivity.
    [Fact]
    public void TwoPlatinumPartnersOfOneCategoryAreReported()
    {
        var acme = Technology("acme").AtTier(TechnologyProgram.Platinum).InCategory("payroll");
        var birch = Technology("birch").AtTier(TechnologyProgram.Platinum).InCategory("payroll");

        var conflict = Assert.Single(ExclusiveGrants.Conflicts([acme, birch]));

        Assert.Equal("agreement.exclusive-benefit", conflict.Code);
        Assert.Equal(
            "acme and birch both have Marketplace placement: exclusive in category for payroll in technology, which one partner at a time can have", conflict.Words);
        Assert.Empty(ExclusiveGrants.Conflicts([acme, birch.InCategory("billing")]));
        Assert.Empty(ExclusiveGrants.Conflicts([acme, birch.AtTier(TechnologyProgram.Gold)]));
        Assert.Empty(ExclusiveGrants.Conflicts([acme.EndingOn(Signed), Agreement.Of("birch", StandardPrograms.Technology, Signed.PlusDays(1)).AtTier(TechnologyProgram.Platinum).InCategory("payroll")]));
        Assert.Empty(ExclusiveGrants.Conflicts([Technology("acme").AtTier(TechnologyProgram.Platinum), Technology("birch").AtTier(TechnologyProgram.Platinum)]));
    }

    [Fact]
    public void WhereTheTierFollowsThePlacementThePlacedTierCounts()
    {
        Agreement[] signed = [Technology("acme").InCategory("payroll"), Technology("birch").InCategory("payroll"), Technology("cedar").InCategory("payroll")];
        var placed = new Dictionary<PartnerId, TierId> { ["acme"] = TechnologyProgram.Platinum, ["birch"] = TechnologyProgram.Gold, ["cedar"] = TechnologyProgram.Platinum };

        var conflict = Assert.Single(ExclusiveGrants.Conflicts(signed, placed));

        Assert.Equal(("acme", "cedar"), (conflict.Arguments["one"], conflict.Arguments["other"]));
        Assert.Empty(ExclusiveGrants.Conflicts(signed));
        Assert.Empty(ExclusiveGrants.Conflicts(signed, new Dictionary<PartnerId, TierId> { ["acme"] = ResellerProgram.Premier, ["cedar"] = ResellerProgram.Premier }));
    }

    // The territory rights of a premier reseller are possible: the agreement gives them, or does not.
    [Fact]
    public void WhatOnlyAnAgreementGivesIsNotTakenFromTheTier()
    {
        var premier = Agreement.Of("acme", StandardPrograms.Reseller, Signed).AtTier(ResellerProgram.Premier).InTerritory("Bavaria");

        Assert.Empty(ExclusiveGrants.Conflicts([premier, Agreement.Of("birch", StandardPrograms.Reseller, Signed).AtTier(ResellerProgram.Premier).InTerritory("Bavaria")]));
    }

    private static Agreement Technology(string partner) => Agreement.Of(partner, StandardPrograms.Technology, Signed);
}
