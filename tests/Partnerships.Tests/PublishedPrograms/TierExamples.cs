using System.Linq;
using NodaTime;
using Partnerships.Json;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;
using Partnerships.Tiers;

namespace Partnerships.Tests.PublishedPrograms;

/// <summary>Tiers that published programs place their partners on, by documents of our format alone.</summary>
public sealed class TierExamples
{
    private static readonly LocalDate Date = new(2025, 12, 31);

    [Theory]
    [ProgramExamples("at-")]
    public void AtlassianPlacesBySalesAndTheirMix(string id)
    {
        var example = ProgramExample.Of(id);
        var program = ProgramExample.Program("atlassian-marketplace-2024.json");
        var facts = new FactMaker(program, Date)
            .Money("annual-gross-sales", example.Number("sales"))
            .Money("annual-cloud-sales", example.Number("cloud"))
            .Yes("escalation-24h", "escalation-48h", "bug-bounty-all", "bug-bounty-most-installed", "bug-bounty-over-100-installs");

        Assert.Equal(example.Expected.GetString(), NameOf(new TierCalculator(program).Place(facts.Facts)));
    }

    [Theory]
    [ProgramExamples("odoo-t")]
    public void OdooPlacesByUsersPeopleAndRetention(string id)
    {
        var example = ProgramExample.Of(id);
        var program = ProgramExample.Program("odoo-partnership-v11.json");
        var facts = new FactMaker(program, Date)
            .Count("net-new-users", example.Number("netNewUsers"))
            .Count("certified-employees", example.Number("certified"))
            .Rate("retention", example.Number("retention"));

        Assert.Equal(example.Expected.GetString(), NameOf(new TierCalculator(program).Place(facts.Facts)));
    }

    [Theory]
    [ProgramExamples("odoo-m1")]
    public void OdooNetsUsersGainedAndLost(string id)
    {
        var example = ProgramExample.Of(id);
        var program = ProgramExample.Program("odoo-partnership-v11.json");
        var facts = new FactMaker(program, Date)
            .Count("new-users", example.Number("newUsers"))
            .Count("upsold-users", example.Number("upsell"))
            .Count("downsold-users", example.Number("downsell"))
            .Count("churned-users", example.Number("churn"));
        var users = new TierCalculator(program).Place(facts.Facts).Tiers[1].Findings[0];

        Assert.Equal(example.Expected.GetInt64(), users.Value!.Value.ToCount());
    }

    [Theory]
    [ProgramExamples("odoo-m2")]
    public void OdooRetainsACohort(string id)
    {
        var example = ProgramExample.Of(id);
        var program = ProgramExample.Program("odoo-partnership-v11.json");
        var acquired = (Metric<long>)program.Metrics.Single(metric => metric.Key == "customers-acquired");
        var lost = (Metric<long>)program.Metrics.Single(metric => metric.Key == "customers-lost");
        var all = (int)example.Number("acquired3y");
        var gone = all - (int)example.Number("stillActive");
        var history = PartnerHistory.Of(
            new LocalDate(2023, 1, 1),
            [
                .. Enumerable.Range(0, all).Select(customer => HistoryEntry.Of($"a{customer}", new LocalDate(2023, 6, 1), acquired, 1, $"c{customer}")),
                .. Enumerable.Range(0, gone).Select(customer => HistoryEntry.Of($"l{customer}", new LocalDate(2024, 6, 1), lost, 1, $"c{customer}")),
            ]);
        var facts = new MeasureCalculator(program).Measure(history, Date);
        var retention = program.Metrics.Single(metric => metric.Key == "retention");

        Assert.Equal(Rate.Of(example.Expected.GetDecimal()), facts.Find(retention, Window.TrailingMonths(36))!.Value!.Value.ToRate());
    }

    [Theory]
    [ProgramExamples("hs-t")]
    public void HubSpotPlacesBySoldAndManagedRevenue(string id)
    {
        var example = ProgramExample.Of(id);
        var program = ProgramExample.Program($"hubspot-{example.Text("version")}.json");
        var facts = new FactMaker(program, Date)
            .Money("sold-mrr", example.Number("soldMrr"))
            .Money("managed-mrr", example.Number("managedMrr"))
            .Count("median-apps-used", example.Number("medianApps"));

        Assert.Equal(example.Expected.GetString(), NameOf(new TierCalculator(program).Place(facts.Facts)));
    }

    /// <summary>Which product areas are active and certified is a loop over areas, and comes in as a fact.</summary>
    [Theory]
    [ProgramExamples("gp-")]
    public void GooglePlacesByScoreSpendAndCertificates(string id)
    {
        var example = ProgramExample.Of(id);
        var program = ProgramExample.Program("google-partners-2022.json");
        var certified = example.Inputs.GetProperty("certAreas").EnumerateArray().Select(area => area.GetString()).ToHashSet();
        var every = example.Inputs.GetProperty("areasOver500").EnumerateArray().All(area => certified.Contains(area.GetString()));
        var facts = new FactMaker(program, Date)
            .Rate("optimization-score", example.Number("optScore") / 100)
            .Money("ad-spend", example.Number("spend90d"))
            .Count("strategists", example.Number("strategists"))
            .Count("certified-strategists", example.Number("certified"));
        facts = every ? facts.Yes("every-active-area-certified") : facts.No("every-active-area-certified");

        Assert.Equal(example.Expected.GetString()!.Split(' ')[0], NameOf(new TierCalculator(program).Place(facts.Facts)));
    }

    /// <summary>Compliant is who holds the designation at the audit; who does not is warned, with 30 days to cure.</summary>
    [Theory]
    [ProgramExamples("gl-psp")]
    public void GitLabAuditsServicePartnersByTheirQuarters(string id)
    {
        var example = ProgramExample.Of(id);
        var program = ProgramExample.Program("gitlab-channel-2024.json");
        var registrations = (Metric<long>)program.Metrics.Single(metric => metric.Key == "service-registrations");
        var engineers = (Metric<long>)program.Metrics.Single(metric => metric.Key == "professional-services-engineers");

        // Fiscal quarters begin in February: the four before 15 February 2025 are those from February 2024 on.
        var quarters = example.Inputs.GetProperty("engagementsByFiscalQuarter").EnumerateArray().Select(count => count.GetInt64());
        var history = PartnerHistory.Of(
            new LocalDate(2023, 1, 1),
            quarters.Select((count, quarter) => HistoryEntry.Of($"q{quarter}", new LocalDate(2024, 2, 1).PlusMonths(3 * quarter), registrations, count)));
        var audit = new LocalDate(2025, 2, 15);
        var facts = new MeasureCalculator(program).Measure(history, PartnerFacts.On(audit).With(engineers, (long)example.Number("pse")));
        var holder = TierRecord.Joining(new LocalDate(2023, 1, 1)).Apply(new TierAssigned(new LocalDate(2023, 1, 1), TierId.Of("psp")));
        var events = new TierReviewer(program, "psp").Decide(holder, new TierCalculator(program, "psp").Place(facts));
        var warning = events.OfType<ShortfallWarned>().FirstOrDefault();

        Assert.Equal(example.Expected.GetString(), warning is null ? "compliant" : $"{Period.DaysBetween(audit, warning.Until)}-day warning");
        Assert.Equal(warning is null, new TierCalculator(program, "psp").Place(facts).Tier is not null);
    }

    /// <summary>Every document is read without a fault, and says the same when it is written.</summary>
    [Fact]
    public void EveryPublishedProgramIsADocument()
    {
        Assert.All(ProgramExample.Documents, document =>
        {
            var program = ProgramExample.Program(document);
            Assert.Equal(program, ProgramJson.Read(ProgramJson.Write(program)));
        });
        Assert.Equal(12, ProgramExample.All.Select(example => VendorOf(example.Id)).Distinct().Count());
    }

    /// <summary>Versions of one program follow each other without overlap or gap.</summary>
    [Fact]
    public void DatedVersionsMakeACatalog()
    {
        var catalog = ProgramCatalog.Of([.. ProgramExample.Documents.Select(ProgramExample.Program)]);

        Assert.Equal("2018-01", catalog.InForce("hubspot-solutions", new LocalDate(2019, 7, 1))!.Version);
        Assert.Equal("2017", catalog.InForce("atlassian-solution-partners", new LocalDate(2017, 1, 1))!.Version);
    }

    internal static string NameOf(Placement placement) => placement.Tier?.Name ?? "none";

    private static string VendorOf(string id) => id.Split('-')[0] switch
    {
        "zu" or "au" => "lg",
        "sc" => "cb",
        var vendor => vendor,
    };
}
