using System;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Tests.Commissions;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Json;

/// <summary>What was accumulated, as the document that a host stores between deals.</summary>
[Properties(Arbitrary = [typeof(PlanCases)])]
public sealed class ProgressDocumentTests
{
    [Law("S1", "S3")]
    [ManyCases(oneIn: 4)]
    public void WhatDealsAccumulateIsReadBackAsItWas(PlanCase it)
    {
        var calculator = it.ToCalculator();
        var progress = it.Deals.Aggregate(it.ToProgress(), (before, deal) => calculator.Calculate(deal.ToDeal(), before).Progress);
        var text = CommissionJson.Write(progress);

        var read = CommissionJson.ReadProgress(text);

        Assert.Null(DeepComparison.Difference(progress, read));
        Assert.Equal(progress, read);
        Assert.Equal(text, CommissionJson.Write(read));
    }

    /// <summary>A partner's progress, kept as a document after each deal, gives what the progress alone gives, and knows the last day.</summary>
    [Law("S1", "S3", "C6")]
    [ManyCases(oneIn: 4)]
    public void WhatAPartnerAccumulatesIsHandedOnAsADocument(PlanCase it)
    {
        var calculator = it.ToCalculator();
        var (alone, kept) = (it.ToProgress(), PartnerProgress.Of(PlanCase.Partner, it.Deals[0].ToDeal().Currency!.Value, it.ToProgress()));
        var last = default(LocalDate?);
        foreach (var deal in it.Deals.Select(deal => deal.ToDeal()))
        {
            var commission = calculator.Calculate(deal, kept.Progress);
            if (!commission.IsAgreed)
            {
                Assert.Throws<InvalidOperationException>(() => kept.After(commission));
                continue;
            }

            alone = calculator.Calculate(deal, alone).Progress;
            last = last > deal.SoldOn ? last : deal.SoldOn;
            var text = CommissionJson.Write(kept.After(commission));
            kept = CommissionJson.ReadPartnerProgress(text);
            Assert.Equal(text, CommissionJson.Write(kept));
        }

        Assert.Equal(alone, kept.Progress);
        Assert.Equal(last, kept.CountedThrough);
    }

    [Fact]
    public void AnotherPartnersDealIsNotCounted()
    {
        var program = StandardPrograms.Reseller.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("training", "training", RulePay.At(Rate.Percent(15m))).Limited(CommissionLimit.AtMost(Money.Usd(100m), LimitScope.Year))));
        var commission = new CommissionCalculator(Agreement.Of("acme", program, new LocalDate(2025, 10, 1)))
            .Calculate(Deal.Sold("D-1", new LocalDate(2026, 2, 3)).Line(RevenueStream.Training, Money.Usd(1_000m)));
        var (partner, currency) = (commission.Terms.Partner, commission.Currency);
        var before = PartnerProgress.Of(partner, currency, commission.Before);
        var quota = commission.Before.With(ProgressEntry.Of("attainment", "2026").OfQuota(Money.FromMinorUnits(100, currency)));

        Assert.Equal(PartnerProgress.Of(partner, currency, commission.Progress).Through(commission.Deal.SoldOn), before.After(commission));
        Assert.Equal(new LocalDate(2999, 1, 1), before.Through(new LocalDate(2999, 1, 1)).After(commission).CountedThrough);
        Assert.Contains("nobody", Assert.Throws<ArgumentException>(() => PartnerProgress.Of("nobody", currency, commission.Before).After(commission)).Message, StringComparison.Ordinal);
        Assert.Throws<CurrencyMismatchException>(() => PartnerProgress.Of(partner, Currency.Of("SEK"), CommissionProgress.None).After(commission));
        Assert.Contains("attainment, 2026", Assert.Throws<ArgumentException>(() => PartnerProgress.Of(partner, currency, quota).After(commission)).Message, StringComparison.Ordinal);
        Assert.Throws<CurrencyMismatchException>(() => PartnerProgress.Of(partner, Currency.Of("SEK"), quota));
        Assert.Throws<ArgumentException>(() => PartnerProgress.Of(partner, Currency.Of("XAU"), CommissionProgress.None));
    }

    [Law("S13")]
    [Theory]
    [InlineData("\"currency\": \"USD\"", "\"currency\": \"EUR\"", "bad-value", "$.entries", "USD")]
    [InlineData("\"currency\": \"USD\"", "\"currency\": \"XAU\"", "bad-value", "$.currency", "XAU")]
    [InlineData("\"partner\": \"acme\"", "\"partner\": \" acme\"", "bad-value", "$.partner", "blanks")]
    [InlineData("\"countedThrough\": \"2025-06-30\"", "\"countedThrough\": \"2025-06-31\"", "bad-value", "$.countedThrough", "2025-06-31")]
    [InlineData("\"scope\": \"lifetime\"", "\"scope\": \"2025-Q2\"", "bad-value", "$.entries", "several for 2025-Q2")]
    public void AFaultOfAPartnersProgressIsToldWhereItStands(string part, string other, string code, string path, string message)
    {
        var text = CommissionJson.Write(GoldenAccounts.PartnerProgress);
        Assert.Contains(part, text, StringComparison.Ordinal);

        var fault = Assert.Single(Assert.Throws<InvalidDocumentException>(() => CommissionJson.ReadPartnerProgress(text.Replace(part, other, StringComparison.Ordinal))).Faults);

        Assert.Equal(("partner-progress." + code, path), (fault.Code, fault.Path));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingYetIsADocumentToo()
    {
        Assert.Equal("{\n  \"format\": \"partnerships/commission-progress/1\"\n}\n", CommissionJson.Write(CommissionProgress.None).Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal(CommissionProgress.None, CommissionJson.ReadProgress(CommissionJson.Write(CommissionProgress.None)));
    }

    [Law("S13")]
    [Theory]
    [InlineData("\"scope\": \"lifetime\"", "\"scope\": \"2025-Q2\"", "bad-value", "$.entries", "several for 2025-Q2")]
    [InlineData("\"counted\": \"12.5\"", "\"counted\": \"12.5%\"", "bad-value", "$.entries[3].counted", "a number of units")]
    [InlineData("\"counted\": \"12.5\"", "\"counted\": \"12,5\"", "bad-value", "$.entries[3].counted", "a number of units")]
    [InlineData("\"counted\": \"12.5\",", "", "missing-field", "$.entries[3].counted", "counted")]
    [InlineData("\"paid\": \"USD 50.00\"", "\"paid\": \"USD 50.001\"", "bad-value", "$.entries[3].paid", "USD 50.001")]
    [InlineData("\"paid\": \"USD -100.04\"", "\"paid\": \"EUR -100.04\"", "bad-value", "$.entries[0].paid", "EUR")]
    [InlineData("\"quota\": \"USD 100000.00\"", "\"quota\": \"USD 0.00\"", "bad-value", "$.entries[0].quota", "above zero")]
    [InlineData("\"baseline\": \"USD 80000.00\"", "\"baseline\": \"USD -1.00\"", "bad-value", "$.entries[2].baseline", "above zero")]
    [InlineData("\"events\": -3, ", "", "missing-field", "$.entries[4].events", "events")]
    [InlineData("\"events\": -3,", "\"events\": -3.5,", "wrong-type", "$.entries[4].events", "whole number")]
    [InlineData("\"rule\": \"growth\"", "\"rule\": \"Growth\"", "bad-value", "$.entries[2].rule", "Growth")]
    [InlineData("\"scope\": \"lifetime\"", "\"scope\": \" \"", "bad-value", "$.entries[1].scope", "blank")]
    public void AFaultIsToldWhereItStands(string part, string other, string code, string path, string message)
    {
        var text = CommissionJson.Write(GoldenAccounts.Progress);
        Assert.Contains(part, text, StringComparison.Ordinal);

        var fault = Assert.Single(Assert.Throws<InvalidDocumentException>(() => CommissionJson.ReadProgress(text.Replace(part, other, StringComparison.Ordinal))).Faults);

        Assert.Equal(("commission-progress." + code, path), (fault.Code, fault.Path));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }
}
