using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Tiers;

/// <summary>Finds the values that meet needs at the least price, by branching over the alternatives and bounding by the price so far.</summary>
/// <remarks>
/// <para>Plain needs narrow each slot to an end below and one above. The nearest point of that box costs least, since prices never
/// fall with the distance; where it meets all that is left, nothing else in the box is better. Where it does not, one of the parts
/// that do not hold there must, so each is tried in turn, the cheaper ones first, and those before it are left out from then on.</para>
/// <para>Of equal prices the fewest steps win, then what was tried first. A search is used once.</para>
/// </remarks>
internal sealed class BoxSearch
{
    private readonly Boxes _boxes;
    private readonly Func<Box, bool> _accepts;
    private readonly int _mostBoxes;
    private readonly List<Need.Some> _open = [];
    private int _tried;

    /// <summary>A search.</summary>
    /// <param name="starts">Where each slot stands.</param>
    /// <param name="priceOf">What it costs to bring a slot to a value; null where it has no price. It never falls with the distance.</param>
    /// <param name="holds">What is said of scores.</param>
    /// <param name="accepts">Whether a point counts that meets all needs.</param>
    /// <param name="mostBoxes">After how many boxes the search is cut off.</param>
    public BoxSearch(Start[] starts, Func<int, long, decimal?> priceOf, Func<Need.OfScore, bool> holds, Func<Box, bool> accepts, int mostBoxes)
    {
        _boxes = new Boxes(starts, priceOf, holds);
        (_accepts, _mostBoxes) = (accepts, mostBoxes);
    }

    /// <summary>The best point; null where there is none, or none was found.</summary>
    public Box? Best { get; private set; }

    /// <summary>Whether the search was cut off, so that there may be a point, or a better one.</summary>
    public bool IsCut { get; private set; }

    /// <summary>What stood in the way, each once, in the order in which it was met.</summary>
    public IReadOnlyList<Conflict> Conflicts => _boxes.Conflicts;

    /// <summary>Looks for the best point that meets all needs.</summary>
    public BoxSearch For(params Need[] needs)
    {
        var possible = true;
        foreach (var need in needs)
        {
            possible &= Choose(need);
        }

        if (possible)
        {
            Explore();
        }

        return this;
    }

    private void Explore()
    {
        IsCut = IsCut || ++_tried > _mostBoxes;
        if (IsCut)
        {
            return;
        }

        var unsettled = new List<(Need.Some Some, More More)>(_open.Count);
        foreach (var some in _open)
        {
            if (_boxes.IsSettled(some))
            {
                continue;
            }

            var more = _boxes.MoreFor(some);
            if (more.IsBlocked)
            {
                _boxes.Blame(some);
                return;
            }

            unsettled.Add((some, more));
        }

        // Stable, so that of equal ones the first on the ladder comes first.
        unsettled = unsettled.Count > 1 ? [.. unsettled.OrderByDescending(gate => gate.More.Price)] : unsettled;
        if (IsWorse(unsettled))
        {
            return;
        }

        if (unsettled.Count > 0)
        {
            Branch(unsettled[0].Some);
        }
        else
        {
            var found = _boxes.ToBox();
            Best = _accepts(found) ? found : Best;
        }
    }

    /// <summary>Whether what is chosen, and what the open needs cost at the least, is no better than the best.</summary>
    private bool IsWorse(List<(Need.Some Some, More More)> unsettled)
    {
        if (Best is null)
        {
            return false;
        }

        // Needs that share no slot share no price.
        var (price, steps, slots) = (_boxes.Price, _boxes.Steps, 0UL);
        foreach (var (some, more) in unsettled)
        {
            if ((slots & some.Slots) == 0)
            {
                (price, steps, slots) = (price + more.Price, steps + more.Steps, slots | some.Slots);
            }
        }

        return price > Best.Price || (price == Best.Price && steps >= Best.Steps);
    }

    private void Branch(Need.Some some)
    {
        var candidates = some.Parts
            .Where(_boxes.IsOpen)
            .Select(part => (Part: part, More: _boxes.MoreFor(part)))
            .OrderBy(candidate => candidate.More.IsBlocked)
            .ThenBy(candidate => candidate.More.Price)
            .ThenBy(candidate => candidate.More.Steps)
            .ToList();
        foreach (var (part, more) in candidates)
        {
            var mark = _boxes.Mark();
            var open = _open.Count;
            if (!(more.IsBlocked && Best is not null) && Choose(part))
            {
                Explore();
            }

            _open.RemoveRange(open, _open.Count - open);
            _boxes.BackTo(mark);
            _boxes.LeaveOut(part);
        }

        foreach (var (part, _) in candidates)
        {
            _boxes.TakeIn(part);
        }
    }

    /// <summary>Asks for a need from here on; false where it cannot be met.</summary>
    /// <remarks>All parts of a need are tried even where one fails, so that everything that stands in the way gets its name.</remarks>
    private bool Choose(Need need)
    {
        _boxes.Choose(need);
        if (need is not Need.Some some)
        {
            return _boxes.Narrow(need);
        }

        if (!some.NeedsAll)
        {
            _open.Add(some);
            return true;
        }

        var possible = true;
        foreach (var part in some.Parts)
        {
            possible &= Choose(part);
        }

        return possible;
    }
}
