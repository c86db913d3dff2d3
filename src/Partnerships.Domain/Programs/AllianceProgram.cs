using NodaTime;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Programs.Standard;
using static Partnerships.Metrics.StandardMetrics;
using static Partnerships.Monetary.Money;

namespace Partnerships.Programs;

/// <summary>The strategic alliance of framework §4: no tiers, but goals, commitments of both sides, and governance.</summary>
/// <remarks>A deal is sourced in one of three ways: a lead handed over, by one side, or jointly. One agreement covers all three, so they are no options.</remarks>
public static class AllianceProgram
{
    /// <summary>What a lead that was handed over earns, of first-year contract value.</summary>
    public static RateTerm LeadReferral { get; } = RateTerm
        .Of("lead-referral", "revenue share on a referred lead, of first-year contract value", RateRange.Percent(15m, 20m))
        .On(RevenueStream.Software)
        .By(Section4.GoToMarket);

    /// <summary>What the side that sourced a customer earns on the other side's first-year product sales to it.</summary>
    public static RateTerm SourcedCustomer { get; } = RateTerm
        .Of("sourced-customer", "referral on the other side's first-year product sales to a sourced customer", RateRange.Percent(15m, 15m))
        .On(RevenueStream.Software)
        .By(Section4.RevenueModel);

    /// <summary>The discount on bundles, of the sum of the list prices.</summary>
    public static RateTerm BundleDiscount { get; } = RateTerm
        .Of("bundle-discount", "discount on bundles", RateRange.Percent(10m, 15m))
        .By(Section4.GoToMarket);

    /// <summary>Within how many hours a referred lead is answered, by either side.</summary>
    public static ServiceLevel LeadResponse { get; } = ServiceLevel.Of("lead-response", "Response to a referred lead", 48).By(Section4.GoToMarket);

    internal static PartnerProgram Program { get; } = StandardProgram
        .Of("alliance", "Strategic alliance", PartnerType.Alliance)
        .By(Section4.GoToMarket)
        .WithRates(LeadReferral, SourcedCustomer, BundleDiscount)
        .WithCommissions(CommissionPlan.Of(
            Fee("lead-of-partner", "referral on the partner's lead", LeadReferral).When(DealSourcing.Lead, DealSide.Partner).ForProductsOf(DealSide.Vendor),
            Fee("lead-of-vendor", "referral on our lead", LeadReferral).When(DealSourcing.Lead, DealSide.Vendor).ForProductsOf(DealSide.Partner).ForTheVendor(),
            Fee("sourced-by-partner", "referral on a customer of the partner", SourcedCustomer).When(DealSourcing.Sourced, DealSide.Partner).ForProductsOf(DealSide.Vendor),
            Fee("sourced-by-vendor", "referral on a customer of ours", SourcedCustomer).When(DealSourcing.Sourced, DealSide.Vendor).ForProductsOf(DealSide.Partner).ForTheVendor(),
            CommissionRule.Of("joint", "split by contribution", RulePay.ByContribution).When(DealSourcing.Joint).By(Section4.RevenueModel)))
        .WithGoals(
            Goal.AtLeast(JointPipeline, Usd(10_000_000m)).In(1).By(Section4.SuccessMetrics),
            Goal.AtLeast(JointPipeline, Usd(25_000_000m)).In(2).By(Section4.SuccessMetrics),
            Goal.AtLeast(JointRevenue, Usd(2_000_000m)).In(1).By(Section4.SuccessMetrics),
            Goal.AtLeast(JointRevenue, Usd(7_000_000m)).In(2).By(Section4.SuccessMetrics),
            Goal.AtLeast(JointCustomers, 20).In(1).By(Section4.SuccessMetrics),
            Goal.AtLeast(JointCustomers, 60).In(2).By(Section4.SuccessMetrics),
            Goal.MoreThan(CustomerRetention, Rate.Percent(95m)).By(Section4.SuccessMetrics),
            Goal.MoreThan(CustomerNps, 90m).By(Section4.SuccessMetrics),
            Goal.AtLeast(LeadsExchanged, 200).By(Section4.SuccessMetrics),
            Goal.AtLeast(JointMarketingActivities, 30).By(Section4.SuccessMetrics),
            Goal.AtLeast(PublishedCaseStudies, 10).By(Section4.SuccessMetrics),
            Goal.AtLeast(JointIntegrationAdoption, Rate.Percent(80m)).By(Section4.SuccessMetrics),
            Goal.AtLeast(SalesTeamCertified, Rate.Percent(100m)).By(Section4.SuccessMetrics),
            Goal.AtLeast(ReferralsGiven, 100).In(1).By(Section4.GoToMarket),
            Goal.AtLeast(ReferralsReceived, 100).In(1).By(Section4.GoToMarket),
            Goal.Between(JointAccounts, 50, 100).By(Section4.GoToMarket))
        .WithServiceLevels(LeadResponse)
        .WithTimelines(StandardTimelines.AllianceNextSteps, StandardTimelines.Alliance, StandardTimelines.AllianceIntegration)
        .WithCommitments(
            Commitment.Of(CommitmentParty.Each, "alliance-sales-team", "Alliance sales team", 2, "people").To(3).By(Section4.GoToMarket),
            Commitment.Of(CommitmentParty.Each, "lead-response", "Response to a referred lead within", LeadResponse.Hours, "hours").By(Section4.GoToMarket),
            Commitment.Of(CommitmentParty.Each, "sales-reps", "Sales representatives", 2).By(Section4.Commitments),
            Commitment.Of(CommitmentParty.Each, "solutions-architects", "Solutions architects", 1).By(Section4.Commitments),
            Commitment.Of(CommitmentParty.Each, "marketing-managers", "Marketing managers", 1).By(Section4.Commitments),
            Commitment.Of(CommitmentParty.Vendor, "engineers", "Engineers", 3).During(Period.FromMonths(6)).By(Section4.Commitments),
            Commitment.Of(CommitmentParty.Partner, "technical-liaison", "Technical liaison and API support").By(Section4.Commitments),
            Commitment.Of(CommitmentParty.Each, "marketing-budget", "Marketing budget", Usd(300_000m)).During(Period.FromYears(1)).By(Section4.Commitments),
            Commitment.Of(CommitmentParty.Vendor, "ceo-time", "CEO's time", 10, "days").During(Period.FromYears(1)).By(Section4.Commitments),
            Commitment.Of(CommitmentParty.Vendor, "vp-sales-time", "VP Sales' time", 20, "days").During(Period.FromYears(1)).By(Section4.Commitments),
            Commitment.Of(CommitmentParty.Partner, "executive-time", "Executives' time, as the partner commits").By(Section4.Commitments))
        .WithActivities(
            Activity.Of("steering-committee", "Executive steering committee", Cadence.Quarterly)
                .Among("CEOs", "VPs of Sales", "VPs of Product")
                .About("Strategic direction", "Performance review", "Resource allocation", "Conflict resolution", "Expansion planning").By(Section4.Governance),
            Activity.Of("operating-committee", "Operating committee", Cadence.Monthly)
                .Among("Alliance managers", "Sales leaders", "Marketing leaders")
                .About("Tactical execution", "Metrics tracking", "Issue resolution", "Resource coordination").By(Section4.Governance),
            Activity.Of("sales-team", "Sales team: pipeline reviews", Cadence.Weekly).By(Section4.Governance),
            Activity.Of("technical-team", "Technical team: integration sprints", Cadence.Biweekly).By(Section4.Governance),
            Activity.Of("marketing-team", "Marketing team: campaign planning", Cadence.Monthly).By(Section4.Governance),
            Activity.Of("customer-success", "Customer success: account reviews", Cadence.Monthly).By(Section4.Governance),
            Activity.Of("roadmap-sessions", "Joint product roadmap sessions", Cadence.Quarterly).By(Section4.Integration),
            Activity.Of("whitepapers", "Joint whitepapers and eBooks", 4).By(Section4.CoMarketing),
            Activity.Of("case-studies", "Co-branded case studies", 10).By(Section4.CoMarketing),
            Activity.Of("webinars", "Webinar series", 12).By(Section4.CoMarketing),
            Activity.Of("event-sponsorships", "Industry event co-sponsorships", 5).By(Section4.CoMarketing),
            Activity.Of("email-campaigns", "Joint email campaigns", Cadence.Monthly).By(Section4.CoMarketing));

    private static CommissionRule Fee(string key, string name, RateTerm term) => CommissionRule.Of(key, name, RulePay.Agreed(term.Key))
        .On(RevenueStream.Software)
        .Of(AmountBase.FirstYear)
        .Paying(Recurrence.FirstYear)
        .Paid(PaymentTerms.On(DealDay.Collected, Period.FromDays(30)))
        .By(term.Clause!);
}
