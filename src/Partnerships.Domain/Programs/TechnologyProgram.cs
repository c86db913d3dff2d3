using NodaTime;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Programs.Standard;
using Partnerships.Tiers;
using static Partnerships.Metrics.StandardMetrics;
using static Partnerships.Monetary.Money;
using static Partnerships.Tiers.Requirement;

namespace Partnerships.Programs;

/// <summary>The technology partner program of framework §1: four tiers, three commercial options.</summary>
public static class TechnologyProgram
{
    /// <summary>The first tier of four.</summary>
    public static TierId Registered { get; } = TierId.Of("registered");

    /// <summary>The second tier of four.</summary>
    public static TierId Silver { get; } = TierId.Of("silver");

    /// <summary>The third tier of four.</summary>
    public static TierId Gold { get; } = TierId.Of("gold");

    /// <summary>The fourth tier of four.</summary>
    public static TierId Platinum { get; } = TierId.Of("platinum");

    /// <summary>Option A: each side pays for customers that the other refers.</summary>
    public static ProgramOption Referral { get; } = ProgramOption.Of("referral", "Option A: referral model").By(Section1.CommercialStructure);

    /// <summary>Option B: a share of transactions or subscriptions, with a minimum a year.</summary>
    public static ProgramOption RevenueShare { get; } = ProgramOption.Of("revenue-share", "Option B: revenue share").By(Section1.CommercialStructure);

    /// <summary>Option C: a joint marketing fund.</summary>
    public static ProgramOption CoMarketingFund { get; } = ProgramOption.Of("co-marketing-fund", "Option C: co-marketing fund").By(Section1.CommercialStructure);

    /// <summary>What the partner pays us for customers that we refer, of first-year contract value.</summary>
    public static RateTerm ReferralToPartner { get; } = RateTerm
        .Of("referral-to-partner", "referral fee on customers that we refer, of first-year contract value", RateRange.Percent(15m, 20m))
        .Under(Referral.Key)
        .By(Section1.CommercialStructure);

    /// <summary>What we pay the partner for customers that it refers, of first-year contract value.</summary>
    public static RateTerm ReferralToUs { get; } = RateTerm
        .Of("referral-to-us", "referral fee on customers that the partner refers, of first-year contract value", RateRange.Percent(15m, 20m))
        .On(RevenueStream.Software)
        .Under(Referral.Key)
        .By(Section1.CommercialStructure);

    /// <summary>Option B: what the partner gets of the volume of transactions through the integration, as its agreement says.</summary>
    public static RateTerm TransactionShare { get; } = RateTerm
        .Of("transaction-share", "share of the volume of transactions", RateRange.Percent(0m, 100m))
        .On(RevenueStream.Transactions)
        .Under(RevenueShare.Key)
        .By(Section1.CommercialStructure);

    /// <summary>Option B: what the partner gets of the subscriptions that are attributed to it, as its agreement says.</summary>
    public static RateTerm SubscriptionShare { get; } = RateTerm
        .Of("subscription-share", "share of attributed subscriptions", RateRange.Percent(0m, 100m))
        .On(RevenueStream.Software)
        .Under(RevenueShare.Key)
        .By(Section1.CommercialStructure);

    /// <summary>The co-marketing fund of each tier.</summary>
    public static FundTerms MarketingFund { get; } = FundTerms
        .Allowing(
            FundPeriod.Year,
            FundAllowance.Of(Silver, Usd(10_000m)),
            FundAllowance.Of(Gold, Usd(25_000m)),
            FundAllowance.Of(Platinum, Usd(50_000m)))
        .By(Section1.Tiers);

    /// <summary>Option C: a joint fund in place of the tier's; its agreement sets the amount, and each side's share.</summary>
    public static FundTerms JointFund { get; } = FundTerms
        .ByAgreement(FundPeriod.Year)
        .MatchingByAgreement()
        .Under(CoMarketingFund.Key)
        .By(Section1.CommercialStructure);

    /// <summary>When a referral fee is to be paid: net 30, from the invoice date.</summary>
    public static SettlementTerms ReferralPayment { get; } = SettlementTerms.Standard.PaidAfter(PaymentTrigger.Invoice, 30).By(Section1.CommercialStructure);

    internal static PartnerProgram Program { get; } = StandardProgram
        .Of("technology", "Technology partner program", PartnerType.Technology)
        .By(Section1.Tiers)
        .WithLadder(TierLadder.Cumulative(
            Tier.Of(Registered, Section1.Tiers,
                Holds(IntegrationComplete),
                Holds(MarketplaceListed),
                AtLeast(MutualCustomers, 1)),
            Tier.Of(Silver, Section1.Tiers,
                AtLeast(MutualCustomers, 10),
                Holds(CaseStudy),
                Holds(IntegrationCertified)),
            Tier.Of(Gold, Section1.Tiers,
                AtLeast(MutualCustomers, 50),
                MoreThan(CustomerSatisfaction, Rate.Percent(90m)),
                Holds(ActiveCoMarketing)),
            Tier.Of(Platinum, Section1.Tiers,
                AtLeast(MutualCustomers, 100),
                Holds(StrategicPartnership),
                Holds(JointProductDevelopment))))
        .WithBenefits(
            TierBenefits.Of(Registered,
                Placement("basic listing"),
                Benefit.Of("support-portal", "Support portal access").By(Section1.Tiers),
                Benefit.Of("newsletter", "Monthly partner newsletter").By(Section1.Tiers)),
            TierBenefits.Of(Silver,
                Placement("featured"),
                Fund(Silver),
                Benefit.Of("joint-webinars", "Quarterly joint webinars").By(Section1.Tiers),
                Benefit.Of("partner-manager", "Partner manager").AtLevel("dedicated").By(Section1.Tiers)),
            TierBenefits.Of(Gold,
                Placement("premium"),
                Fund(Gold),
                Benefit.Of("joint-sales-enablement", "Joint sales enablement").By(Section1.Tiers),
                Benefit.Of("business-reviews", "Quarterly business reviews").By(Section1.Tiers),
                Benefit.Of("roadmap-input", "Product roadmap input").By(Section1.Tiers)),
            TierBenefits.Of(Platinum,
                Placement("exclusive in category").Exclusive(),
                Fund(Platinum),
                Benefit.Of("executive-sponsor", "Executive sponsorship").By(Section1.Tiers),
                Benefit.Of("early-access", "Early feature access").By(Section1.Tiers),
                Benefit.Of("advisory-board", "Advisory board seat").Numbering(1).By(Section1.Tiers)))
        .WithOptions(Referral, RevenueShare, CoMarketingFund)
        .WithRates(ReferralToPartner, ReferralToUs, TransactionShare, SubscriptionShare)
        .WithCommissions(CommissionPlan.Of(
            Fee("referral-to-us", "referral fee to the partner", ReferralToUs).ForTheFirstReferral().ForProductsOf(DealSide.Vendor),
            Fee("referral-to-partner", "referral fee to us", ReferralToPartner).When(DealSourcing.Lead, DealSide.Vendor).ForProductsOf(DealSide.Partner).ForTheVendor(),
            CommissionRule.Of("transactions", "share of transactions", RulePay.Agreed(TransactionShare.Key))
                .On(RevenueStream.Transactions).Under(RevenueShare.Key).By(Section1.CommercialStructure),
            CommissionRule.Of("subscriptions", "share of attributed subscriptions", RulePay.Agreed(SubscriptionShare.Key))
                .On(RevenueStream.Software).Under(RevenueShare.Key).By(Section1.CommercialStructure)))
        .WithSettlement(ReferralPayment)
        .WithFunds(MarketingFund, JointFund)
        .WithGoals(
            Goal.AtLeast(IntegrationAdoption, Rate.Percent(30m)).In(1).By(Section1.SuccessMetrics),
            Goal.MoreThan(CustomerSatisfaction, Rate.Percent(90m)).In(1).By(Section1.SuccessMetrics))
        .WithTimelines(StandardTimelines.TechnologyNextSteps, StandardTimelines.Integration)
        .WithCommitments(
            Commitment.Of(CommitmentParty.Vendor, "engineers", "Engineers", 2).During(Period.FromMonths(3)).By(Section1.Investment),
            Commitment.Of(CommitmentParty.Vendor, "investment", "Investment", Usd(120_000m)).By(Section1.Investment),
            Commitment.Of(CommitmentParty.Vendor, "documentation-and-support", "API documentation and technical support").By(Section1.Investment),
            Commitment.Of(CommitmentParty.Vendor, "co-marketing-budget", "Co-marketing budget, as agreed").By(Section1.Investment),
            Commitment.Of(CommitmentParty.Vendor, "beta-customers", "Beta testing", 5, "customers").By(Section1.Timeline),
            Commitment.Of(CommitmentParty.Partner, "engineers", "Engineers", 1).During(Period.FromMonths(3)).By(Section1.Investment),
            Commitment.Of(CommitmentParty.Partner, "investment", "Investment", Usd(80_000m)).By(Section1.Investment),
            Commitment.Of(CommitmentParty.Partner, "api-access", "API access and support").By(Section1.Investment),
            Commitment.Of(CommitmentParty.Partner, "marketing-participation", "Marketing participation").By(Section1.Investment),
            Commitment.Of(CommitmentParty.Partner, "preferential-pricing", "Preferential pricing").By(Section1.Investment))
        .WithActivities(
            Activity.Of("newsletter", "Partner newsletter", Cadence.Monthly).By(Section1.Tiers),
            Activity.Of("joint-webinars", "Joint webinars", Cadence.Quarterly).By(Section1.Tiers),
            Activity.Of("business-reviews", "Business reviews", Cadence.Quarterly).By(Section1.Tiers),
            Activity.Of("true-up", "True-up of referral fees", Cadence.Yearly).By(Section1.CommercialStructure));

    private static CommissionRule Fee(string key, string name, RateTerm term) => CommissionRule.Of(key, name, RulePay.Agreed(term.Key))
        .On(RevenueStream.Software)
        .Of(AmountBase.FirstYear)
        .Paying(Recurrence.FirstYear)
        .Under(Referral.Key)
        .By(Section1.CommercialStructure);

    private static Benefit Placement(string level) => Benefit.Of("marketplace-placement", "Marketplace placement").AtLevel(level).By(Section1.Tiers);

    private static Benefit Fund(TierId tier) => Benefit.Of("co-marketing-fund", "Co-marketing fund").Yearly(MarketingFund.AllowanceOf(tier)!.Amounts).By(Section1.Tiers);
}
