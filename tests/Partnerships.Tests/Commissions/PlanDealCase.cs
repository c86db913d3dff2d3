using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Deals;
using Partnerships.Monetary;

namespace Partnerships.Tests.Commissions;

/// <summary>A line of a deal, in minor units of its currency.</summary>
public sealed record PlanLineCase(string Stream, long List)
{
    public string? Product { get; init; }

    public string? Category { get; init; }

    public long? Net { get; init; }

    public long? Cost { get; init; }

    public long? Collected { get; init; }

    public int Quantity { get; init; } = 1;

    public int Months { get; init; } = 12;

    public string Side { get; init; } = "vendor";

    /// <summary>The first day of the term that the amounts are for, and its last; null where no days are stated.</summary>
    public int? TermFrom { get; init; }

    public int? TermThrough { get; init; }

    public DealLine ToLine(Currency currency)
    {
        Money Cents(long amount) => Money.FromMinorUnits(amount, currency);
        var line = DealLine.Of(RevenueStream.Of(Stream), Cents(List)).Numbering(Quantity).ForMonths(Months);
        line = Product is { } product ? line.OfProduct(product, Category) : line;
        line = Net is { } net ? line.At(Cents(net)) : line;
        line = Cost is { } cost ? line.Costing(Cents(cost)) : line;
        line = Collected is { } collected ? line.Paid(Cents(collected)) : line;
        line = TermFrom is { } from ? line.Between(PlanCase.Day(from), PlanCase.Day(TermThrough!.Value)) : line;
        return Side == "partner" ? line.OfThePartner() : line;
    }
}

/// <summary>Who referred a customer, and at which hour that was recorded.</summary>
public sealed record PlanReferralCase(string Partner, int Hour);

/// <summary>A deal, its days counted from the first of 2025.</summary>
public sealed record PlanDealCase(string Id, string Kind, int SoldOn, PlanLineCase[] Lines)
{
    public string Currency { get; init; } = "USD";

    /// <summary>Of a renewal and an expansion.</summary>
    public int OriginalSale { get; init; }

    /// <summary>Of a renewal.</summary>
    public int ContractYear { get; init; } = 1;

    /// <summary>Days that are known, by name.</summary>
    public Dictionary<string, int> Days { get; init; } = [];

    public string? Seller { get; init; }

    public string? Way { get; init; }

    public string? By { get; init; }

    public long VendorPart { get; init; }

    public long PartnerPart { get; init; }

    public PlanReferralCase[] Referrals { get; init; } = [];

    public string? Subscription { get; init; }

    public Deal ToDeal()
    {
        var (on, original) = (PlanCase.Day(SoldOn), PlanCase.Day(OriginalSale));
        var deal = Kind switch
        {
            "new" => Deal.Sold(Id, on),
            "renewal" => Deal.Renewed(Id, on, ContractYear, original),
            _ => Deal.Expanded(Id, on, original),
        };
        deal = Lines.Aggregate(deal, (before, line) => before.Line(line.ToLine(Partnerships.Monetary.Currency.Of(Currency))));
        deal = Days.Aggregate(deal, (before, day) => before.On(DealDay.FromName(day.Key), PlanCase.Day(day.Value)));
        deal = Referrals.Aggregate(deal, (before, referral) => before.ReferredBy(referral.Partner, Instant.FromUtc(2024, 12, 1, 0, 0) + Duration.FromHours(referral.Hour)));
        deal = Seller is { } seller ? deal.SoldBy(seller) : deal;
        deal = Subscription is { } subscription ? deal.InSubscription(subscription) : deal;
        return Source() is { } source ? deal.From(source) : deal;
    }

    private DealSource? Source() => Way switch
    {
        "lead" => DealSource.LeadFrom(DealSide.FromName(By)),
        "sourced" => DealSource.SourcedBy(DealSide.FromName(By)),
        "influenced" => DealSource.InfluencedBy(DealSide.FromName(By)),
        "joint" => DealSource.Joint(Money.FromMinorUnits(VendorPart, Partnerships.Monetary.Currency.Of(Currency)), Money.FromMinorUnits(PartnerPart, Partnerships.Monetary.Currency.Of(Currency))),
        _ => null,
    };
}
