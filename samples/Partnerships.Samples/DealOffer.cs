using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Samples;

/// <summary>The framework's example deal, priced by one way of working together.</summary>
internal sealed class DealOffer
{
    private static readonly LocalDate Signed = new(2025, 10, 1);

    private DealOffer(string key, string name, Agreement agreement, Deal deal)
    {
        (Key, Name, Agreement) = (key, name, agreement);
        Earned = new CommissionCalculator(agreement).Calculate(deal);
    }

    /// <summary>The framework's example deal.</summary>
    public static Deal Example { get; } = Deal.Sold("D-1042", on: new LocalDate(2025, 11, 3))
        .Line(RevenueStream.Software, Money.Usd(60_000m))
        .Line(RevenueStream.Implementation, Money.Usd(75_000m))
        .Line(RevenueStream.Training, Money.Usd(15_000m))
        .Line(RevenueStream.Support, Money.Usd(10_000m));

    /// <summary>Every way, in the order of the framework; rates that the framework leaves open stay ranges, but for the example's margin.</summary>
    public static IReadOnlyList<DealOffer> All { get; } =
    [
        Implementation("direct", ImplementationProgram.Direct),
        Implementation("subcontract", ImplementationProgram.Subcontract),
        Implementation("reseller + services", ImplementationProgram.ResellerAndServices),
        new("reseller", "§3 authorized reseller, 25% agreed", Reseller().AtTier(ResellerProgram.Authorized).Agree(ResellerProgram.Margin, Rate.Percent(25m)), Example),
        new("referral", "§3 referral partner, the first to refer the customer", Reseller().AtTier(ResellerProgram.Referral), Example.ReferredBy("acme", Instant.FromUtc(2025, 10, 6, 9, 0))),
        new("alliance", "§4 alliance, the customer sourced by the partner", Agreement.Of("acme", StandardPrograms.Alliance, Signed), Example.From(DealSource.SourcedBy(DealSide.Partner))),
    ];

    /// <summary>A word for the column: "direct".</summary>
    public string Key { get; }

    /// <summary>What was signed, in words.</summary>
    public string Name { get; }

    /// <summary>What was signed.</summary>
    public Agreement Agreement { get; }

    /// <summary>What the deal earns by it.</summary>
    public Commission Earned { get; }

    /// <summary>What the vendor keeps of all lines.</summary>
    public MoneyRange Vendor
    {
        get
        {
            var shares = Enumerable.Range(1, Example.Lines.Count).Select(Earned.VendorShareOf).ToList();
            return new MoneyRange(
                shares.Select(share => share.Low).Aggregate((sum, share) => sum + share),
                shares.Select(share => share.High).Aggregate((sum, share) => sum + share));
        }
    }

    /// <summary>Why nothing is paid on a line: of all rules that do not pay on it, the one that came closest; null where one pays.</summary>
    public PassedRule? WhyNothing(int line) => Earned.Lines.Any(earned => earned.Number == line)
        ? null
        : Earned.Passed.Where(passed => passed.Number == line).OrderBy(passed => passed.Reason.Code == "commission.other-stream").First();

    private static DealOffer Implementation(string key, ProgramOption option) => new(
        key,
        $"§2 {option.Name}",
        Agreement.Of("acme", StandardPrograms.Implementation, Signed).AtTier(ImplementationProgram.Authorized).UnderOption(option.Key),
        Example);

    private static Agreement Reseller() => Agreement.Of("acme", StandardPrograms.Reseller, Signed);
}
