using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NodaTime;
using Partnerships.Tests.Funds;

namespace Partnerships.Tests.Oracle;

/// <summary>
/// Keeps a fund's books the naive way: day by day, in whole cents, from plain numbers. It shares nothing with the code but the acts.
/// </summary>
internal sealed class FundOracle(FundPlan plan, LocalDate opened)
{
    private readonly List<Lot> _lots = [];
    private readonly List<Asked> _requests = [];
    private readonly Dictionary<string, Paid> _claims = [];
    private LocalDate _today = opened;
    private LocalDate _lastEvent = opened;
    private bool _closed;
    private int _tier = -1;

    public long Owed { get; private set; }

    public IReadOnlyList<Lot> Lots => _lots;

    public long Total(Func<Lot, long> amount) => _lots.Sum(amount);

    /// <summary>Carries an act out, where it can be; a refused one changes nothing.</summary>
    public bool Do(FundAct act)
    {
        if (_closed || act.Date < _lastEvent)
        {
            return false;
        }

        while (_today < act.Date)
        {
            _today = _today.PlusDays(1);
            Morning(startsPeriod: PeriodOf(_today).From == _today);
        }

        // What an act made late, such as a first claim that ends an exception, is put right when the next one comes.
        Morning(startsPeriod: false);
        var done = act.Kind switch
        {
            "tier" => SetTier(act.Tier),
            "grant" => plan.Allowances is null && Put(act.Amount, lot => lot.Granted),
            "accrue" => plan.AccrualPercent is { } percent && Put(Round(act.Amount * (decimal)percent / 100), lot => lot.Accrued),
            "request" => AgainstActivity(act) && InTime(act) && Add(new Asked(act.Id, act, Matched(act.Plain, act.Travel))),
            "approve" => Approve(act),
            "decline" => Find(act.Target) is { State: "requested" } declined && End(declined, "declined"),
            "withdraw" => Find(act.Target) is { State: "requested" or "approved" } withdrawn && End(withdrawn, "withdrawn"),
            "claim" => Claim(act),
            "direct" => Direct(act),
            "reinstate" => act.Amount <= Total(lot => lot.Expired) - Total(lot => lot.Reinstated) && Put(act.Amount, lot => lot.ReinstatedIn),
            "clawback" => ClawBack(act),
            "adjust" => Adjust(act),
            _ => Close(),
        };
        _lastEvent = done ? act.Date : _lastEvent;
        return done;
    }

    private void Morning(bool startsPeriod)
    {
        foreach (var request in _requests.Where(request => request.State == "approved" && Deadline(request.Act) < _today).ToList())
        {
            End(request, "lapsed");
        }

        foreach (var period in _lots.Where(lot => plan.RebateBelow is not null && Earned(lot) < _today).GroupBy(lot => lot.From))
        {
            if (period.Sum(lot => lot.Accrued.Cents) is var accrued && accrued > 0 && accrued < plan.RebateBelow)
            {
                foreach (var lot in period.Where(lot => lot.Converted == 0))
                {
                    (lot.Converted, lot.Free) = (lot.Free, 0);
                }
            }
        }

        // The earliest period first, each as it stands when its turn comes: a limit holds once for all that it hands on.
        while (_lots.Where(lot => lot.Closes < _today && lot.Free > 0).OrderBy(lot => lot.From).FirstOrDefault() is { } earliest)
        {
            CarryOver([.. _lots.Where(lot => lot.From == earliest.From && lot.Closes < _today && lot.Free > 0)]);
        }

        if (startsPeriod && Allowance(_tier) > 0 && !_closed)
        {
            Put(Allowance(_tier), lot => lot.Granted);
        }
    }

    private void CarryOver(List<Lot> lots)
    {
        var free = lots.Sum(lot => lot.Free);
        var carried = plan.CarriesOver ? Math.Min(free, plan.CarryLimit ?? free) : 0;
        var parts = AllocationOracle.Split(carried, [.. lots.Select(lot => (BigInteger)lot.Free)], "LargestRemainder");
        for (var i = 0; i < lots.Count; i++)
        {
            var part = (long)parts[i];
            if (part > 0)
            {
                var next = PeriodOf(lots[i].To.PlusDays(1));
                var taker = LotOf(next.From, next.To, lots[i].Category);
                (taker.CarriedIn, taker.Free) = (taker.CarriedIn + part, taker.Free + part);
            }

            lots[i].CarriedOut += part;
            lots[i].Expired += lots[i].Free - part;
            lots[i].Free = 0;
        }
    }

    private bool SetTier(int tier)
    {
        var (before, after, joins) = (Allowance(_tier), Allowance(tier), _tier < 0);
        _tier = tier;
        if (plan.Allowances is null)
        {
            return true;
        }

        var (from, to) = UsageOf(_today);
        var change = after - _lots.Where(lot => lot.From == from).Sum(lot => lot.Granted.Cents);
        if (plan.Prorated)
        {
            var period = PeriodOf(_today);
            var (left, days) = (Period.DaysBetween(_today, period.To) + 1, Period.DaysBetween(period.From, period.To) + 1);
            var part = Round((decimal)(after - before) * left / days);
            change = part > 0 ? Math.Max(0, Math.Min(change, part)) : part;
        }

        if (change > 0 && (joins || plan.TierChange > 0))
        {
            Put(change, lot => lot.Granted);
        }
        else if (change < 0 && plan.TierChange == 2)
        {
            foreach (var (category, part) in Divide(-change))
            {
                if (_lots.Find(lot => lot.From == from && lot.To == to && lot.Category == category) is { } lot)
                {
                    var taken = Math.Min(part, Math.Min(lot.Free, lot.Granted.Cents));
                    (lot.Granted.Cents, lot.Free) = (lot.Granted.Cents - taken, lot.Free - taken);
                }
            }
        }

        return true;
    }

    private bool Approve(FundAct act)
    {
        if (Find(act.Target) is not { State: "requested" } request || Deadline(request.Act) < _today)
        {
            return false;
        }

        var amount = act.Amount == 0 ? request.Cents : act.Amount;
        var own = Usable(request.Act).Where(lot => lot.Category == Compartment(request.Act)).ToList();
        var others = act.Flag ? Usable(request.Act).Except(own).ToList() : [];
        if (amount > request.Cents || amount > own.Sum(lot => lot.Free) + others.Sum(lot => lot.Free))
        {
            return false;
        }

        var missing = Math.Max(0, amount - own.Sum(lot => lot.Free));
        foreach (var giver in others)
        {
            var part = Math.Min(missing, giver.Free);
            var taker = part > 0 ? LotOf(giver.From, giver.To, Compartment(request.Act)) : giver;
            (giver.Moved, giver.Free, taker.Moved, taker.Free) = part > 0 ? (giver.Moved - part, giver.Free - part, taker.Moved + part, taker.Free + part) : (giver.Moved, giver.Free, taker.Moved, taker.Free);
            missing -= part;
        }

        Reserve(request, amount);
        return true;
    }

    private void Reserve(Asked request, long amount)
    {
        request.State = "approved";
        foreach (var lot in Usable(request.Act).Where(lot => lot.Category == Compartment(request.Act)))
        {
            var part = Math.Min(amount, lot.Free);
            (lot.Free, lot.Held, amount) = (lot.Free - part, lot.Held + part, amount - part);
            request.Held.Add((lot, part));
        }
    }

    private bool Claim(FundAct act) =>
        Find(act.Target) is { State: "approved" } request && MayClaim(request.Act, act.Proved) && Pay(request, act.Id, act.Plain, act.Travel, act.Flag);

    private bool Direct(FundAct act)
    {
        var asked = Matched(act.Plain, act.Travel);
        if (!plan.WithoutApproval || !AgainstActivity(act) || !MayClaim(act, act.Proved) || !Usable(act).Any(lot => lot.Category == Compartment(act)))
        {
            return false;
        }

        var request = new Asked(act.Id, act, asked);
        Add(request);
        Reserve(request, asked);
        return Pay(request, act.Id, act.Plain, act.Travel, final: true);
    }

    private bool Pay(Asked request, string claim, long plain, long travel, bool final)
    {
        var (wholePlain, wholeTravel) = (request.Plain + plain, request.Travel + travel);
        var pay = Math.Min(Matched(wholePlain, wholeTravel), request.Paid + request.Left) - request.Paid;
        if (plain + travel == 0 && !final)
        {
            return false;
        }

        (request.Plain, request.Travel, request.Paid) = (wholePlain, wholeTravel, request.Paid + pay);
        _claims.Add(claim, new Paid(request, _today, pay));
        for (var i = 0; i < request.Held.Count; i++)
        {
            var (lot, held) = request.Held[i];
            var part = Math.Min(pay, held);
            (lot.Held, lot.Spent, pay, request.Held[i]) = (lot.Held - part, lot.Spent + part, pay - part, (lot, held - part));
        }

        return !(final || request.Left == 0) || End(request, "settled");
    }

    private bool ClawBack(FundAct act)
    {
        if (!_claims.TryGetValue(act.Target, out var claim))
        {
            return false;
        }

        var left = act.Amount == 0 ? claim.Cents : act.Amount;
        if (left > claim.Cents || left <= 0 || (plan.ClawBackDays is { } days && _today > claim.On.PlusDays(days)))
        {
            return false;
        }

        claim.Cents -= left;
        foreach (var lot in _lots.Where(lot => lot.Free > 0).OrderBy(lot => lot.Category == Compartment(claim.Request.Act) ? 0 : 1).ThenBy(lot => lot.Closes))
        {
            var part = Math.Min(left, lot.Free);
            (lot.Free, lot.Taken, left) = (lot.Free - part, lot.Taken + part, left - part);
        }

        Owed += left;
        return true;
    }

    private bool Adjust(FundAct act)
    {
        if (_lots.Find(lot => lot.Id == act.Target) is not { } lot || lot.Closes < _today || lot.Free + act.Amount < 0)
        {
            return false;
        }

        (lot.Free, lot.Adjusted) = (lot.Free + act.Amount, lot.Adjusted + act.Amount);
        return true;
    }

    private bool Close()
    {
        foreach (var request in _requests.Where(request => request.State is "requested" or "approved").ToList())
        {
            End(request, "forfeited");
        }

        _lots.ForEach(lot => (lot.Expired, lot.Free) = (lot.Expired + lot.Free, 0));
        return _closed = true;
    }

    private bool AgainstActivity(FundAct act)
    {
        var asked = Matched(act.Plain, act.Travel);
        var quarter = PeriodOf(act.From, 3);
        return act.Category >= 0 == plan.Categories.Length > 0
            && (plan.ExpiresAfterDays is not null || PeriodOf(act.From).To >= act.To)
            && (!plan.WithinQuarter || quarter.To >= act.To)
            && asked > 0
            && !(asked < plan.Minimum);
    }

    private bool InTime(FundAct act)
    {
        if (plan.LeadTime is not { } days)
        {
            return true;
        }

        var last = act.From;
        for (var left = days; left > 0;)
        {
            last = last.PlusDays(-1);
            left -= last.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : 1;
        }

        return _today <= last;
    }

    private bool MayClaim(FundAct act, bool proved) => _today >= act.From && !(Deadline(act) < _today) && (proved || plan.ClaimDays is null);

    private LocalDate? Deadline(FundAct act) => plan.ClaimDays is not { } days ? null
        : (plan.ClaimsAfterPeriod ? PeriodOf(act.To).To : act.To).PlusDays(_claims.Values.All(claim => ReferenceEquals(claim.Request.Act, act)) ? plan.FirstDays ?? days : days);

    private long Matched(long plain, long travel)
    {
        var counted = plan.TravelPercent is not { } percent ? travel : Math.Min(Round((decimal)travel * percent / 100), plan.TravelCap ?? long.MaxValue);
        return Round((decimal)(plain + counted) * plan.MatchPercent / 100);
    }

    private long Allowance(int tier) => tier < 0 || plan.Allowances is null ? 0 : plan.Allowances[tier];

    private List<Lot> Usable(FundAct act) =>
        [.. _lots.Where(lot => lot.From <= act.From && act.To <= lot.To && lot.Closes >= _today && lot.Free > 0).OrderBy(lot => lot.Closes)];

    private int Compartment(FundAct act) => plan.Binding ? act.Category : -1;

    private bool Put(long amount, Func<Lot, Source> source)
    {
        var (from, to) = UsageOf(_today);
        foreach (var (category, part) in amount > 0 ? Divide(amount).Where(part => part.Cents > 0) : [])
        {
            var lot = LotOf(from, to, category);
            source(lot).Cents += part;
            lot.Free += part;
        }

        return amount > 0;
    }

    private IEnumerable<(int Category, long Cents)> Divide(long amount) => plan.Binding
        ? AllocationOracle.Split(amount, [.. plan.Categories.Select(percent => (BigInteger)percent)], "LargestRemainder").Select((part, place) => (place, (long)part))
        : [(-1, amount)];

    private (LocalDate From, LocalDate To) UsageOf(LocalDate date)
    {
        if (plan.ExpiresAfterDays is { } days)
        {
            return (date, date.PlusDays(days - 1));
        }

        var period = PeriodOf(date);
        return plan.NextPeriod ? PeriodOf(period.To.PlusDays(1)) : period;
    }

    private (LocalDate From, LocalDate To) PeriodOf(LocalDate date, int? months = null)
    {
        var length = months ?? plan.Months;
        var from = new LocalDate(date.Year - 1, plan.StartMonth, 1);
        while (from.PlusMonths(length) <= date)
        {
            from = from.PlusMonths(length);
        }

        return (from, from.PlusMonths(length).PlusDays(-1));
    }

    private LocalDate Earned(Lot lot) => plan.NextPeriod ? lot.From.PlusDays(-1) : lot.To;

    private Lot LotOf(LocalDate from, LocalDate to, int category)
    {
        var days = plan.ExpiresAfterDays is null ? $"{from:R}" : $"{from:R}..{to:R}";
        var id = category < 0 ? days : $"{days}/category-{(char)('a' + category)}";
        if (_lots.Find(lot => lot.Id == id) is { } known)
        {
            return known;
        }

        var closes = plan is { WithoutApproval: true, ClaimDays: { } within } ? to.PlusDays(plan.FirstDays ?? within) : to;
        _lots.Add(new Lot(id, category, from, to, closes));
        return _lots[^1];
    }

    private Asked? Find(string id) => _requests.Find(request => request.Id == id);

    private bool Add(Asked request)
    {
        _requests.Add(request);
        return true;
    }

    private static bool End(Asked request, string state)
    {
        foreach (var (lot, held) in request.Held)
        {
            (lot.Held, lot.Free) = (lot.Held - held, lot.Free + held);
        }

        request.Held.Clear();
        request.State = state;
        return true;
    }

    private static long Round(decimal cents) => (long)Math.Round(cents, MidpointRounding.AwayFromZero);

    /// <summary>Cents that came in one way.</summary>
    internal sealed class Source
    {
        public long Cents { get; set; }
    }

    /// <summary>A box of cents.</summary>
    internal sealed class Lot(string id, int category, LocalDate from, LocalDate to, LocalDate closes)
    {
        public string Id { get; } = id;

        public int Category { get; } = category;

        public LocalDate From { get; } = from;

        public LocalDate To { get; } = to;

        public LocalDate Closes { get; } = closes;

        public Source Granted { get; } = new();

        public Source Accrued { get; } = new();

        public Source ReinstatedIn { get; } = new();

        public long Reinstated => ReinstatedIn.Cents;

        public long CarriedIn { get; set; }

        public long Adjusted { get; set; }

        public long Moved { get; set; }

        public long Taken { get; set; }

        public long Spent { get; set; }

        public long Held { get; set; }

        public long Free { get; set; }

        public long Expired { get; set; }

        public long CarriedOut { get; set; }

        public long Converted { get; set; }
    }

    private sealed class Asked(string id, FundAct act, long cents)
    {
        public string Id { get; } = id;

        public FundAct Act { get; } = act;

        public long Cents { get; } = cents;

        public string State { get; set; } = "requested";

        public List<(Lot Lot, long Held)> Held { get; } = [];

        public long Plain { get; set; }

        public long Travel { get; set; }

        public long Paid { get; set; }

        public long Left => Held.Sum(part => part.Held);
    }

    private sealed class Paid(Asked request, LocalDate on, long cents)
    {
        public Asked Request { get; } = request;

        public LocalDate On { get; } = on;

        public long Cents { get; set; } = cents;
    }
}
