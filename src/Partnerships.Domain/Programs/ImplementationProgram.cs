using NodaTime;
using Partnerships.Calendars;
using Partnerships.Certifications;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Funds;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Programs.Standard;
using Partnerships.Registrations;
using Partnerships.Tiers;
using static Partnerships.Metrics.StandardMetrics;
using static Partnerships.Monetary.Money;
using static Partnerships.Tiers.Requirement;

namespace Partnerships.Programs;

/// <summary>The implementation partner program of framework §2: three tiers, three commercial options.</summary>
public static class ImplementationProgram
{
    private static readonly Window Year = Window.TrailingMonths(12);

    // What the partner keeps, nobody has to pay to it.
    private static readonly PaymentTerms AtTheSale = PaymentTerms.On(DealDay.Sold);

    /// <summary>The first tier of three.</summary>
    public static TierId Registered { get; } = TierId.Of("registered");

    /// <summary>The second tier of three.</summary>
    public static TierId Authorized { get; } = TierId.Of("authorized");

    /// <summary>The third tier of three.</summary>
    public static TierId Premier { get; } = TierId.Of("premier");

    /// <summary>Option 1: the partner contracts with the customer.</summary>
    public static ProgramOption Direct { get; } = ProgramOption.Of("direct", "Option 1: direct engagement").By(Section2.CommercialOptions);

    /// <summary>Option 2: the vendor contracts with the customer, and the partner with the vendor.</summary>
    public static ProgramOption Subcontract { get; } = ProgramOption.Of("subcontract", "Option 2: subcontract model").By(Section2.CommercialOptions);

    /// <summary>Option 3: the partner sells software and services as one.</summary>
    public static ProgramOption ResellerAndServices { get; } =
        ProgramOption.Of("reseller-and-services", "Option 3: reseller + services").By(Section2.CommercialOptions);

    /// <summary>Option 1: what the partner keeps of services, of whatever stream.</summary>
    public static RateTerm DirectShare { get; } = RateTerm
        .Of("direct-share", "partner's share of services revenue", RateRange.Percent(100m, 100m))
        .Under(Direct.Key)
        .By(Section2.CommercialOptions);

    /// <summary>Option 2: what the partner gets of the billing rate.</summary>
    public static RateTerm SubcontractShare { get; } = RateTerm
        .Of("subcontract-share", "partner's share of the billing rate", RateRange.Percent(70m, 80m))
        .On(RevenueStream.Implementation)
        .Under(Subcontract.Key)
        .By(Section2.CommercialOptions);

    /// <summary>The tier's discount on software that the partner resells.</summary>
    public static RateTerm PartnerDiscount { get; } = RateTerm
        .Of("partner-discount", "discount on resold software",
            TierRange.Of(Registered, Rate.Percent(10m)),
            TierRange.Of(Authorized, Rate.Percent(15m)),
            TierRange.Of(Premier, Rate.Percent(20m)))
        .On(RevenueStream.Software)
        .By(Section2.Benefits);

    /// <summary>Option 3: the agreed discount on software, in place of the tier's.</summary>
    public static RateTerm ResaleDiscount { get; } = RateTerm
        .Of("resale-discount", "agreed discount on resold software", RateRange.Percent(20m, 30m))
        .On(RevenueStream.Software)
        .Under(ResellerAndServices.Key)
        .Replacing(PartnerDiscount.Key)
        .By(Section2.CommercialOptions);

    /// <summary>The marketing development funds of each tier, and what they are planned for.</summary>
    public static FundTerms MarketingFund { get; } = FundTerms
        .Allowing(FundPeriod.Year, FundAllowance.Of(Authorized, Usd(10_000m)), FundAllowance.Of(Premier, Usd(25_000m)))
        .PlannedFor(
            CategoryShare.Of(FundCategory.DemandGeneration, Rate.Percent(50m)),
            CategoryShare.Of(FundCategory.EventsAndSponsorships, Rate.Percent(30m)),
            CategoryShare.Of(FundCategory.ContentAndCollateral, Rate.Percent(20m)))
        .By(Section2.Support);

    /// <summary>When the vendor pays what a partner earned: within 30 days after that day, which is the one on which the customer paid.</summary>
    public static SettlementTerms ReferralFees { get; } = SettlementTerms.Standard.PaidAfter(PaymentTrigger.Collection, 30).By(Section2.OurCommitments);

    /// <summary>Within how many hours an inquiry of a partner is answered.</summary>
    public static ServiceLevel Response { get; } = ServiceLevel.Of("response", "Response to partner inquiries", 24).By(Section2.OurCommitments);

    // "30-day protection", for every tier.
    private const int ProtectionDays = 30;

    internal static PartnerProgram Program { get; } = StandardProgram
        .Of("implementation", "Implementation partner program", PartnerType.Implementation)
        .By(Section2.Requirements)
        .WithLadder(TierLadder.Cumulative(
            Tier.Of(Registered, Section2.Requirements,
                AtLeast(CertifiedConsultants, 1),
                Holds(PartnerTrainingComplete),
                AtLeast(CommittedImplementations, 2),
                MoreThan(CustomerSatisfaction, Rate.Percent(85m)).Over(Year)),
            Tier.Of(Authorized, Section2.Requirements,
                AtLeast(CertifiedConsultants, 3),
                AtLeast(SuccessfulImplementations, 5).Over(Window.SinceJoining),
                MoreThan(CustomerSatisfaction, Rate.Percent(90m)).Over(Year),
                AtLeast(CaseStudies, 2),
                Holds(DedicatedPractice)),
            Tier.Of(Premier, Section2.Requirements,
                AtLeast(CertifiedConsultants, 5),
                AtLeast(SuccessfulImplementations, 15).Over(Window.SinceJoining),
                MoreThan(CustomerSatisfaction, Rate.Percent(92m)).Over(Year),
                AtLeast(ServicesRevenue, Usd(500_000m)).Over(Year),
                Holds(ExclusiveFocus))))
        .WithBenefits(
            TierBenefits.Of(Registered,
                Benefit.Of("deal-registration", "Deal registration").Numbering(ProtectionDays, "days").By(Section2.Support),
                Given("lead-referrals", "Lead referrals", "limited"),
                Given("partner-manager", "Partner manager", "shared"),
                Given("support", "Priority support", "standard")),
            TierBenefits.Of(Authorized,
                Given("lead-referrals", "Lead referrals", "medium"),
                Fund(Authorized),
                Given("partner-manager", "Partner manager", "dedicated"),
                Benefit.Of("business-reviews", "Quarterly business reviews").By(Section2.Benefits),
                Given("support", "Priority support", "priority")),
            TierBenefits.Of(Premier,
                Given("lead-referrals", "Lead referrals", "high"),
                Fund(Premier),
                Benefit.Of("executive-sponsor", "Executive sponsor").By(Section2.Benefits),
                Benefit.Of("roadmap-input", "Roadmap input").By(Section2.Benefits),
                Given("support", "Priority support", "premium")))
        .WithOptions(Direct, Subcontract, ResellerAndServices)
        .WithRates(DirectShare, SubcontractShare, PartnerDiscount, ResaleDiscount)
        .WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("direct", "services sold directly", RulePay.Agreed(DirectShare.Key))
                .OnAllBut(RevenueStream.Software).Under(Direct.Key).Paid(AtTheSale).By(Section2.CommercialOptions),
            CommissionRule.Of("subcontract", "subcontracted services", RulePay.Agreed(SubcontractShare.Key))
                .On(RevenueStream.Implementation).Under(Subcontract.Key).By(Section2.CommercialOptions),
            CommissionRule.Of("own-services", "services sold with the software", RulePay.At(Rate.One))
                .OnAllBut(RevenueStream.Software).Under(ResellerAndServices.Key).Paid(AtTheSale).By(Section2.CommercialOptions),
            CommissionRule.Of("partner-discount", "the tier's discount", RulePay.Agreed(PartnerDiscount.Key))
                .On(RevenueStream.Software).Of(AmountBase.ListPrice).ExceptUnder(Direct.Key, Subcontract.Key).Paid(AtTheSale).By(Section2.Benefits),
            CommissionRule.Of("resale-discount", "the agreed discount", RulePay.Agreed(ResaleDiscount.Key))
                .On(RevenueStream.Software).Of(AmountBase.ListPrice).Under(ResellerAndServices.Key).InPlaceOf("partner-discount").Paid(AtTheSale).By(Section2.CommercialOptions)))
        .WithSettlement(ReferralFees)
        .WithFunds(MarketingFund)
        .WithGoals(
            [
                .. Aims(Registered, (2, 5), Usd(150_000m), 85m, 1, null, null),
                .. Aims(Authorized, (6, 15), Usd(500_000m), 90m, 3, 2, 5),
                .. Aims(Premier, (16, 30), Usd(1_500_000m), 92m, 5, 5, 15),
            ])
        .WithProtection(ProtectionTerms.For(ProtectionLength.OfDays(ProtectionDays)).By(Section2.Support))
        .WithServiceLevels(Response)
        .WithTimelines(StandardTimelines.ImplementationApplication)
        .WithApplication(ApplicationForm.Of(
            ApplicationItem.Of("profile", "Company profile & service capabilities"),
            ApplicationItem.Of("experience", "ERP implementation experience (projects, references)"),
            ApplicationItem.Of("credentials", "Technical team credentials & certifications"),
            ApplicationItem.Of("markets", "Geographic markets served"),
            ApplicationItem.Of("segments", "Target customer segments"),
            ApplicationItem.Of("partnerships", "Current technology partnerships"),
            ApplicationItem.Of("motivation", "Why you want to partner with us")).By(Section2.Application))
        .WithCommitments(
            Commitment.Of(CommitmentParty.Vendor, "response", "Response to partner inquiries within", Response.Hours, "hours").By(Section2.OurCommitments),
            Commitment.Of(CommitmentParty.Vendor, "support", "Technical support during implementations").By(Section2.OurCommitments),
            Commitment.Of(CommitmentParty.Vendor, "honor-registrations", "Honor deal registrations").By(Section2.OurCommitments),
            Commitment.Of(CommitmentParty.Vendor, "referral-fees", "Referral fees paid within", ReferralFees.Days, "days").By(Section2.OurCommitments),
            Commitment.Of(CommitmentParty.Vendor, "roadmap-transparency", "Product roadmap transparency").By(Section2.OurCommitments))
        .WithActivities(
            Activity.Of("product-updates", "Product updates", Cadence.Quarterly).Lasting(4).By(Section2.Training),
            Activity.Of("webinars", "Partner webinars", Cadence.Monthly).By(Section2.Training),
            Activity.Of("summit", "Partner summit", Cadence.Yearly).By(Section2.Training),
            Activity.Of("business-reviews", "Business reviews", Cadence.Quarterly).By(Section2.OurCommitments))
        .WithTraining(
            Exam.Of(Rate.Percent(80m), Period.FromYears(1)).RenewableWithin(90).By(Section2.Training),
            Course.Of("Platform Fundamentals", 8, CourseUnit.Hours)
                .Teaching("Architecture overview", "Core modules deep-dive", "Security & access control", "API & integrations").By(Section2.Training),
            Course.Of("Implementation Methodology", 8, CourseUnit.Hours)
                .Teaching("Discovery & scoping", "Configuration best practices", "Data migration strategies", "Testing & quality assurance").By(Section2.Training),
            Course.Of("Module Specialization", 16, CourseUnit.Hours)
                .Teaching("Financial modules", "Operational modules", "HR & workforce", "Advanced features").By(Section2.Training),
            Course.Of("Sales & Delivery", 8, CourseUnit.Hours)
                .Teaching("Scoping & estimation", "Sales enablement", "Project management", "Customer success").By(Section2.Training));

    private static Benefit Given(string key, string name, string level) => Benefit.Of(key, name).AtLevel(level).By(Section2.Benefits);

    private static Benefit Fund(TierId tier) =>
        Benefit.Of("co-marketing-fund", "Co-marketing funds").Yearly(MarketingFund.AllowanceOf(tier)!.Amounts).By(Section2.Benefits);

    /// <summary>One column of the table of goals.</summary>
    private static Goal[] Aims(TierId tier, (long Low, long High) implementations, Money revenue, decimal satisfaction, long staff, long? caseStudies, long? referrals) =>
    [
        Goal.Between(Implementations, implementations.Low, implementations.High).For(tier).By(Section2.Goals),
        Goal.AtLeast(ServicesRevenue, revenue).For(tier).By(Section2.Goals),
        Goal.MoreThan(CustomerSatisfaction, Rate.Percent(satisfaction)).For(tier).By(Section2.Goals),
        Goal.AtLeast(CertifiedConsultants, staff).For(tier).By(Section2.Goals),
        .. caseStudies is { } studies ? (Goal[])[Goal.AtLeast(CaseStudies, studies).For(tier).By(Section2.Goals)] : [],
        .. referrals is { } given ? (Goal[])[Goal.AtLeast(ReferralsProvided, given).For(tier).By(Section2.Goals)] : [],
    ];
}
