using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Tiers;

/// <summary>The ends that a search has put to each slot so far, what their nearest point costs, and the way back.</summary>
internal sealed class Boxes(Start[] starts, Func<int, long, decimal?> priceOf, Func<Need.OfScore, bool> holds)
{
    private readonly SlotBox[] _boxes = [.. starts.Select(start => new SlotBox(start.Least, start.Most, 0m, IsAsked: false, IsStep: false))];
    private readonly HashSet<Need> _chosen = [];
    private readonly HashSet<Need> _leftOut = [];
    private readonly Stack<(Need? Chosen, int Slot, SlotBox Before)> _way = new();
    private readonly Dictionary<Need.Within, decimal?> _prices = [];
    private readonly List<Conflict> _conflicts = [];

    /// <summary>What the nearest point costs.</summary>
    public decimal Price { get; private set; }

    /// <summary>How many slots the nearest point moves, or states.</summary>
    public int Steps { get; private set; }

    public IReadOnlyList<Conflict> Conflicts => _conflicts;

    public int Mark() => _way.Count;

    public void BackTo(int mark)
    {
        while (_way.Count > mark)
        {
            var (chosen, slot, before) = _way.Pop();
            if (chosen is not null)
            {
                _chosen.Remove(chosen);
            }
            else
            {
                Put(slot, before);
            }
        }
    }

    public void Choose(Need need)
    {
        if (_chosen.Add(need))
        {
            _way.Push((need, 0, default));
        }
    }

    public void LeaveOut(Need part) => _leftOut.Add(part);

    public void TakeIn(Need part) => _leftOut.Remove(part);

    /// <summary>Whether a part may still be chosen, and does not hold anyway.</summary>
    public bool IsOpen(Need part) => !_chosen.Contains(part) && !_leftOut.Contains(part) && !HoldsNow(part);

    public bool IsSettled(Need.Some some) => HoldAmong(some, withChosen: true);

    /// <summary>The nearest point.</summary>
    public Box ToBox() => new(Price, Steps, [.. _boxes.Select((_, slot) => ValueOf(slot))], [.. _boxes.Select(box => box.IsStep)]);

    /// <summary>Narrows a slot to a need, or asks for a score; false, and the reason noted, where that cannot be.</summary>
    public bool Narrow(Need need)
    {
        if (ConflictWith(need) is { } conflict)
        {
            if (!_conflicts.Contains(conflict))
            {
                _conflicts.Add(conflict);
            }

            return false;
        }

        if (need is Need.Within within && starts[within.Slot].State != StartState.CountsAsMet)
        {
            var (slot, start, before) = (within.Slot, starts[within.Slot], _boxes[within.Slot]);
            var (low, high) = (Math.Max(before.Low, within.Low), Math.Min(before.High, within.High));
            var price = HoldsNow(within) ? before.Price : PriceOf(within)!.Value;
            _way.Push((null, slot, before));
            Put(slot, new SlotBox(low, high, price, IsAsked: true, IsStep: start.State == StartState.Assumed || start.NearestIn(low, high) != start.Value));
        }

        return true;
    }

    /// <summary>Notes all that stands in the way of a need that cannot be met.</summary>
    public void Blame(Need need)
    {
        if (need is not Need.Some some)
        {
            Narrow(need);
            return;
        }

        foreach (var part in some.Parts.Where(part => !_chosen.Contains(part) && MoreFor(part).IsBlocked))
        {
            Blame(part);
        }
    }

    /// <summary>What a need costs beyond the nearest point, at the least.</summary>
    public More MoreFor(Need need)
    {
        if (need is Need.Some some)
        {
            return MoreFor(some);
        }

        if (HoldsNow(need))
        {
            return default;
        }

        return ConflictWith(need) is null && need is Need.Within within
            ? new More(PriceOf(within)!.Value - _boxes[within.Slot].Price, _boxes[within.Slot].IsStep ? 0 : 1)
            : More.Blocked;
    }

    private More MoreFor(Need.Some some)
    {
        var (prices, steps, possible) = (new decimal[some.Parts.Length], new int[some.Parts.Length], 0);
        foreach (var part in some.Parts)
        {
            var more = _chosen.Contains(part) ? default : _leftOut.Contains(part) && !HoldsNow(part) ? More.Blocked : MoreFor(part);
            if (!more.IsBlocked)
            {
                (prices[possible], steps[possible]) = (more.Price, more.Steps);
                possible++;
            }
        }

        if (possible < some.Needed)
        {
            return More.Blocked;
        }

        Array.Sort(prices, 0, possible);
        Array.Sort(steps, 0, possible);

        // Parts that share no slot add up; of others the dearest of the cheapest is paid at the least.
        return some.IsDisjoint
            ? new More(prices.Take(some.Needed).Sum(), steps.Take(some.Needed).Sum())
            : new More(prices[some.Needed - 1], steps[some.Needed - 1]);
    }

    /// <summary>Why a need cannot be met beside what is chosen; null where it can.</summary>
    private Conflict? ConflictWith(Need need)
    {
        if (need is not Need.Within within)
        {
            return HoldsNow(need) ? null : new Conflict(ConflictKind.Score, Score: ((Need.OfScore)need).Score);
        }

        var (start, box) = (starts[within.Slot], _boxes[within.Slot]);
        var (low, high) = (Math.Max(box.Low, within.Low), Math.Min(box.High, within.High));
        return start.State switch
        {
            StartState.CountsAsMet => null,
            StartState.Missing => new Conflict(ConflictKind.NotKnown, within.Slot, within.Low, within.High),
            _ when within.Low > start.Most || within.High < start.Least => new Conflict(ConflictKind.OutOfRange, within.Slot, within.Low, within.High),
            _ when low > high => new Conflict(ConflictKind.Apart, within.Slot, low, high),
            _ when !HoldsNow(within) && PriceOf(within) is null => new Conflict(ConflictKind.NoPrice, within.Slot, low, high),
            _ => null,
        };
    }

    /// <summary>The price of the nearest value of a need by itself.</summary>
    private decimal? PriceOf(Need.Within within)
    {
        if (!_prices.TryGetValue(within, out var price))
        {
            var start = starts[within.Slot];
            var value = start.NearestIn(within.Low, within.High);
            price = value == start.Value ? 0m : priceOf(within.Slot, value);
            _prices.Add(within, price);
        }

        return price;
    }

    /// <summary>Whether a need holds at the nearest point.</summary>
    private bool HoldsNow(Need need) => need switch
    {
        Need.Within within => starts[within.Slot].State switch
        {
            StartState.CountsAsMet => true,
            StartState.Missing => false,
            StartState.Assumed when !_boxes[within.Slot].IsAsked => false,
            _ => within.Contains(ValueOf(within.Slot)),
        },
        Need.Some some => HoldAmong(some, withChosen: false),
        _ => holds((Need.OfScore)need),
    };

    private bool HoldAmong(Need.Some some, bool withChosen)
    {
        var missing = some.Needed;
        foreach (var part in some.Parts)
        {
            if ((withChosen && _chosen.Contains(part)) || HoldsNow(part))
            {
                missing--;
            }
        }

        return missing <= 0;
    }

    private long ValueOf(int slot) => starts[slot].NearestIn(_boxes[slot].Low, _boxes[slot].High);

    private void Put(int slot, SlotBox box)
    {
        var before = _boxes[slot];
        Price += box.Price - before.Price;
        Steps += (box.IsStep ? 1 : 0) - (before.IsStep ? 1 : 0);
        _boxes[slot] = box;
    }

    private readonly record struct SlotBox(long Low, long High, decimal Price, bool IsAsked, bool IsStep);
}

/// <summary>What a need costs at the least: price and steps, each for itself; or that it cannot be met.</summary>
internal readonly record struct More(decimal Price, int Steps, bool IsBlocked = false)
{
    public static More Blocked => new(0m, 0, IsBlocked: true);
}
