using Partnerships.Deals;
using Partnerships.Json.Shapes;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Json.Formats;

/// <summary>Benefits, options and rates.</summary>
internal static class TermShapes
{
    private static readonly Shape<Benefit> Benefit = ObjectShape<Benefit>.Of("benefit", "What a tier gives a partner.")
        .Required("key", Texts.Key, "The key; a higher tier's benefit of the same key replaces it.", out var benefitKey)
        .Required("name", Texts.Words, "The name.", out var benefitName)
        .Optional("level", Texts.Words, "The level, such as featured.", (benefit, level) => benefit.AtLevel(level))
        .Optional("quantity", Common.Number, "How many.", out var quantity)
        .Optional("unit", Texts.Words, "What is counted, where that is not the thing itself.", out var unit)
        .Flag("orMore", "Whether the agreement may give more than the number.", benefit => benefit.OrMore())
        .Optional("yearly", Texts.Money, "The amount a year.", out var yearly)
        .Optional("yearlyUpTo", Texts.Money, "The most that an agreement may fix a year.", out var yearlyUpTo)
        .Flag("byAgreement", "Whether only an agreement gives it.", benefit => benefit.ByAgreement())
        .Flag("exclusive", "Whether one partner at a time can have it within a category or a territory.", benefit => benefit.Exclusive())
        .Optional("clause", Texts.Clause, Common.ClauseSays, (benefit, clause) => benefit.By(clause))
        .Needs("unit", "quantity")
        .Needs("orMore", "quantity")
        .Needs("yearlyUpTo", "yearly")
        .Making(from =>
        {
            var benefit = Programs.Benefit.Of(from.Get(benefitKey), from.Get(benefitName));
            benefit = from.FindValue(quantity) is { } number ? benefit.Numbering(number, from.Find(unit)) : benefit;
            from.Blame(from.NodeOf(yearlyUpTo));
            return from.FindValue(yearly) is { } low ? benefit.Yearly(new MoneyRange(low, from.FindValue(yearlyUpTo) ?? low)) : benefit;
        });

    private static readonly Shape<TierRange> TierRange = ObjectShape<TierRange>.Of("tierRange", "The range of rates of one tier.")
        .Required("tier", Common.Tier, "The tier.", out var rangeTier)
        .Required("range", Common.RateRange, "The rates that an agreement may fix.", out var tierRange)
        .Making(from => Programs.TierRange.Of(from.Get(rangeTier), from.Get(tierRange).Rates));

    public static Shape<TierBenefits> TierBenefits { get; } = ObjectShape<TierBenefits>.Of("tierBenefits", "What a tier adds to the benefits of those below it.")
        .Required("tier", Common.Tier, "The tier.", out var benefitTier)
        .Optional("benefits", new ListShape<Benefit>(Benefit, 0, "key"), "Its own benefits.", out var benefits)
        .Making(from => Programs.TierBenefits.Of(from.Get(benefitTier), from.Find(benefits) ?? []));

    public static Shape<ProgramOption> Option { get; } = ObjectShape<ProgramOption>.Of("option", "A way of working together that a partner signs.")
        .Required("key", Texts.Key, "The key, such as subcontract.", out var optionKey)
        .Required("name", Texts.Words, "The name.", out var optionName)
        .Optional("clause", Texts.Clause, Common.ClauseSays, (option, clause) => option.By(clause))
        .Making(from => ProgramOption.Of(from.Get(optionKey), from.Get(optionName)));

    public static Shape<RateTerm> Rate { get; } = ObjectShape<RateTerm>.Of("rateTerm", "A rate that an agreement fixes within a range.")
        .Required("key", Texts.Key, "The key, such as margin.", out var rateKey)
        .Required("name", Texts.Words, "The name, which says of what the rate is.", out var rateName)
        .Optional("stream", Texts.Key, "The revenue stream that the rate applies to, such as software.", (term, stream) => term.On(RevenueStream.Of(stream)))
        .Optional("option", Common.Option, "The option under which the rate applies; left out where it always does.", (term, option) => term.Under(option))
        .Optional("replaces", Common.Rate, "The rate whose place this one takes where both would apply.", (term, key) => term.Replacing(key))
        .Optional("range", Common.RateRange, "The range for every tier.", out var range)
        .Optional("byTier", new ListShape<TierRange>(TierRange, 1, "tier"), "The range of each tier that has one.", out var byTier)
        .ExactlyOne("range", "byTier")
        .Optional("default", Texts.Rate, "The rate where an agreement says nothing of it; the range where it is left out.", (term, rate) => term.UnlessAgreed(rate))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (term, clause) => term.By(clause))
        .Making(from => from.Find(range) is { } one
            ? RateTerm.Of(from.Get(rateKey), from.Get(rateName), one.Rates)
            : RateTerm.Of(from.Get(rateKey), from.Get(rateName), from.Get(byTier)));
}
