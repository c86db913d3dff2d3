using System;
using System.Collections.Generic;
using System.Threading;

namespace Partnerships.Tiers;

/// <summary>Makes the findings of a placement when somebody reads them, those of a tier once.</summary>
internal abstract class FindingSource(int tiers)
{
    private readonly IReadOnlyList<Finding>?[] _found = new IReadOnlyList<Finding>?[tiers];

    public IReadOnlyList<Finding> Of(int tier)
    {
        // Two threads may both make them; they come out the same, and one of them stays.
        var found = Volatile.Read(ref _found[tier]);
        if (found is null)
        {
            found = Array.AsReadOnly(Find(tier));
            Volatile.Write(ref _found[tier], found);
        }

        return found;
    }

    protected abstract Finding[] Find(int tier);
}
