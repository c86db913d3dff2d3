using System;
using System.Globalization;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Tests.Explanations;

/// <summary>How explanations and reasons read.</summary>
public sealed class ExplanationTests
{
    private static readonly Clause Margin = Clause.Of("Program 2.0", "§3", "Margin");

    [Fact]
    public void AnExplanationIsATableThatAFinancePersonCanRead()
    {
        var work = new Recording();
        work.Enter("Deal D-1");
        var price = work.Times("software", Money.Usd(33.35m), 1L, Margin);
        var partner = work.Multiply("partner's share", price, Rate.Percent(12.5m), Rounding.HalfAwayFromZero, Margin);
        work.Subtract("vendor's share", price, partner, Margin);
        var total = new RunningTotal(Currency.Usd);
        work.AddTo(ref total, price);
        work.AddTo(ref total, partner);
        work.Enter("All deals");
        work.Sum("total", ref total, Margin);

        Assert.Equal(
            """
            A deal
            #  step             calculation                                                 amount  clause
            ─  ───────────────  ───────────────────────────────────────────────────────  ─────────  ─────────
            Deal D-1
            1  software         USD 33.35 × 1                                            USD 33.35  §3 Margin
            2  partner's share  #1 USD 33.35 × 12.5% = USD 4.16875, half away from zero   USD 4.17  §3 Margin
            3  vendor's share   #1 USD 33.35 − #2 USD 4.17                               USD 29.18  §3 Margin
            All deals
            4  total            #1 + #2                                                  USD 37.52  §3 Margin

            """.ReplaceLineEndings("\n"),
            work.ToExplanation("A deal").ToString());
    }

    [Fact]
    public void ColumnsStandUnderOneAnother()
    {
        var work = new Recording();
        work.Multiply("share", Money.Usd(1_234_567m), Rate.Percent(15m), Rounding.HalfToEven, Margin);
        work.Multiply("a longer label", Money.Usd(1m), Rate.Percent(2.25m), Rounding.HalfToEven, Margin);

        Assert.Equal(
            """
            Shares
            #  step            calculation                                          amount  clause
            ─  ──────────────  ───────────────────────────────────────────  ──────────────  ─────────
            1  share           USD 1,234,567.00 × 15%                       USD 185,185.05  §3 Margin
            2  a longer label  USD 1.00 × 2.25% = USD 0.0225, half to even        USD 0.02  §3 Margin

            """.ReplaceLineEndings("\n"),
            work.ToExplanation("Shares").ToString());
    }

    [Fact]
    public void ACultureGivesItsSigns()
    {
        var work = new Recording();
        work.Times("price", Money.Eur(1_234.5m), 2L, Margin);

        Assert.Contains("EUR 1.234,50 × 2", work.ToExplanation("A price").ToString(CultureInfo.GetCultureInfo("de-DE")), StringComparison.Ordinal);
    }

    [Fact]
    public void AStepHoldsWhatAnAuditorAsksFor()
    {
        var work = new Recording();
        work.Enter("Deal D-1");
        work.Multiply("share", Money.Usd(33.35m), Rate.Percent(12.5m), Rounding.HalfAwayFromZero, Margin);
        var step = Assert.Single(work.ToExplanation("A deal").Steps);

        Assert.Equal((1, "Deal D-1", "share", "multiply"), (step.Number, step.Section, step.Label, step.Operation.Name));
        Assert.Equal([Figure.Of(Money.Usd(33.35m)), Figure.Of(Rate.Percent(12.5m))], [step.Operands[0].Figure, step.Operands[1].Figure]);
        Assert.Null(step.Operands[0].Step);
        Assert.Equal(UnroundedMoney.Of(4.16875m, Currency.Usd), step.Unrounded!.Value.ToUnroundedMoney());
        Assert.Equal(Money.Usd(4.17m), step.Result.ToMoney());
        Assert.Same(Rounding.HalfAwayFromZero, step.Rounding);
        Assert.Equal("Program 2.0", step.Clause.Document);
        Assert.True(step.IsRounded);
        Assert.Equal("#1 share: USD 33.35 × 12.5% = USD 4.16875, half away from zero = USD 4.17", step.ToString());
    }

    [Fact]
    public void AFigureIsReadOnlyAsWhatItIs()
    {
        var exact = Figure.Of(Money.Usd(1m) / 3);

        Assert.Equal(Money.Usd(1m) / 3, exact.ToUnroundedMoney());
        Assert.Equal(Figure.Of(Money.Usd(2m) / 6), exact);
        Assert.Equal(Figure.Of(Money.Usd(2m) / 6).GetHashCode(), exact.GetHashCode());
        Assert.Equal(Money.Usd(-5m), Figure.Of(Money.Usd(-5m)).ToUnroundedMoney());
        Assert.Equal(-Money.Usd(5m) / 3, Figure.Of(-Money.Usd(5m) / 3).ToUnroundedMoney());
        Assert.Equal(Rate.Percent(-1m), Figure.Of(Rate.Percent(-1m)).ToRate());
        Assert.Equal(long.MinValue, Figure.Of(long.MinValue).ToCount());
        Assert.NotEqual(Figure.Of(Money.Usd(1m)), Figure.Of((UnroundedMoney)Money.Usd(1m)));
        Assert.NotEqual(Figure.Of(100L), Figure.Of(Money.Usd(1m)));
        Assert.NotEqual(Figure.Of(Money.Eur(1m)), Figure.Of(Money.Usd(1m)));
        Assert.Equal(Figure.Of(0L), default);
        Assert.Throws<InvalidOperationException>(() => exact.ToMoney());
        Assert.Throws<InvalidOperationException>(() => exact.ToCount());
        Assert.Throws<InvalidOperationException>(() => exact.ToRate());
        Assert.Throws<InvalidOperationException>(() => Figure.Of(1L).ToUnroundedMoney());
    }

    [Fact]
    public void AReasonHasACodeArgumentsAndWords()
    {
        var reason = Reason.Of(
            "registration.customer-protected",
            "{customer} is protected for {partner} through {lastDay}",
            ("partner", "acme"),
            ("customer", "globex {partner}"),
            ("lastDay", "2026-03-31"));

        Assert.Equal("registration.customer-protected", reason.Code);
        Assert.Equal(["partner", "customer", "lastDay"], reason.ArgumentNames);
        Assert.Equal("acme", reason.Arguments["partner"]);
        Assert.Equal("globex {partner} is protected for acme through 2026-03-31", reason.Words);
        Assert.Equal("registration.customer-protected: globex {partner} is protected for acme through 2026-03-31", reason.ToString());
    }

    [Theory]
    [InlineData("protected")]
    [InlineData("Registration.protected")]
    [InlineData("registration.")]
    [InlineData(".protected")]
    [InlineData("registration..protected")]
    [InlineData("registration.customer protected")]
    [InlineData("registration.-protected")]
    public void ACodeOfAnotherFormIsRefused(string code) => Assert.Throws<ArgumentException>(nameof(code), () => Reason.Of(code, "words"));

    [Theory]
    [InlineData("no {such}")]
    [InlineData("open {name")]
    public void WordsThatNameNoArgumentAreRefused(string words) =>
        Assert.Throws<ArgumentException>(nameof(words), () => Reason.Of("a.code", words, ("name", "value")));

    [Fact]
    public void ArgumentsAreGivenOnce() =>
        Assert.Throws<ArgumentException>("arguments", () => Reason.Of("a.code", "words", ("name", "1"), ("name", "2")));

    [Fact]
    public void AClauseSaysWhereARuleIsWritten()
    {
        Assert.Equal("§3 Margin", Margin.ToString());
        Assert.Equal(Clause.Of("Program 2.0", "§3", "Margin"), Margin);
        Assert.Throws<ArgumentException>("title", () => Clause.Of("Program 2.0", "§3", " "));
    }
}
