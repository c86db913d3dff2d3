using System;
using System.Linq;
using FsCheck.Xunit;
using Partnerships.Commissions;
using Partnerships.Json;
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
