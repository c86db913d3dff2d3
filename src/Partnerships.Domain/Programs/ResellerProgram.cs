using NodaTime;
using Partnerships.Calendars;
using Partnerships.Certifications;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Funds;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs.Standard;
using Partnerships.Registrations;
using Partnerships.Tiers;
using static Partnerships.Metrics.StandardMetrics;
using static Partnerships.Monetary.Money;
using static Partnerships.Tiers.Requirement;

namespace Partnerships.Programs;

/// <summary>The reseller and channel partner program of framework §3: three types of partner, signed in the agreement.</summary>
public static class ResellerProgram
{
    /// <summary>Type 1: refers opportunities.</summary>
    public static TierId Referral { get; } = TierId.Of("referral");

    /// <summary>Type 2: sells software, and services where it likes.</summary>
    public static TierId Authorized { get; } = TierId.Of("authorized");

    /// <summary>Type 3: provides the full solution.</summary>
    public static TierId Premier { get; } = TierId.Of("premier");

    /// <summary>What a referral partner gets of first-year value.</summary>
    public static RateTerm ReferralFee { get; } = RateTerm
        .Of("referral-fee", "referral fee of first-year value", TierRange.Of(Referral, RateRange.Percent(10m, 15m)))
        .On(RevenueStream.Software)
        .By(Section3.PartnerTypes);

    /// <summary>What a reseller keeps of software at list prices.</summary>
    public static RateTerm Margin { get; } = RateTerm
        .Of("margin", "software margin",
            TierRange.Of(Authorized, RateRange.Percent(20m, 25m)),
            TierRange.Of(Premier, RateRange.Percent(25m, 30m)))
        .On(RevenueStream.Software)
        .By(Section3.PartnerTypes);

    /// <summary>What a reseller keeps of implementation.</summary>
    public static RateTerm ImplementationShare { get; } = Whole("implementation-share", "partner's share of implementation", RevenueStream.Implementation);

    /// <summary>What a reseller keeps of training.</summary>
    public static RateTerm TrainingShare { get; } = Whole("training-share", "partner's share of training", RevenueStream.Training);

    /// <summary>What a reseller keeps of customization.</summary>
    public static RateTerm CustomizationShare { get; } = Whole("customization-share", "partner's share of customization", RevenueStream.Customization);

    /// <summary>What a reseller keeps of support: all of it, unless the agreement shares it.</summary>
    public static RateTerm SupportShare { get; } = RateTerm
        .Of("support-share", "partner's share of support", RateRange.Percent(0m, 100m))
        .On(RevenueStream.Support)
        .UnlessAgreed(Rate.One)
        .By(Section3.Economics);

    /// <summary>The co-marketing funds of the two reseller types; the agreement fixes a premier reseller's, and every partner matches what it is paid.</summary>
    public static FundTerms MarketingFund { get; } = FundTerms
        .Allowing(
            FundPeriod.Year,
            FundAllowance.Of(Authorized, Usd(10_000m)),
            FundAllowance.Of(Premier, new MoneyRange(Usd(25_000m), Usd(50_000m))))
        .Matching(Rate.Percent(50m))
        .By(Section3.Marketing);
    // The framework says days of protection in its table of benefits; the benefits name the same number.
    private const int AuthorizedDays = 30;
    private const int PremierDays = 60;

    internal static PartnerProgram Program { get; } = StandardProgram
        .Of("reseller", "Reseller and channel partner program", PartnerType.Reseller)
        .By(Section3.PartnerTypes)
        .WithSignedTiers(Period.FromDays(30))
        .WithLadder(TierLadder.Cumulative(
            Tier.Of(Referral, Section3.PartnerTypes),
            Tier.Of(Authorized, Section3.Requirements,
                    AtLeast(CertifiedSales, 2),
                    AtLeast(CertifiedTechnical, 2),
                    AtLeast(SoftwareSales, Usd(300_000m)).Over(Window.ProgramYear),
                    MoreThan(CustomerSatisfaction, Rate.Percent(90m)).Over(Window.TrailingMonths(12)),
                    Holds(QuarterlyTraining),
                    Holds(ActiveCoMarketing))
                .Superseding(AtLeast(CertifiedPeople, 2).By(Section3.PartnerTypes)),
            Tier.Of(Premier, Section3.Requirements,
                AtLeast(CertifiedPeople, 5),
                AtLeast(SoftwareSales, Usd(1_000_000m)).Over(Window.ProgramYear),
                Holds(DedicatedPractice),
                Holds(JointBusinessPlanning),
                Holds(TerritoryOrVerticalFocus),
                Holds(MarketingInvestment))))
        .WithBenefits(
            TierBenefits.Of(Referral,
                Counted("training-seats", "Training seats", 1)),
            TierBenefits.Of(Authorized,
                Counted("deal-protection", "Deal protection", AuthorizedDays, "days"),
                Benefit.Of("lead-referrals", "Lead referrals").AtLevel("yes").By(Section3.Benefits),
                Fund(Authorized),
                Counted("training-seats", "Training seats", 5),
                Counted("demo-licenses", "Demo licenses", 10),
                Benefit.Of("partner-manager", "Partner manager").AtLevel("shared").By(Section3.Benefits)),
            TierBenefits.Of(Premier,
                Counted("deal-protection", "Deal protection", PremierDays, "days"),
                Benefit.Of("lead-referrals", "Lead referrals").AtLevel("priority").By(Section3.Benefits),
                Fund(Premier),
                Counted("training-seats", "Training seats", 10).OrMore(),
                Counted("demo-licenses", "Demo licenses", 25),
                Benefit.Of("partner-manager", "Partner manager").AtLevel("dedicated").By(Section3.Benefits),
                Benefit.Of("executive-sponsor", "Executive sponsor").By(Section3.Benefits),
                Benefit.Of("territory-rights", "Territory rights").ByAgreement().Exclusive().By(Section3.Benefits)))
        .WithRates(ReferralFee, Margin, ImplementationShare, TrainingShare, SupportShare, CustomizationShare)
        .WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("referral", "referral fee", RulePay.Agreed(ReferralFee.Key))
                .On(RevenueStream.Software)
                .Of(AmountBase.FirstYear)
                .Paying(Recurrence.FirstYear)
                .ForTheFirstReferral()
                .Paid(PaymentTerms.On(DealDay.Collected, Period.FromDays(30)))
                .By(Section3.PartnerTypes),
            CommissionRule.Of("margin", "software margin", RulePay.Agreed(Margin.Key))
                .On(RevenueStream.Software)
                .Of(AmountBase.ListPrice)
                .KeepingTheRateOfSale()
                .By(Section3.PartnerTypes),
            Share(ImplementationShare, "implementation", RevenueStream.Implementation),
            Share(TrainingShare, "training", RevenueStream.Training),
            Share(CustomizationShare, "customization", RevenueStream.Customization),
            Share(SupportShare, "support", RevenueStream.Support)))
        .WithFunds(MarketingFund)
        .WithProtection(ProtectionTerms
            .For(
                TierProtection.None(Referral).By(Section3.Benefits),
                TierProtection.Of(Authorized, ProtectionLength.OfDays(AuthorizedDays)).By(Section3.Benefits),
                TierProtection.Of(Premier, ProtectionLength.OfDays(PremierDays)).By(Section3.Benefits))
            .By(Section3.Marketing))
        .WithTimelines(StandardTimelines.ResellerApplication)
        .WithApplication(ApplicationForm.Of(
            ApplicationItem.Of("profile", "Company profile"),
            ApplicationItem.Of("financials", "Financials")).By(Section3.Application))
        .WithActivities(
            Activity.Of("office-hours", "Sales office hours", Cadence.Weekly).By(Section3.Enablement),
            Activity.Of("product-updates", "Product updates", Cadence.Monthly).By(Section3.Enablement),
            Activity.Of("summits", "Partner summits", Cadence.Quarterly).By(Section3.Enablement),
            Activity.Of("training", "Training participation", Cadence.Quarterly).By(Section3.Requirements))
        .WithTraining(
            exam: null,
            Course.Of("Sales Training", 2, CourseUnit.Days)
                .Teaching("Platform overview & positioning", "Competitive differentiation", "Demo techniques", "Objection handling", "Proposal development", "ROI & value selling")
                .By(Section3.Enablement),
            Course.Of("Technical Training", 3, CourseUnit.Days)
                .Teaching("Platform architecture", "Module capabilities", "Implementation approach", "Customization options", "Integration strategies", "Certification exam")
                .By(Section3.Enablement));

    private static RateTerm Whole(string key, string name, RevenueStream stream) =>
        RateTerm.Of(key, name, RateRange.Percent(100m, 100m)).On(stream).By(Section3.Economics);

    private static CommissionRule Share(RateTerm term, string name, RevenueStream stream) =>
        CommissionRule.Of(stream.Key, name, RulePay.Agreed(term.Key)).For(Authorized, Premier).On(stream).By(Section3.Economics);

    private static Benefit Fund(TierId tier) =>
        Benefit.Of("co-marketing-fund", "Co-marketing funds").Yearly(MarketingFund.AllowanceOf(tier)!.Amounts).By(Section3.Benefits);

    private static Benefit Counted(string key, string name, long quantity, string? unit = null) =>
        Benefit.Of(key, name).Numbering(quantity, unit).By(Section3.Benefits);
}
