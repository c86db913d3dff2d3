using System.Linq;
using NodaTime;
using Partnerships.Deals;
using Partnerships.Json;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tests.Json;

/// <summary>Makes what refers to a program: agreements on it, and facts about a partner by its metrics.</summary>
internal sealed class SignedMaker(ProgramMaker maker, PartnerProgram program)
{
    private readonly Chance _chance = maker.Chance;

    public Agreement Agreement()
    {
        var last = program.Until ?? program.From.PlusDays(1_000);
        var signedOn = program.From.PlusDays(_chance.From(0, Period.DaysBetween(program.From, last)));
        var agreement = Partnerships.Programs.Agreement.Of(Id(), program, signedOn, program.NeedsVertical ? maker.Words() : null);
        agreement = _chance.Sometimes(
            agreement,
            made => made.EndingOn(made.SignedOn.PlusDays(_chance.From(0, 400))),
            made => made.AtTier(_chance.In(program.Ladder.Tiers).Id),
            made => program.Options.Count == 0 ? made : made.UnderOption(_chance.In(program.Options).Key),
            made => made.Pinned(),
            made => made.Earning(_chance.In(DealDay.All)),
            made => made.InTerritory(maker.Words()),
            made => made.InVertical(maker.Words()),
            made => made.InCategory(maker.Words()),
            made => made.Territory is null && made.Vertical is null && made.Category is null ? made : made.Exclusively());
        agreement = WithFund(agreement);
        return program.Rates
            .Where(term => term.Option is null || term.Option == agreement.Option)
            .Where(term => term.For(agreement.Tier) is not null && _chance.OneIn(2))
            .Aggregate(agreement, (signed, term) => signed.Agree(term, _chance.OneIn(2) ? term.For(agreement.Tier)!.Value.Low : term.For(agreement.Tier)!.Value.High));
    }

    public PartnerDocument Partner()
    {
        var facts = PartnerFacts.On(maker.Date());
        foreach (var metric in program.Metrics.Where(_ => _chance.OneIn(2)))
        {
            facts = _chance.OneIn(4) && metric.FewestResponses is not null ? facts.NotYetMeasured(metric)
                : _chance.OneIn(6) ? facts.With(new Fact(metric, maker.Window(), null, _chance.OneIn(3) ? 0 : null))
                : facts.With(new Fact(metric, _chance.OneIn(2) ? maker.Window() : null, maker.Value(metric), _chance.OneIn(3) ? _chance.From(0, 9) : null));
        }

        return _chance.Sometimes(PartnerDocument.Of(facts), made => made.For(Id()), made => made.With(History()));
    }

    private PartnerHistory History()
    {
        var joined = maker.Date();
        var history = PartnerHistory.Since(joined).Covering([.. program.Metrics.Where(_ => _chance.OneIn(3))]);
        return program.Metrics.Count == 0 ? history : history.With(_chance.Several(5, number =>
        {
            var metric = _chance.In(program.Metrics);
            return new HistoryEntry(maker.Words() + number, joined.PlusDays(_chance.From(0, 300)), metric, maker.Value(metric), _chance.OneIn(2) ? maker.Words() : null, _chance.OneIn(3) ? _chance.From(0, 9) : null);
        }));
    }

    /// <summary>What the terms leave to the agreement, if anything.</summary>
    private Agreement WithFund(Agreement agreement)
    {
        var terms = program.FundOf(agreement.Option);
        if (terms is null || _chance.OneIn(3) || !(terms.IsByAgreement || terms.AllowanceOf(agreement.Tier) is { Fixed: null }))
        {
            return agreement;
        }

        var amount = terms.AllowanceOf(agreement.Tier)?.Amounts.Low ?? Money.FromMinorUnits(_chance.From(0, 90_000), program.Currency);
        return terms.Match is null ? agreement.AgreeJointFund(amount, Rate.Percent(_chance.From(1, 100))) : agreement.AgreeFund(amount);
    }

    private string Id() => maker.Words().Trim();
}
