using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Certifications;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Discounts;
using Partnerships.Explanations;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Programs;
using Partnerships.Registrations;
using Partnerships.Tiers;

namespace Partnerships.Tests.Json;

/// <summary>Makes programs of everything that there is, and texts that are hard on a format; the same ones for the same seed.</summary>
/// <param name="seed">What decides.</param>
/// <param name="size">How many of a kind there are at most, from 1.</param>
internal sealed class ProgramMaker(int seed, int size)
{
    private static readonly string[] Nasty =
    [
        "plain", "Ä ö ü ß", "say \"hi\"", "back\\slash", "tab\tand\nline", "\u0001\u001f", "a\u2028b\u2029c\u0085d", "😀 astral", "</script>", "a,b;c",
        "日本語", "x\u0000y", "\uFEFFmark", " at both ends ", "$type", "{\"a\":1}", "ı İ i I", "1.5", "null", "'single'", "\ud83d\udc69\u200d\ud83d\udcbb",
    ];

    private readonly Chance _chance = new(seed);
    private readonly List<Metric> _metrics = [];
    private List<string> _tiers = [];

    /// <summary>The metrics that requirements and goals choose from; a program has those of them that it uses or defines.</summary>
    public IReadOnlyList<Metric> Metrics => _metrics;

    public Chance Chance => _chance;

    public PartnerProgram Program()
    {
        MakeMetrics();
        _tiers = [.. _chance.Some(size, Key).Distinct(StringComparer.Ordinal)];
        var program = PartnerProgram
            .Of(Key(0), Words(), _chance.OneIn(2) ? PartnerType.Reseller : PartnerType.Of(Key(0)), Words(), Date())
            .In(_chance.Of(Currency.Usd, Currency.Jpy, Currency.Of("KWD")))
            .InZone(_chance.Of("UTC", "Europe/Berlin", Words()))
            .CountingBy(_chance.OneIn(2) ? ProgramYear.Calendar : ProgramYear.StartingOn(_chance.From(1, 12), _chance.From(1, 28)))
            .RoundingTo(_chance.In(Rounding.All));
        program = _chance.Sometimes(
            program,
            made => made.InForceUntil(made.From.PlusDays(_chance.From(0, 10_000))),
            made => made.NeedingVertical(),
            made => made.WithSignedTiers(Period()),
            made => made.By(Clause()),
            made => made.Reviewed(Review()));
        program = program.WithLadder(Ladders()).WithOptions([.. Keyed(key => By(ProgramOption.Of(key, Words()), (option, clause) => option.By(clause)))]);
        return _chance.Sometimes(
            program,
            made => made.WithBenefits([.. _tiers.Where(_ => _chance.OneIn(2)).Select(tier => TierBenefits.Of(TierId.Of(tier), [.. Keyed(Benefit)]))]),
            made => made.WithRates(Rates(made)),
            made => made.WithCommissions(new PlanMaker(this, _chance, made).Plan()),
            made => made.WithSettlement(Settlement(made.Currency)),
            made => made.WithMinimum(Minimum(made.Currency)),
            made => made.WithDiscounts(Discounts(made.Currency)),
            made => made.WithFunds(new FundMaker(this).Funds(made)),
            made => made.WithGoals([.. _chance.Several(size, _ => Goal()).OfType<Goal>()]),
            made => made.WithCommitments([.. _chance.Several(size, _ => Commitment())]),
            made => made.WithActivities([.. Keyed(Activity)]),
            made => made.WithTraining(_chance.OneIn(2) ? Exam() : null, [.. _chance.Several(size, _ => Course())]),
            made => made.WithProtection(Protection()),
            made => made.WithServiceLevels([.. Keyed(ServiceLevel)]),
            made => made.WithTimelines([.. Keyed(Timeline)]),
            made => made.WithApplication(By(ApplicationForm.Of([ApplicationItem.Of("first", Words()), .. Keyed(key => ApplicationItem.Of(key, Words()))]), (form, clause) => form.By(clause))),
            made => made.Defining([.. _metrics]));
    }

    public string Words() => _chance.OneIn(3) ? _chance.In(Nasty) : _chance.Of("Silver", "A name", "1.0", "something in words", "x");

    public LocalDate Date() => new LocalDate(2020, 2, 29).PlusDays(_chance.OneIn(20) ? _chance.From(-700_000, 2_900_000) : _chance.From(0, 4_000));

    public Window Window() => _chance.By(
        () => Partnerships.Metrics.Window.SinceJoining,
        () => Partnerships.Metrics.Window.ProgramYear,
        () => Partnerships.Metrics.Window.ProgramQuarter,
        () => Partnerships.Metrics.Window.CalendarQuarter,
        () => Partnerships.Metrics.Window.TrailingMonths(_chance.Of(1, 12, 1_200)),
        () => Partnerships.Metrics.Window.TrailingDays(_chance.Of(1, 90, 36_600)),
        () => Partnerships.Metrics.Window.CalendarMonths(_chance.Of(1, 6)),
        () => Partnerships.Metrics.Window.CompletedQuarters(_chance.Of(1, 4, 400)));

    /// <summary>A value that the metric can have.</summary>
    public MetricValue Value(Metric metric)
    {
        if (metric.Kind == MetricKind.Money)
        {
            return MetricValue.Of(Money());
        }

        var (least, most) = (metric.Least ?? long.MinValue / 4, metric.Most ?? long.MaxValue / 4);
        var steps = _chance.Long() % 1_000_000;
        var number = Math.Clamp(steps, least / metric.Step, most / metric.Step) * metric.Step;
        var limit = metric.Kind == MetricKind.Score ? 999_999_999L * 1_000_000_000 / metric.Step * metric.Step : long.MaxValue;
        return MetricValue.FromNumber(metric.Kind, Math.Clamp(number, -limit, limit), default);
    }

    public Money Money() => Partnerships.Monetary.Money.FromMinorUnits(_chance.Long(), _chance.Of(Currency.Usd, Currency.Eur, Currency.Jpy, Currency.Of("KWD")));

    public Rate Rate() => Partnerships.Monetary.Rate.FromBillionths(_chance.OneIn(4) ? _chance.Long() : _chance.From(-200, 200) * 10_000_000L);

    public RateRange RateRange()
    {
        var (one, other) = (Rate(), _chance.OneIn(3) ? default : Rate());
        return one < other ? new RateRange(one, other) : new RateRange(other, one);
    }

    private static string Keyword(int number) => number switch { 0 => "margin", 1 => "a", 2 => "tier-2", _ => "key-" + number };

    private string Key(int number) => Keyword(_chance.From(number, number + 3));

    private IEnumerable<T> Keyed<T>(Func<string, T> make) =>
        Enumerable.Range(0, _chance.From(0, size)).Select(number => make(Keyword(number)));

    private T By<T>(T value, Func<T, Clause, T> by) => _chance.OneIn(3) ? by(value, Clause()) : value;

    public Clause Clause() => Partnerships.Explanations.Clause.Of(Words(), _chance.Of("§3", "3.1"), Words());

    private Period Period() => _chance.By(
        () => NodaTime.Period.FromDays(_chance.Of(1, 30, 999_999_999)),
        () => NodaTime.Period.FromMonths(_chance.Of(1, 6)),
        () => NodaTime.Period.FromYears(_chance.Of(1, 2)));

    private SettlementTerms Settlement(Currency currency) => _chance.Sometimes(
        SettlementTerms.Standard.PaidAfter(_chance.In(PaymentTrigger.All), _chance.Of(0, 30, int.MaxValue)),
        made => made.HoldingBack(Part(), _chance.OneIn(2) ? Period() : null),
        made => made.ActivatedBy(_chance.Of(2, 5)),
        made => made.PayingFrom(Some(currency)),
        made => made.Drawing(Some(currency), _chance.In(StatementCycle.All)),
        made => made.RoundedBy(_chance.In(Rounding.All)),
        made => made.By(Clause()));

    private MinimumCommitment Minimum(Currency currency) => _chance.Sometimes(
        MinimumCommitment.OfYear(_chance.OneIn(4) ? Partnerships.Monetary.Money.Zero(currency) : Some(currency)),
        made => made.RoundedBy(_chance.In(Rounding.All)),
        made => made.By(Clause()));

    private DiscountStack Discounts(Currency currency) => _chance.Sometimes(
        DiscountStack.Of(_chance.In(DiscountRule.All), [Discount(), .. _chance.Several(size, _ => Discount())]),
        made => made.AtMost(Part()),
        made => made.NotBelow(Some(currency)),
        made => made.RoundedBy(_chance.In(Rounding.All)));

    private Discount Discount() => Partnerships.Discounts.Discount.Of(Words(), Part(), Clause());

    private Rate Part() => Partnerships.Monetary.Rate.FromBillionths(_chance.Of(0, 1, 125_000_000, 999_999_999, 1_000_000_000));

    private Money Some(Currency currency) => Partnerships.Monetary.Money.FromMinorUnits(_chance.From(1, 9_000_000), currency);

    private void MakeMetrics()
    {
        for (var number = 0; number < size; number++)
        {
            _metrics.Add(Shaped(Metric.Count("count-" + number, Words()), 0, 1_000_000));
            _metrics.Add(Shaped(Metric.Count("events-" + number, Words()).MeasuredBy(_chance.Of(Measure.Sum, Measure.Entries, Measure.Subjects, Measure.BestDay)), -5, 5));
            _metrics.Add(Shaped(Metric.Money("money-" + number, Words())));
            _metrics.Add(Shaped(Metric.Rate("rate-" + number, Words(), Partnerships.Monetary.Rate.Percent(0.1m)), Partnerships.Monetary.Rate.Zero, Partnerships.Monetary.Rate.One));
            _metrics.Add(Shaped(Metric.Score("score-" + number, Words(), 0.5m), -100m, 100m));
            _metrics.Add(Shaped(Metric.YesNo("yes-no-" + number, Words())));
        }

        // Metrics that come from others, and others again from those.
        for (var number = 0; number < size; number++)
        {
            _metrics.Add(_chance.By<Metric>(
                () => Metric.Count("derived-" + number, Words()).MeasuredBy(Measure.Net(_chance.Some(2, _ => Any<long>()), _chance.Several(2, _ => Any<long>()))),
                () => Metric.Money("derived-" + number, Words()).MeasuredBy(Measure.Net(_chance.Some(2, _ => Any<Money>()), _chance.Several(2, _ => Any<Money>()))),
                () => Share(number).MeasuredBy(Measure.Ratio(Any<Money>(), Any<Money>())),
                () => Share(number).MeasuredBy(Measure.Ratio(Any<long>(), Any<long>(), _chance.Of(1, 4, long.MaxValue))),
                () => Share(number).MeasuredBy(Measure.Growth(Any<long>(), MetricValue.Of(_chance.From(1, 9)))),
                () => Share(number).MeasuredBy(Measure.Growth(Any<Money>(), MetricValue.Of(Partnerships.Monetary.Money.Usd(0.01m)))),
                () => Share(number).MeasuredBy(Measure.Retention(Any<long>(), Any<long>())),
                () => Metric.Score("derived-" + number, Words(), 0.01m).MeasuredBy(Measure.AveragePerQuarter(Any<long>()))));
        }
    }

    private Metric<Rate> Share(int number) => Metric.Rate("derived-" + number, Words(), Partnerships.Monetary.Rate.Of(0.000_000_001m));

    private Metric<T> Shaped<T>(Metric<T> metric)
        where T : struct => _chance.Sometimes(metric, made => made.FromResponses(_chance.Of(1, 5)), made => made.MeasuredBy(Measure.Latest));

    private Metric<T> Shaped<T>(Metric<T> metric, T low, T high)
        where T : struct => Shaped(_chance.Sometimes(metric, made => made.Between(low, high)));

    private Metric Any() => _chance.In(_metrics);

    private Metric<T> Any<T>()
        where T : struct => _chance.In(_metrics.OfType<Metric<T>>().Where(metric => metric.Depth < Metric.MostDepth).ToList());

    private Requirement Requirement(int depth)
    {
        Requirement made = (depth == 0 ? _chance.From(0, 1) : _chance.From(0, 5)) switch
        {
            0 => Comparison(),
            1 => _chance.Sometimes(Partnerships.Tiers.Requirement.Holds(Any<bool>()), held => held.Over(Window())),
            2 => Partnerships.Tiers.Requirement.All(_chance.Some(size, _ => Requirement(depth - 1))),
            3 => Partnerships.Tiers.Requirement.Any(_chance.Some(size, _ => Requirement(depth - 1))),
            4 => AtLeastOf(_chance.Some(size + 2, _ => Requirement(depth - 1))),
            _ => Scored(depth),
        };
        return By(made, (requirement, clause) => requirement.By(clause));
    }

    private Requirement Comparison()
    {
        var metric = Any();
        return metric is Metric<bool> yesNo ? Partnerships.Tiers.Requirement.Holds(yesNo)
            : _chance.Sometimes(Partnerships.Tiers.Comparison.Of(metric, _chance.In(Comparator.All), Value(metric)), made => made.Over(Window()));
    }

    private Combination AtLeastOf(Requirement[] parts) => Partnerships.Tiers.Requirement.AtLeastOf(_chance.From(1, parts.Length), parts);

    private ScoreReached Scored(int depth)
    {
        var score = Score.Of(Words(), Points(), Part(depth));
        return _chance.OneIn(2) ? Partnerships.Tiers.Requirement.AtLeast(score, Points() - 1) : Partnerships.Tiers.Requirement.MoreThan(score, Points());
    }

    private decimal Points() => _chance.Of(1m, 0.5m, 70m, 0.000_000_001m, 999_999_999m, 12.50m);

    private ScorePart Part(int depth)
    {
        var metric = Any();
        var number = Math.Max(1, Math.Abs(Value(metric).Number));
        var unit = MetricValue.FromNumber(metric.Kind, metric.Kind == MetricKind.YesNo ? 1 : number, metric.Kind == MetricKind.Money ? Currency.Usd : default);
        var part = (depth == 0 ? _chance.From(0, 2) : _chance.From(0, 4)) switch
        {
            0 => ScorePart.PerUnit(metric, Points(), unit),
            1 => ScorePart.PerWholeUnit(metric, Points(), unit),
            2 => ScorePart.UpTo(metric, Points(), unit),
            3 => ScorePart.Sum(_chance.Some(size, _ => Part(depth - 1))),
            _ => ScorePart.BestOf(_chance.Some(size, _ => Part(depth - 1))),
        };
        return _chance.Sometimes(
            part,
            made => made.Named(Words()),
            made => made.Metric is null ? made : made.Over(Window()),
            made => made.AtMost(Points()),
            made => made.NeedingAtLeast(Points()),
            made => made.NeedingMoreThan(Points() - 0.000_000_001m),
            made => depth == 0 ? made : made.If(Requirement(0)));
    }

    private TierLadder[] Ladders()
    {
        var segments = _chance.Of<string?[]>([null], [null, "smb"], ["smb", "large"], []);
        return [.. segments.Select(segment =>
        {
            var tiers = _tiers.Select(Tier).ToArray();
            var ladder = _chance.OneIn(2) ? TierLadder.Cumulative(tiers) : TierLadder.HighestMet(tiers);
            return segment is null ? ladder : ladder.For(segment);
        }).DefaultIfEmpty(TierLadder.Cumulative([.. _tiers.Select(Tier)]))];
    }

    private Tier Tier(string key)
    {
        var requirements = _chance.Several(size, _ => Requirement(2)).ToArray();
        var tier = _chance.OneIn(2) ? Partnerships.Tiers.Tier.Of(TierId.Of(key), requirements) : Partnerships.Tiers.Tier.Of(TierId.Of(key), Clause(), requirements);
        return _chance.Sometimes(tier, made => made.Named(Words()), made => made.Superseding([.. _chance.Several(2, _ => Requirement(1))]));
    }

    private ReviewTerms Review() => _chance.Sometimes(
        ReviewTerms.Of(_chance.In(PromotionRule.All), _chance.In(DemotionRule.All), _chance.In(ReviewCycle.All)),
        made => made.WithGrace(Period()),
        made => made.WithCure(Period()),
        made => made.WithNotice(Period()),
        made => made.AfterHolding(Period()),
        made => made.AfterSettlingIn(Period()),
        made => made.KeepingForTheYear(),
        made => made.By(Clause()));

    private Benefit Benefit(string key)
    {
        var (one, other) = (_chance.Long(), _chance.Long());
        return _chance.Sometimes(
            Partnerships.Programs.Benefit.Of(key, Words()),
            made => made.AtLevel(Words()),
            made => made.Numbering(_chance.Of(1, 10, long.MaxValue), _chance.OneIn(2) ? Words() : null),
            made => made.Quantity is null ? made : made.OrMore(),
            made => made.Yearly(Money()),
            made => made.Yearly(new MoneyRange(
                Partnerships.Monetary.Money.FromMinorUnits(Math.Min(one, other), Currency.Usd), Partnerships.Monetary.Money.FromMinorUnits(Math.Max(one, other), Currency.Usd))),
            made => made.ByAgreement(),
            made => made.Exclusive(),
            made => made.By(Clause()));
    }

    private RateTerm[] Rates(PartnerProgram program)
    {
        var keys = Enumerable.Range(0, _chance.From(1, size)).Select(Keyword).ToList();
        return [.. keys.Select(key => _chance.Sometimes(
            _chance.OneIn(2)
                ? RateTerm.Of(key, Words(), RateRange())
                : RateTerm.Of(key, Words(), [.. _tiers.Take(_chance.From(1, _tiers.Count)).Select(tier => TierRange.Of(TierId.Of(tier), RateRange()))]),
            made => made.On(_chance.Of(RevenueStream.Software, RevenueStream.Of("managed-hosting"))),
            made => program.Options.Count == 0 ? made : made.Under(_chance.In(program.Options).Key),
            made => made.Replacing(_chance.In(keys)),
            made => made.Range is { } range ? made.UnlessAgreed(range.High) : made,
            made => made.By(Clause())))];
    }

    private Goal? Goal()
    {
        var metric = Any();
        if (metric.Kind == MetricKind.YesNo)
        {
            return null;
        }

        var (one, other) = (Value(metric), Value(metric));
        var goal = Partnerships.Performance.Goal.Of(metric, _chance.Of(Comparator.AtLeast, Comparator.MoreThan), one);
        return _chance.Sometimes(
            goal,
            made => made.Comparator == Comparator.AtLeast && other.Number >= one.Number && other.Currency == one.Currency ? made.UpTo(other) : made,
            made => made.For(TierId.Of(_chance.In(_tiers))),
            made => made.In(_chance.Of(1, 3)),
            made => made.By(Clause()));
    }

    private Commitment Commitment()
    {
        var party = _chance.In(CommitmentParty.All);
        var made = _chance.By(
            () => Partnerships.Programs.Commitment.Of(party, Key(0), Words()),
            () => Partnerships.Programs.Commitment.Of(party, Key(0), Words(), 3, _chance.OneIn(2) ? Words() : null),
            () => Partnerships.Programs.Commitment.Of(party, Key(0), Words(), Money()));
        return _chance.Sometimes(
            made.Value?.Kind == MetricKind.Money ? made : _chance.Sometimes(made, commitment => commitment.To(5)),
            commitment => commitment.During(Period()),
            commitment => commitment.By(Clause()));
    }

    private Activity Activity(string key) => _chance.Sometimes(
        _chance.OneIn(2) ? Partnerships.Programs.Activity.Of(key, Words(), _chance.In(Cadence.All)) : Partnerships.Programs.Activity.Of(key, Words(), _chance.From(1, 52)),
        made => made.Lasting(_chance.From(1, 8)),
        made => made.Among([.. _chance.Several(3, _ => Words())]),
        made => made.About([.. _chance.Several(3, _ => Words())]),
        made => made.By(Clause()));

    private ProtectionTerms Protection()
    {
        var tiers = _tiers.Where(_ => _chance.OneIn(2)).Select(tier => By(
            _chance.OneIn(3) ? TierProtection.None(TierId.Of(tier)) : TierProtection.Of(TierId.Of(tier), Length()), (protection, clause) => protection.By(clause))).ToArray();
        var terms = tiers.Length > 0 ? ProtectionTerms.For(tiers) : _chance.OneIn(3) ? ProtectionTerms.None : ProtectionTerms.For(Length());
        return _chance.Sometimes(
            terms.From(_chance.In(ProtectionStart.All)).Per(_chance.In(ProtectionScope.All)),
            made => made.Otherwise(Length()),
            made => made.CountingDaysOf(Calendar()),
            made => made.NeedingApproval(),
            made => made.NeedingApproval(Length()),
            made => made.Extending(_chance.Sometimes(ExtensionTerms.Of(_chance.From(1, 9), Length()), extension => extension.AskedBefore(_chance.From(1, 9)), extension => extension.OnEvidence(), extension => extension.By(Clause()))),
            made => made.LimitedTo(_chance.From(1, 99)),
            made => made.WithinTerritory(),
            made => made.RespectingIncumbent(),
            made => made.RespectingVendorOpportunity(),
            made => made.GivingLater(_chance.Of(LaterRegistrant.Queue, LaterRegistrant.Fraction(Partnerships.Monetary.Rate.Percent(_chance.From(1, 99))), LaterRegistrant.LowerClass(Key(0)))),
            made => made.HonouringCustomersWish(),
            made => made.TyingWithin(_chance.From(1, 72)),
            made => made.By(Clause()));
    }

    private ProtectionLength Length() => _chance.By(
        () => ProtectionLength.OfDays(_chance.Of(1, 30, 999_999)),
        () => ProtectionLength.OfHours(_chance.Of(1, 720)),
        () => ProtectionLength.OfBusinessDays(_chance.Of(1, 20)),
        () => ProtectionLength.OfMonths(_chance.Of(1, 3)),
        () => ProtectionLength.OfMonths(1) + ProtectionLength.OfDays(2) + ProtectionLength.OfHours(3));

    private BusinessCalendar Calendar() => BusinessCalendar.Of([.. _chance.Some(5, _ => _chance.In(BusinessCalendar.MondayToFriday.Weekdays))]).Without([.. _chance.Several(size, _ => Date())]);

    private ServiceLevel ServiceLevel(string key)
    {
        var level = By(Partnerships.Calendars.ServiceLevel.Of(key, Words(), _chance.Of(1, 24, 99_999)), (made, clause) => made.By(clause));
        return _chance.OneIn(2) ? level : level.Within(BusinessHours.Of(Calendar(), new LocalTime(_chance.From(0, 11), 0), new LocalTime(_chance.From(12, 23), 59)));
    }

    private Timeline Timeline(string key) => By(Partnerships.Calendars.Timeline.Of(key, Words(), _chance.Some(size, _ => Phase())), (timeline, clause) => timeline.By(clause));

    private TimelinePhase Phase() => _chance.Sometimes(
        TimelinePhase.Of(Words(), _chance.By(
            () => PhaseSpan.Weeks(1, _chance.From(1, 9)),
            () => PhaseSpan.FromWeek(_chance.From(1, 9_999)),
            () => PhaseSpan.Months(2, _chance.From(2, 9)),
            () => PhaseSpan.FromMonth(_chance.From(1, 9)),
            () => PhaseSpan.ElapsedMonths(0, _chance.From(1, 9)),
            () => PhaseSpan.AfterMonths(_chance.From(0, 9)))),
        phase => phase.Doing([.. _chance.Several(size, _ => Words())]),
        phase => phase.Taking(_chance.From(1, 2), _chance.From(2, 3)),
        phase => phase.By(Clause()));

    private Exam Exam() => By(
        _chance.OneIn(2) ? PlainExam() : PlainExam().RenewableWithin(_chance.From(1, 90)), (exam, clause) => exam.By(clause));

    private Exam PlainExam() => Partnerships.Certifications.Exam.Of(Partnerships.Monetary.Rate.Percent(_chance.From(0, 100)), Period());

    private Course Course() => _chance.Sometimes(
        Partnerships.Certifications.Course.Of(Words(), _chance.From(1, 40), _chance.In(CourseUnit.All)),
        made => made.Teaching([.. _chance.Several(3, _ => Words())]),
        made => made.By(Clause()));
}
