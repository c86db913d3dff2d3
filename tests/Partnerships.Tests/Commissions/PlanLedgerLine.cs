using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <summary>A line of the ledger: what was posted, what part of it was taken back on which day, what is held and when the rest is due.</summary>
internal sealed class PlanLedgerLine(BigInteger amount, string rounding, int earnedOn, int? dueOn)
{
    // What is held first is taken back first.
    private readonly List<(string Reason, BigInteger Amount)> _holds = [];
    private readonly List<(int Day, BigInteger Amount)> _dues = [];
    private readonly List<(int Day, Rational Share)> _refunds = [];
    private BigInteger _kept;
    private int? _keptUntil;
    private bool _isCollected;
    private bool _wasReleased;
    private (int On, int Due)? _freed;

    public BigInteger Amount { get; private set; } = amount;

    public PlanReversalCase? Reversal { get; init; }

    public Rational Refunded => _refunds.Aggregate((Rational)0, (sum, refund) => sum + refund.Share);

    public bool IsRefunded => Refunded == 1;

    /// <summary>The amount less the rounded part that refunds took back, each by the part that was left on its day.</summary>
    public BigInteger Left => LeftOf(Amount);

    /// <summary>Whether every refund took back all that was refunded.</summary>
    public bool IsTakenBackInFull => TakenBack == Refunded;

    public BigInteger Held => _holds.Aggregate(BigInteger.Zero, (sum, hold) => sum + hold.Amount);

    public bool AwaitsPayment => dueOn is null && !_isCollected;

    public BigInteger HeldFor(string reason) => _holds.FirstOrDefault(hold => hold.Reason == reason).Amount;

    /// <summary>Posts it: a part is kept back, and without a due day the rest waits for the customer.</summary>
    public PlanLedgerLine Keeping(BigInteger kept, int? until)
    {
        (_kept, _keptUntil) = (kept, until);
        if (dueOn is { } day)
        {
            _dues.Add((day, Amount - kept));
        }
        else
        {
            Hold("collection", Amount - kept);
        }

        Hold("hold-back", kept);
        return this;
    }

    public void Refund(Rational? share, int day)
    {
        var before = Left;
        _refunds.Add((day, share ?? (1 - Refunded)));
        Free(BigInteger.Abs(before - Left));
    }

    /// <summary>Takes other terms' amount; what was held in full stays so, and what other terms add is due as they say.</summary>
    public BigInteger Restate(BigInteger restated, int? due)
    {
        var (before, held) = (Left, Held);
        var wasHeld = _holds.Count > 0 && held == before ? _holds[0].Reason : before.IsZero && AwaitsPayment ? "collection" : null;
        Amount = restated;
        Free(BigInteger.Abs(held) - (Left.Sign == held.Sign ? BigInteger.Min(BigInteger.Abs(held), BigInteger.Abs(Left)) : 0));
        if (due is { } day)
        {
            _dues.Add((day, BigInteger.Max(0, Left - before)));
        }

        if (wasHeld is not null)
        {
            Hold(wasHeld, Left - Held);
        }

        return Left - before;
    }

    /// <summary>Frees the share that the customer has paid of what waits for it; of what is not kept back, the rest stays.</summary>
    public void Collect(Rational share, int day, int days)
    {
        var (waits, held) = (Amount - _kept, HeldFor("collection"));
        var stays = BigInteger.Min(BigInteger.Abs(held), BigInteger.Abs(waits - RoundingOracle.Round(new Rational(waits) * share, "HalfAwayFromZero")));
        var freed = held - (held.Sign * stays);
        if (!freed.IsZero || (share == 1 && AwaitsPayment && !IsRefunded))
        {
            Release("collection", freed, day, day + days);
        }
    }

    public bool IsKeptUntil(int day) => _keptUntil <= day && !_wasReleased && !HeldFor("hold-back").IsZero && HeldFor("collection").IsZero && !AwaitsPayment;

    /// <summary>What was kept back falls free when its time is over and the customer has paid, and is due then, or when the rest is.</summary>
    public void ReleaseKept()
    {
        var from = System.Math.Max(_keptUntil!.Value, _freed?.On ?? 0);
        _wasReleased = true;
        Release("hold-back", HeldFor("hold-back"), from, System.Math.Max(from, dueOn ?? _freed?.Due ?? 0));
    }

    public void ReleaseAll(string reason, int day) => Release(reason, HeldFor(reason), day, System.Math.Max(day, dueOn ?? day));

    public void Hold(string reason, BigInteger more)
    {
        var held = HeldFor(reason) + more;
        if (!more.IsZero)
        {
            _holds.RemoveAll(hold => hold.Reason == reason);
            _holds.Add((reason, held));
            _holds.RemoveAll(hold => hold.Amount.IsZero);
        }
    }

    /// <summary>Nobody is paid today what may be needed tomorrow: what is left counts as due last.</summary>
    public BigInteger NotYetDue(int day) => BigInteger.Max(0, BigInteger.Min(
        Left - Held, _dues.Where(due => due.Day > day).Aggregate(BigInteger.Zero, (sum, due) => sum + due.Amount)));

    private Rational TakenBack => _refunds.Aggregate((Rational)0, (sum, refund) => sum + (refund.Share * PartOn(refund.Day)));

    private BigInteger LeftOf(BigInteger amount) => amount - ScheduleOracle.Rounded(new Rational(amount) * TakenBack, rounding);

    /// <summary>Which part of what is refunded on a day is taken back.</summary>
    private Rational PartOn(int day)
    {
        if (Reversal is not { } terms)
        {
            return 1;
        }

        if (terms.Kind == "within")
        {
            return (terms.Unit == "days" ? day <= earnedOn + terms.Length : PlanCase.Day(day) <= PlanCase.Day(earnedOn).PlusMonths(terms.Length)) ? 1 : 0;
        }

        // As many whole days or months as still fit between the day and the end of the term, and all of them before it began.
        var left = Enumerable.Range(0, terms.Length + 1).Last(left => left == 0
            || (terms.Unit == "days" ? earnedOn + terms.Length - left >= day : PlanCase.Day(earnedOn).PlusMonths(terms.Length - left) >= PlanCase.Day(day)));
        return new Rational(left, terms.Length);
    }

    private void Release(string reason, BigInteger freed, int on, int due)
    {
        Hold(reason, -freed);
        _dues.Add((due, freed));
        if (reason == "collection")
        {
            _isCollected |= HeldFor(reason).IsZero;
            _freed = (System.Math.Max(on, _freed?.On ?? on), System.Math.Max(due, _freed?.Due ?? due));
        }
    }

    private void Free(BigInteger size)
    {
        for (var i = 0; i < _holds.Count; i++)
        {
            var (reason, held) = _holds[i];
            var freed = BigInteger.Min(size, BigInteger.Abs(held));
            size -= freed;
            _holds[i] = (reason, held - (held.Sign * freed));
        }

        _holds.RemoveAll(hold => hold.Amount.IsZero);
    }
}
