using System.Globalization;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Certifications;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Discounts;
using Partnerships.Explanations;
using Partnerships.Funds;
using Partnerships.Json;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Programs.Standard;
using Partnerships.Projections;
using Partnerships.Registrations;
using Partnerships.Tiers;

namespace Partnerships.Tests.Documents;

/// <summary>The code that README and docs show; each method's body is quoted as it stands.</summary>
internal static partial class Snippets
{
    public static void FirstCommission(Transcript Console)
    {
        var agreement = Agreement.Of("acme", StandardPrograms.Reseller, signedOn: new LocalDate(2025, 10, 1))
            .AtTier(ResellerProgram.Authorized)
            .Agree(ResellerProgram.Margin, Rate.Percent(25m));     // 20–25%, else refused here
        var deal = Deal.Sold("D-1042", on: new LocalDate(2025, 11, 3))
            .Line(RevenueStream.Software, Money.Usd(60_000m))
            .Line(RevenueStream.Implementation, Money.Usd(75_000m))
            .Line(RevenueStream.Training, Money.Usd(15_000m))
            .Line(RevenueStream.Support, Money.Usd(10_000m));
        var earned = new CommissionCalculator(agreement).Calculate(deal);
        Console.WriteLine(earned.Total);      // USD 115,000.00
        Console.WriteLine(earned.Explain());  // a table: line × rate = amount, rounding, clause
    }

    public static void FirstProjection(Transcript Console)
    {
        var plan = ProjectionPlan
            .Of("A reseller's first years", Section3.BusinessCase, firstYear: 1, lastYear: 2, CustomerPlan.FromYear(1, 10, 20), Currency.Usd)
            .Earning(
                ProjectedStream.Of("software margin", RevenueStream.Software, Driver.NewCustomers, Money.Usd(50_000m))
                    .Sharing(Rate.Percent(25m)),
                ProjectedStream.Of("support", RevenueStream.Support, Driver.InstalledBefore, Money.Usd(12_000m)));

        var projection = new ProjectionCalculator(plan).Project();
        Console.WriteLine(projection.In(2).Partner);   // USD 370,000.00
        Console.WriteLine(projection.Explain());       // how, step by step
    }

    public static void FirstPlacement(Transcript Console)
    {
        var facts = PartnerFacts.On(new LocalDate(2025, 12, 31))
            .Holding(StandardMetrics.IntegrationComplete, StandardMetrics.MarketplaceListed, StandardMetrics.CaseStudy, StandardMetrics.IntegrationCertified)
            .With(StandardMetrics.MutualCustomers, 38)
            .With(StandardMetrics.CustomerSatisfaction, Rate.Percent(90m));
        var placement = new TierCalculator(StandardPrograms.Technology).Place(facts);
        Console.WriteLine(placement.Tier);    // Silver
        foreach (var missing in placement.Next!.Missing) Console.WriteLine(missing);
    }

    public static void ExactMoney(Transcript Console)
    {
        var share = Money.Usd(33.35m) * Rate.Percent(12.5m);              // exact, not yet money
        Console.WriteLine(share);                                         // USD 4.16875
        Console.WriteLine(share.Round(Rounding.HalfAwayFromZero));        // USD 4.17

        Console.WriteLine(Allocation.Evenly(Money.Usd(100m), 3));         // adds up to the cent
        Console.WriteLine(RateRange.Percent(15m, 20m).Of(Money.Usd(60_000m), Rounding.HalfAwayFromZero));
    }

    public static void Amounts(Transcript Console)
    {
        var price = Money.Of(1_234.5m, Currency.Eur);
        var yen = Money.FromMinorUnits(5_000, Currency.Jpy);              // the yen has no digits after the point
        Console.WriteLine(price + Money.Eur(0.5m));
        Console.WriteLine(yen * 3);
        Console.WriteLine(Money.Of(1.005m, Currency.Usd, Rounding.HalfToEven));
        Console.WriteLine(Money.Sum([Money.Usd(1m), Money.Usd(-2.5m)], Currency.Usd));
        try
        {
            _ = price + yen;
        }
        catch (CurrencyMismatchException mismatch)
        {
            Console.WriteLine(mismatch.Message);
        }
    }

    public static void Fractions(Transcript Console)
    {
        var fee = Money.Usd(10_000m).Times(17, 31);                       // 17 of 31 days
        var calls = UnroundedMoney.Of(0.067m, Currency.Usd) * 55;         // a price finer than a cent
        Console.WriteLine(fee);
        Console.WriteLine(fee.Round(Rounding.HalfAwayFromZero));
        Console.WriteLine(calls);
        Console.WriteLine(calls.Round(Rounding.HalfAwayFromZero));
    }

    public static void Splits(Transcript Console)
    {
        var discount = Money.Usd(-0.05m);
        Console.WriteLine(Allocation.ByWeights(discount, [7, 3]));
        Console.WriteLine(Allocation.ByRates(Money.Usd(25_000m), [Rate.Percent(50m), Rate.Percent(30m), Rate.Percent(20m)]));
        Console.WriteLine(Allocation.ByAmounts(Money.Usd(10m), [Money.Usd(199m), Money.Usd(99m)], RemainderRule.FirstToLast));
    }

    public static void Texts(Transcript Console)
    {
        var german = CultureInfo.GetCultureInfo("de-DE");
        var amount = Money.Usd(115_000m);
        Console.WriteLine(amount);                                        // the same on every machine
        Console.WriteLine(amount.ToString(german));
        Console.WriteLine(amount.ToString("R", null));                    // as data holds it
        Console.WriteLine(Money.Parse("USD 115.000,00", german) == amount);
        Console.WriteLine(Money.TryParse("USD 1,5", CultureInfo.InvariantCulture, out _));
    }

    public static void StandardPlans(Transcript Console)
    {
        foreach (var plan in StandardProjections.All)
        {
            Console.WriteLine(new ProjectionCalculator(plan).Project());
        }
    }

    public static void Sides(Transcript Console)
    {
        var year = new ProjectionCalculator(StandardProjections.ExampleDeal).Project().In(1);
        foreach (var line in year.Lines)
        {
            Console.WriteLine(line);
        }

        Console.WriteLine($"{year.Price} = {year.Partner} + {year.Vendor}");
    }

    public static void Markets(Transcript Console)
    {
        var market = GrowthPlan.Of("Our market", Section4.StrategicRationale, Money.Usd(31_500_000_000m), Rate.Percent(11.8m), years: 3);
        var growth = new GrowthCalculator(market).Project();
        Console.WriteLine(growth.After(3));
        Console.WriteLine(growth.Explain());
    }

    public static void Replaying(Transcript Console)
    {
        var projection = new ProjectionCalculator(StandardProjections.PartnerA).Project();
        var explanation = projection.Explain();
        var step = explanation.Steps.First(candidate => candidate.Operation == Operation.Multiply);
        Console.WriteLine($"{step.Label}: {step.Operands[0]} × {step.Operands[1]} = {step.Result}, by {step.Clause.Document}, {step.Clause}");
        Console.WriteLine(explanation.Replay().Count);                    // no step differs when executed again
    }

    public static void Reasons(Transcript Console)
    {
        var reason = Reason.Of("claim.over-balance", "the claim of {claimed} is over the balance of {left}",
            ("claimed", "USD 500.00"), ("left", "USD 120.00"));
        Console.WriteLine(reason.Code);
        Console.WriteLine(reason.Words);
    }

    public static void CheapestPath(Transcript Console)
    {
        var facts = PartnerFacts.On(new LocalDate(2025, 12, 31))
            .Holding(StandardMetrics.IntegrationComplete, StandardMetrics.MarketplaceListed, StandardMetrics.CaseStudy, StandardMetrics.IntegrationCertified)
            .With(StandardMetrics.MutualCustomers, 38)
            .With(StandardMetrics.CustomerSatisfaction, Rate.Percent(90m));
        var costs = PathCosts.In(Currency.Usd)
            .PerUnit(StandardMetrics.MutualCustomers, Money.Usd(2_000m))
            .PerUnit(StandardMetrics.CustomerSatisfaction, Money.Usd(5_000m), Rate.Percent(1m))
            .Once(StandardMetrics.ActiveCoMarketing, Money.Usd(10_000m))
            .Worth(TechnologyProgram.Gold, Money.Usd(60_000m));

        var paths = new PathCalculator(StandardPrograms.Technology, costs);
        var path = paths.To(TechnologyProgram.Gold, facts);
        Console.WriteLine(path);
        foreach (var step in path.Steps)
        {
            Console.WriteLine(step);
        }

        Console.WriteLine(path.Net);
        Console.WriteLine(new TierCalculator(StandardPrograms.Technology).Place(path.ApplyTo(facts)));
        foreach (var reason in paths.To(TechnologyProgram.Platinum, facts).Reasons)
        {
            Console.WriteLine(reason);
        }
    }

    public static void Linting(Transcript Console)
    {
        var sales = Metric.Money("annual-sales", "annual sales");
        var cloud = Metric.Rate("cloud-share", "cloud share", inStepsOf: Rate.Percent(1m)).Between(Rate.Zero, Rate.One);
        var ladder = TierLadder.HighestMet(
            Tier.Of(TierId.Of("silver"),
                Requirement.AtLeast(sales, Money.Usd(100_000m)),
                Requirement.AtLeast(cloud, Rate.Percent(15m))),
            Tier.Of(TierId.Of("gold"), Requirement.Any(
                Requirement.All(Requirement.AtLeast(sales, Money.Usd(500_000m)), Requirement.AtLeast(cloud, Rate.Percent(25m))),
                Requirement.AtLeast(sales, Money.Usd(3_000_000m)))));
        var program = PartnerProgram
            .Of("marketplace", "Marketplace program", PartnerType.Technology, "1.0", new LocalDate(2025, 1, 1))
            .WithLadder(ladder);

        foreach (var finding in ProgramLinter.Check(program))
        {
            Console.WriteLine(finding);
            Console.WriteLine(new TierCalculator(program).Place(finding.Witness!));
        }
    }

    public static void Faults(Transcript Console)
    {
        var text = ProgramJson.Write(StandardPrograms.Technology)
            .Replace("\"currency\": \"USD\"", "\"currency\": \"US$\"")
            .Replace("\"holds\": \"case-study\"", "\"holds\": \"case-stdy\"");
        if (!ProgramJson.TryRead(text, out var program, out var faults))
        {
            foreach (var fault in faults)
            {
                Console.WriteLine($"{fault.Code}\n  {fault.Path}\n  {fault.Message}");
            }
        }
    }

    public static void Reviews(Transcript Console)
    {
        var users = Metric.Count("users-sold", "users sold");
        var program = PartnerProgram.Of("resellers", "Resellers", PartnerType.Reseller, "1.0", new LocalDate(2024, 1, 1))
            .WithLadder(TierLadder.Cumulative(
                Tier.Of(TierId.Of("ready"), Requirement.AtLeast(users, 10).Over(Window.TrailingMonths(12))),
                Tier.Of(TierId.Of("silver"), Requirement.AtLeast(users, 75).Over(Window.TrailingMonths(12)))))
            .Reviewed(ReviewTerms.Of(PromotionRule.AtOnce, DemotionRule.ToWhatHolds, ReviewCycle.Quarterly).WithNotice(Period.FromDays(14)));
        var history = PartnerHistory.Since(new LocalDate(2024, 1, 15))
            .With("S-1", new LocalDate(2024, 5, 20), users, 60, "globex")
            .With("S-2", new LocalDate(2024, 11, 3), users, 30, "initech");

        var today = new LocalDate(2025, 3, 1);
        var facts = new MeasureCalculator(program).Measure(history, today);
        var placement = new TierCalculator(program).Place(facts);
        var record = TierRecord.Joining(history.Joined);
        record = record.Apply(new TierReviewer(program).Decide(record, placement));
        Console.WriteLine(facts);
        Console.WriteLine(record);

        var outlook = new OutlookCalculator(program).Project(record, history, today, new LocalDate(2025, 9, 30));
        Console.WriteLine(outlook);
        Console.WriteLine(outlook.FirstDemotion!.Missing[0]);
    }

    public static void FirstRegistration(Transcript Console)
    {
        var desk = new RegistrationDesk(StandardPrograms.Reseller, DateTimeZoneProviders.Tzdb);
        var globex = CustomerRegistrations.None("globex.com");
        var first = desk.Submit(globex, "R-1", "acme", ResellerProgram.Authorized, at: Instant.FromUtc(2026, 3, 1, 15, 0));
        globex = globex.Apply(first.Events);
        var second = desk.Submit(globex, "R-2", "birch", ResellerProgram.Authorized, at: Instant.FromUtc(2026, 3, 31, 15, 0));
        Console.WriteLine($"{first.Protection!.LastDay:R}");  // 2026-03-31
        Console.WriteLine(second.Accepted);                   // False
        Console.WriteLine(second.Reasons[0].Code);            // registration.customer-protected
    }

    public static void TermsOfOnesOwn(Transcript Console)
    {
        var terms = ProtectionTerms.For(ProtectionLength.OfDays(90))
            .From(ProtectionStart.Approval)
            .Per(ProtectionScope.CustomerAndProduct)
            .NeedingApproval(within: ProtectionLength.OfBusinessDays(2))
            .Extending(ExtensionTerms.Of(most: 1, ProtectionLength.OfDays(30)).AskedBefore(days: 5).OnEvidence())
            .GivingLater(LaterRegistrant.Queue);
        var desk = new RegistrationDesk(terms, DayStarts.Of(DateTimeZoneProviders.Tzdb["Europe/Berlin"], firstYear: 2020, lastYear: 2040));

        var key = RegistrationKey.OfProduct(CustomerKey.OfName("Globex GmbH"), "endpoint");
        var submitted = desk.Submit(CustomerRegistrations.None(key), "R-1", "acme", tier: null, at: Instant.FromUtc(2026, 3, 2, 9, 0));
        var approved = desk.Approve(submitted.State, "R-1", at: Instant.FromUtc(2026, 3, 4, 9, 0));
        var second = desk.Submit(approved.State, "R-2", "birch", tier: null, at: Instant.FromUtc(2026, 3, 5, 9, 0));
        Console.WriteLine($"{submitted.Registration!.Status}, to be decided by {submitted.Registration.DecisionDue}");
        Console.WriteLine(approved);
        Console.WriteLine($"{approved.Protection}, to {approved.State.NextChange}");
        Console.WriteLine(second);
    }

    public static void WhatIf(Transcript Console)
    {
        var desk = new RegistrationDesk(StandardPrograms.Reseller, DateTimeZoneProviders.Tzdb);
        var acme = Claim.Of("R-1", "acme", ResellerProgram.Authorized, at: Instant.FromUtc(2026, 3, 1, 15, 0));
        var birch = Claim.Of("R-2", "birch", ResellerProgram.Premier, at: Instant.FromUtc(2026, 3, 2, 9, 0));
        var today = Instant.FromUtc(2026, 3, 10, 12, 0);

        Console.WriteLine(desk.Adjudicate("globex.com", [acme, birch], today));
        var aDayEarlier = desk.Adjudicate("globex.com", [acme, birch.MovedTo(birch.At - Duration.FromDays(1))], today);
        Console.WriteLine(aDayEarlier);
        foreach (var loser in aDayEarlier.Losers)
        {
            Console.WriteLine($"{loser.Claim.Partner}: {loser.Reasons[0].Words}, until {loser.Until}");
        }
    }

    public static void Answers(Transcript Console)
    {
        var hours = BusinessHours.Of(BusinessCalendar.MondayToFriday, from: new LocalTime(9, 0), to: new LocalTime(17, 0));
        var level = ServiceLevel.Of("response", "Response to partner inquiries", hours: 4).Within(hours);
        var clock = new ServiceClock(level, DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

        var received = Instant.FromUtc(2026, 3, 27, 14, 0);   // Friday, 15:00 in Berlin; on Sunday the clocks change
        Console.WriteLine(clock.DueAt(received));
        Console.WriteLine(clock.Answered(received, Instant.FromUtc(2026, 3, 30, 10, 0)));
    }

    public static void TrainingOnBusinessDays(Transcript Console)
    {
        var planner = new TrainingPlanner(BusinessCalendar.MondayToFriday);
        foreach (var day in planner.AWeekEach(StandardPrograms.Implementation.Courses, start: new LocalDate(2026, 1, 5)))
        {
            Console.WriteLine(day);
        }
    }

    public static void Certificates(Transcript Console)
    {
        var program = StandardPrograms.Implementation;
        var kim = TrainingRecord.Of("kim").Passed(program.Exam!, on: new LocalDate(2026, 3, 10));
        foreach (var course in program.Courses)
        {
            kim = kim.Completed(course.Name, on: new LocalDate(2026, 3, 1));
        }

        var calculator = new CertificationCalculator(program);
        Console.WriteLine(calculator.Assess(kim, on: new LocalDate(2027, 1, 15)));
        Console.WriteLine(calculator.Assess(kim, on: new LocalDate(2027, 3, 10)));
        Console.WriteLine(kim.Passed(program.Exam!, on: new LocalDate(2027, 1, 15)).Certificates[1]);
    }

    public static void SignedTiers(Transcript Console)
    {
        var program = StandardPrograms.Technology.WithSignedTiers(Period.FromDays(30));
        var agreement = Agreement.Of("acme", program, signedOn: new LocalDate(2025, 10, 1)).AtTier(TechnologyProgram.Registered);
        var facts = PartnerFacts.On(new LocalDate(2026, 3, 1))
            .Holding(StandardMetrics.IntegrationComplete, StandardMetrics.MarketplaceListed)
            .With(StandardMetrics.MutualCustomers, 0);

        var compliance = new ComplianceReviewer(agreement).Review(new TierCalculator(program).Place(facts));
        Console.WriteLine(compliance);
        Console.WriteLine(compliance.Findings[0]);
    }

    public static void MarginalSchedule(Transcript Console)
    {
        var accelerator = RateSchedule.Marginal(
            Bracket.AtMost(Money.Usd(150_000m)).At(Rate.Percent(4m)),
            Bracket.AtMost(Money.Usd(250_000m)).At(Rate.Percent(6m)),
            Bracket.Rest.At(Rate.Percent(8m)));
        var calculator = new ScheduleCalculator(accelerator, Clause.Of("Partner guide", "§4", "Accelerators"));

        var first = calculator.Calculate(Money.Usd(145_000m));
        var second = calculator.Calculate(ScheduleInput.Of(Money.Usd(20_000m)).After(first.Total));
        Console.WriteLine(first);
        Console.WriteLine(second);        // 5,000 at 4% and 15,000 at 6%
        var refund = calculator.Calculate(ScheduleInput.Of(Money.Usd(-20_000m)).After(second.Total));
        Console.WriteLine(refund);        // exactly what the deal brought
    }

    public static void Discounts(Transcript Console)
    {
        var guide = Clause.Of("Partner guide", "§5", "Discounts");
        var stack = DiscountStack.Multiplied(
                Discount.Of("partner discount", Rate.Percent(20m), guide), Discount.Of("promotion", Rate.Percent(10m), guide))
            .NotBelow(Money.Usd(44_000m));
        var price = new DiscountCalculator(stack).Calculate(Money.Usd(60_000m));
        Console.WriteLine(price);
        foreach (var step in price.Steps) Console.WriteLine(step);

        var bundle = new BundleCalculator(Discount.Of("bundle", Rate.Percent(10m), guide))
            .Calculate(BundlePart.Of("ours", Money.Usd(20_000m)), BundlePart.Of("theirs", Money.Usd(10_000m)));
        foreach (var share in bundle.Sides) Console.WriteLine(share);

        Console.WriteLine(Margin.OverCost(Money.Usd(48_000m), Rate.Percent(20m), Rounding.HalfAwayFromZero).OfCost);   // a mark-up of 25%
    }

    public static void MarketingFund(Transcript Console)
    {
        var agreement = Agreement.Of("acme", StandardPrograms.Reseller, signedOn: new LocalDate(2026, 1, 1)).AtTier(ResellerProgram.Authorized);
        var desk = new FundDesk(agreement);
        var account = FundAccount.Open("acme", Currency.Usd, new LocalDate(2026, 1, 1));
        account = desk.Decide(account, FundCommand.SetTier("tier", new LocalDate(2026, 1, 1), ResellerProgram.Authorized)).Account;

        var fair = FundActivity.Between(new LocalDate(2026, 3, 3), new LocalDate(2026, 3, 5), FundSpend.Of(Money.Usd(12_000m)));
        account = desk.Decide(account, FundCommand.Request("R-1", new LocalDate(2026, 1, 20), fair)).Account;
        account = desk.Decide(account, FundCommand.Approve("A-1", new LocalDate(2026, 1, 23), "R-1")).Account;
        Console.WriteLine(account);

        var claim = FundCommand.Claim("C-1", new LocalDate(2026, 3, 20), "R-1", FundSpend.Of(Money.Usd(11_000.01m)), isFinal: true, "invoice");
        var paid = desk.Decide(account, claim);
        foreach (var happened in paid.Events) Console.WriteLine(happened);

        var webinar = FundActivity.On(new LocalDate(2026, 9, 9), FundSpend.Of(Money.Usd(9_000.02m)));
        var asked = desk.Decide(paid.Account, FundCommand.Request("R-2", new LocalDate(2026, 8, 3), webinar));
        var refused = desk.Decide(asked.Account, FundCommand.Approve("A-2", new LocalDate(2026, 8, 4), "R-2"));
        Console.WriteLine(refused.Reasons[0]);
    }

    public static void FundQuestions(Transcript Console)
    {
        var desk = new FundDesk(StandardPrograms.Implementation);
        var account = FundAccount.Open("keystone", Currency.Usd, new LocalDate(2026, 1, 1));
        account = desk.Decide(account, FundCommand.SetTier("tier", new LocalDate(2026, 1, 1), ImplementationProgram.Authorized)).Account;
        Console.WriteLine(string.Join(", ", desk.Terms.Split(Money.Usd(10_000m))));

        var fair = FundActivity.On(new LocalDate(2026, 3, 10), FundSpend.Of(Money.Usd(12_000m))).For(FundCategory.EventsAndSponsorships);
        var quote = desk.Quote(account, new LocalDate(2026, 2, 2), fair);
        Console.WriteLine(quote);
        foreach (var reason in quote.Reasons) Console.WriteLine(reason);
        Console.WriteLine(quote.Explain());

        account = desk.Decide(account, FundCommand.Request("R-1", new LocalDate(2026, 2, 2), fair.Costing(FundSpend.Of(Money.Usd(4_000m))))).Account;
        account = desk.Decide(account, FundCommand.Approve("A-1", new LocalDate(2026, 2, 3), "R-1")).Account;
        foreach (var expiry in desk.Look(account, new LocalDate(2026, 6, 30)).Expiries) Console.WriteLine(expiry);
        foreach (var use in desk.UseOf(account, new LocalDate(2026, 6, 30)).Categories) Console.WriteLine($"{use}, drift {use.Drift}");
        Console.WriteLine(FundReturn.Of(Money.Usd(4_000m), pipeline: Money.Usd(62_000m), revenue: Money.Usd(18_500m)));
    }

    public static void CoOp(Transcript Console)
    {
        var program = PartnerProgram.Of("co-op", "Co-op funds", PartnerType.Reseller, "1.0", new LocalDate(2025, 7, 1))
            .CountingBy(ProgramYear.StartingOn(7, 1))
            .WithFunds(FundTerms.Accruing(FundPeriod.HalfYear, Rate.Percent(4m))
                .UsedInTheNextPeriod()
                .TurningIntoRebateBelow(Money.Usd(1_000m))
                .WithoutApproval()
                .ClaimedBy(ClaimTerms.AfterPeriod(45).Proving("invoice")));
        var desk = new FundDesk(program);
        var account = FundAccount.Open("acme", Currency.Usd, new LocalDate(2025, 7, 1));
        account = desk.Decide(account, FundCommand.Accrue("S-1", new LocalDate(2025, 9, 30), sales: Money.Usd(40_000m))).Account;
        foreach (var expiry in desk.Look(account, new LocalDate(2025, 12, 31)).Expiries) Console.WriteLine(expiry);

        var ad = FundActivity.On(new LocalDate(2026, 4, 14), FundSpend.Of(Money.Usd(2_000m)));
        foreach (var happened in desk.Decide(account, FundCommand.ClaimDirectly("C-1", new LocalDate(2026, 8, 14), ad, "invoice")).Events) Console.WriteLine(happened);
        Console.WriteLine(desk.Decide(account, FundCommand.ClaimDirectly("C-1", new LocalDate(2026, 8, 15), ad)));
    }

    public static void CommissionAccounts(Transcript Console)
    {
        var terms = TermsReference.Of("reseller", "1.0", StandardPrograms.Reseller.ContentHash, "margin");
        var line = CommissionLine
            .Of("D-1042/1/margin", "acme", "D-1042", new LocalDate(2025, 11, 3), Money.Usd(60_000m), Money.Usd(15_000m), terms)
            .OnLine("1")
            .Due(new LocalDate(2025, 12, 3));

        var desk = new CommissionDesk();
        var account = CommissionAccount.None("acme", Currency.Usd);
        account = desk.Post(account, [line], knownOn: new LocalDate(2025, 11, 3)).Account;
        account = desk.Pay(account, "P-1", on: new LocalDate(2025, 12, 31)).Account;
        var refund = Refund.Part("CR-7", "D-1042", Money.Usd(20_000m), of: Money.Usd(60_000m), on: new LocalDate(2026, 1, 15));
        var decision = desk.Refund(account, refund.OfLine("1"));
        Console.WriteLine(decision);                        // what is to be kept
        Console.WriteLine(decision.Account);                // what it comes to
        Console.WriteLine(desk.Refund(decision.Account, refund.OfLine("1")));
        Console.WriteLine(desk.Pay(decision.Account, "P-2", on: new LocalDate(2026, 1, 31)));
    }

    public static void Statements(Transcript Console)
    {
        var terms = TermsReference.Of("reseller", "1.0", StandardPrograms.Reseller.ContentHash, "margin");
        var desk = new CommissionDesk();
        var line = CommissionLine
            .Of("D-1042/1/margin", "acme", "D-1042", new LocalDate(2025, 11, 3), Money.Usd(60_000m), Money.Usd(15_000m), terms)
            .Due(new LocalDate(2025, 12, 3));
        var account = desk.Post(CommissionAccount.None("acme", Currency.Usd), [line], new LocalDate(2025, 11, 3)).Account;
        account = desk.Carry(account, StatementPeriod.Parse("2025-Q4"), knownOn: new LocalDate(2026, 1, 5)).Account;

        // The customer cancelled in December, and nobody knew before January: the closed quarter stays as it was.
        var refund = Refund.Whole("CR-7", "D-1042", on: new LocalDate(2025, 12, 20)).Known(on: new LocalDate(2026, 1, 12));
        account = desk.Refund(account, refund).Account;
        Console.WriteLine(CommissionStatement.Of(account, StatementPeriod.Quarter(2025, 4)).ToText());
        Console.WriteLine(CommissionStatement.Of(account, StatementPeriod.Quarter(2026, 1)).ToText());
    }

    public static void Settlement(Transcript Console)
    {
        var terms = SettlementTerms.Standard
            .PaidAfter(PaymentTrigger.Invoice, days: 30)
            .HoldingBack(Rate.Percent(30m), Period.FromDays(90))
            .PayingFrom(Money.Usd(100m));
        var earned = CommissionLine.Of(
            "D-7/1/referral", "acme", "D-7", new LocalDate(2025, 10, 1), Money.Usd(10_000m), Money.Usd(1_000m), TermsReference.Of("technology", "1.0", "hash", "referral"));
        var line = terms.Settle(earned, from: new LocalDate(2025, 10, 5));

        var desk = new CommissionDesk(terms);
        var account = desk.Post(CommissionAccount.None("acme", Currency.Usd), [line], new LocalDate(2025, 10, 5)).Account;
        Console.WriteLine($"{line.DueOn:R}: {account.WithdrawableOn(new LocalDate(2025, 11, 4))}, held until {line.HeldUntil:R}: {account.Held}");

        account = desk.Pay(account, "P-1", new LocalDate(2025, 11, 4)).Account;
        account = desk.ReleaseHoldBacks(account, new LocalDate(2026, 1, 5)).Account;
        Console.WriteLine(desk.Pay(account, "P-2", new LocalDate(2026, 1, 5)));
    }

    public static void Restatements(Transcript Console)
    {
        var (first, second) = (TermsReference.Of("reseller", "1.0", "hash-1", "margin"), TermsReference.Of("reseller", "1.1", "hash-2", "margin"));
        var desk = new CommissionDesk();
        CommissionLine Line(decimal amount, TermsReference terms) => CommissionLine
            .Of("D-1/1/margin", "acme", "D-1", new LocalDate(2025, 10, 1), Money.Usd(1_000m), Money.Usd(amount), terms).Due(new LocalDate(2025, 10, 31));

        var account = desk.Post(CommissionAccount.None("acme", Currency.Usd), [Line(200m, first)], new LocalDate(2025, 10, 1)).Account;
        var restated = desk.Restate(account, "2025-11", ["D-1"], [Line(250m, second)], by: second, on: new LocalDate(2025, 10, 1), knownOn: new LocalDate(2025, 11, 20));
        Console.WriteLine(restated);
        Console.WriteLine(restated.Account);
    }

    public static void SplitsAndCommitments(Transcript Console)
    {
        var earned = CommissionLine.Of(
            "D-9/1/referral", "acme", "D-9", new LocalDate(2025, 10, 1), Money.Usd(1_000m), Money.Usd(100.01m), TermsReference.Of("technology", "1.0", "hash", "referral"));
        var split = CommissionSplit.Of(PartnerShare.Of("acme", Rate.Percent(50m)), PartnerShare.Of("birch", Rate.Percent(50m)));
        foreach (var line in split.Split(earned)) Console.WriteLine(line);

        var year = new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31));
        var inForce = new DateInterval(new LocalDate(2025, 10, 1), new LocalDate(2026, 9, 30));
        Console.WriteLine(MinimumCommitment.OfYear(Money.Usd(100_000m)).Over(year, inForce, counted: Money.Usd(20_000m)));
        Console.WriteLine(TrueUp.Of(year, earned: Money.Usd(48_000m), paid: Money.Usd(50_000m)));
    }
}
