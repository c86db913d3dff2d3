using System;
using System.Linq;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.Documents;

/// <summary>The code of the page on tiers.</summary>
internal static partial class Snippets
{
    public static void TierFacts(Transcript Console)
    {
        var people = Metric.Count("certified-people", "certified people").MeasuredBy(Measure.Latest);
        var sales = Metric.Money("sales", "sales");
        var satisfaction = Metric.Rate("satisfaction", "customer satisfaction", inStepsOf: Rate.Percent(0.1m))
            .Between(Rate.Zero, Rate.One)
            .FromResponses(5);
        var showroom = Metric.YesNo("showroom", "showroom");

        var facts = PartnerFacts.On(new LocalDate(2026, 6, 30))
            .With(people, 0)
            .With(sales, Money.Usd(120_000m), Window.ProgramYear)
            .With(satisfaction, Rate.Percent(96.5m), responses: 3)
            .Lacking(showroom);
        Console.WriteLine(facts);

        Console.WriteLine(facts.Find(people)!.Value);                     // 0: known to be none
        Console.WriteLine(facts.Find(sales, Window.TrailingMonths(12)) is null);
        try
        {
            facts.With(satisfaction, Rate.Percent(96.55m));
        }
        catch (ArgumentOutOfRangeException refused)
        {
            Console.WriteLine(refused.Message.Split('\n')[0]);
        }
    }

    public static void TierRequirements(Transcript Console)
    {
        var (sales, cloud) = (Metric.Money("sales", "sales"), Metric.Money("cloud-sales", "cloud sales"));
        var complaints = Metric.Count("complaints", "complaints");
        var satisfaction = Metric.Rate("satisfaction", "customer satisfaction", inStepsOf: Rate.Percent(0.1m));
        var (showroom, references) = (Metric.YesNo("showroom", "showroom"), Metric.YesNo("references", "references"));
        var plan = Metric.YesNo("business-plan", "business plan");
        var gold = Tier.Of(
            TierId.Of("gold"),
            Requirement.MoreThan(satisfaction, Rate.Percent(90m)),
            Requirement.AtMost(complaints, 3).Over(Window.CompletedQuarters(4)),
            Requirement.Holds(plan),
            Requirement.Any(
                Requirement.AtLeast(sales, Money.Usd(500_000m)),
                Requirement.All(Requirement.AtLeast(sales, Money.Usd(300_000m)), Requirement.AtLeast(cloud, Money.Usd(150_000m)))),
            Requirement.AtLeastOf(2, Requirement.Holds(showroom), Requirement.Holds(references), Requirement.AtMost(complaints, 0)));

        var facts = PartnerFacts.On(new LocalDate(2026, 6, 30))
            .With(satisfaction, Rate.Percent(90m))
            .With(complaints, 4)
            .With(sales, Money.Usd(320_000m))
            .Holding(showroom)
            .Lacking(references);
        var placement = new TierCalculator(TierLadder.HighestMet(gold)).Place(facts);
        Console.WriteLine(placement);
        foreach (var finding in placement.Next!.Findings)
        {
            Console.WriteLine(finding);
        }
    }

    public static void TierScores(Transcript Console)
    {
        var people = Metric.Count("certified-people", "certified people");
        var sales = Metric.Money("sales", "sales");
        var satisfaction = Metric.Rate("satisfaction", "satisfaction", inStepsOf: Rate.Percent(0.1m));
        var capability = Score.Of("capability", inStepsOf: 0.1m, ScorePart.Sum(
            ScorePart.PerUnit(sales, 5m, each: MetricValue.Of(Money.Usd(10_000m))).AtMost(40m),           // a part of a unit earns a part of the points
            ScorePart.PerWholeUnit(people, 2.5m, each: MetricValue.Of(2)).NeedingAtLeast(5m),             // pairs of people; without two pairs nothing counts
            ScorePart.UpTo(satisfaction, 20m, threshold: MetricValue.Of(Rate.Percent(90m)))));            // a share of 20 below 90%
        var calculator = new TierCalculator(TierLadder.HighestMet(Tier.Of(TierId.Of("gold"), Requirement.AtLeast(capability, 60m))));

        var facts = PartnerFacts.On(new LocalDate(2026, 6, 30))
            .With(sales, Money.Usd(95_000m))
            .With(people, 3)
            .With(satisfaction, Rate.Percent(75m));
        Console.WriteLine(calculator.Place(facts).Next!.Findings[0]);
        Console.WriteLine(calculator.Place(facts.With(people, 4)).Current!.Findings[0]);
        Console.WriteLine(calculator.Place(facts.With(people, 4).With(sales, Money.Usd(60_000m))).Next!.Findings[0]);
    }

    public static void TierLadders(Transcript Console)
    {
        var sales = Metric.Money("sales", "sales");
        var people = Metric.Count("certified-people", "certified people");
        Tier[] tiers =
        [
            Tier.Of(TierId.Of("registered")),
            Tier.Of(TierId.Of("silver"), Requirement.AtLeast(sales, Money.Usd(100_000m)), Requirement.AtLeast(people, 3)),
            Tier.Of(TierId.Of("gold"), Requirement.AtLeast(sales, Money.Usd(500_000m))),
        ];
        var facts = PartnerFacts.On(new LocalDate(2026, 6, 30)).With(sales, Money.Usd(600_000m)).With(people, 1);

        Console.WriteLine(new TierCalculator(TierLadder.Cumulative(tiers)).Place(facts));
        Console.WriteLine(new TierCalculator(TierLadder.HighestMet(tiers)).Place(facts));
        foreach (var line in TierLadder.Cumulative(tiers).LinesOf(2))
        {
            Console.WriteLine($"{line.Tier}: {line.Requirement}");
        }

        var program = PartnerProgram.Of("resale", "Resale program", PartnerType.Reseller, "1.0", new LocalDate(2026, 1, 1))
            .WithLadder(
                TierLadder.Cumulative(tiers).For("enterprise"),
                TierLadder.Cumulative(tiers[0], Tier.Of(TierId.Of("gold"), Requirement.AtLeast(sales, Money.Usd(50_000m)))).For("smb"));
        Console.WriteLine(new TierCalculator(program, segment: "smb").Place(facts));
    }

    public static void TierFindings(Transcript Console)
    {
        var facts = PartnerFacts.On(new LocalDate(2025, 12, 31))
            .Holding(StandardMetrics.IntegrationComplete, StandardMetrics.MarketplaceListed, StandardMetrics.CaseStudy, StandardMetrics.IntegrationCertified)
            .With(StandardMetrics.MutualCustomers, 38)
            .With(StandardMetrics.CustomerSatisfaction, Rate.Percent(80m), responses: 2);
        var placement = new TierCalculator(StandardPrograms.Technology).Place(facts);
        Console.WriteLine(placement);
        foreach (var missing in placement.Next!.Missing)
        {
            Console.WriteLine($"{missing.Code}  {missing}  [{missing.Clause}]");
        }

        foreach (var provisional in placement.Next.Provisional)
        {
            Console.WriteLine($"{provisional.Code}  {provisional}");
        }

        var customers = placement.Next.Missing.First();
        Console.WriteLine($"{customers.Value} of {customers.Bound!.Value.ToCount()}, {customers.Shortfall!.Value.ToCount()} to go");
    }

    public static void TierHistory(Transcript Console)
    {
        var history = PartnerHistory.Since(new LocalDate(2024, 9, 1))
            .With("P-1", new LocalDate(2024, 11, 15), StandardMetrics.SuccessfulImplementations, 9)
            .With("P-2", new LocalDate(2025, 8, 1), StandardMetrics.SuccessfulImplementations, 7)
            .With("I-1", new LocalDate(2024, 12, 1), StandardMetrics.ServicesRevenue, Money.Usd(400_000m))
            .With("I-2", new LocalDate(2025, 10, 1), StandardMetrics.ServicesRevenue, Money.Usd(450_000m));
        var premier = StandardPrograms.Implementation.Ladder.Tiers[^1];
        foreach (var line in premier.Requirements)
        {
            Console.WriteLine(line);
        }

        var known = PartnerFacts.On(new LocalDate(2025, 12, 31)).With(StandardMetrics.CertifiedConsultants, 10);
        var measures = new MeasureCalculator(StandardPrograms.Implementation);
        Console.WriteLine(measures.Measure(history, known));
        Console.WriteLine(measures.Measure(history, known).Find(StandardMetrics.CaseStudies) is null);    // nobody says
        Console.WriteLine(measures.Measure(history.Covering(StandardMetrics.CaseStudies), known).Find(StandardMetrics.CaseStudies)!.Value);
    }

    public static void TierSigned(Transcript Console)
    {
        var agreement = Agreement.Of("acme", StandardPrograms.Reseller, signedOn: new LocalDate(2025, 10, 1)).AtTier(ResellerProgram.Authorized);
        var reviewer = new ComplianceReviewer(agreement);
        var calculator = new TierCalculator(StandardPrograms.Reseller);
        var facts = PartnerFacts.On(new LocalDate(2026, 12, 31))
            .With(StandardMetrics.CertifiedSales, 2)
            .With(StandardMetrics.CertifiedTechnical, 1)
            .With(StandardMetrics.SoftwareSales, Money.Usd(310_000m))
            .NotYetMeasured(StandardMetrics.CustomerSatisfaction)
            .Holding(StandardMetrics.QuarterlyTraining, StandardMetrics.ActiveCoMarketing);

        var first = reviewer.Review(calculator.Place(facts));
        Console.WriteLine(first);
        Console.WriteLine(first.Findings[0]);

        var later = reviewer.Review(calculator.Place(facts.At(new LocalDate(2027, 2, 1))), before: first);
        Console.WriteLine($"qualifies for {later.QualifiedTier}, signed {later.SignedTier}, {later.Overdue.Count()} overdue");
        Console.WriteLine(reviewer.Review(calculator.Place(facts.With(StandardMetrics.CertifiedTechnical, 2))).IsMet);
    }
}
