using Partnerships.Commissions;
using Partnerships.Monetary;

namespace Partnerships.Explanations;

/// <content>Operations on amounts that are not rounded yet, and on the levels that select brackets.</content>
internal partial interface IWorker
{
    /// <summary>Two levels of one kind added up. Exact.</summary>
    Traced<Level> Add(string label, Traced<Level> left, Traced<Level> right, Clause clause);

    /// <summary>What of a level lies above a bound, and below another where there is one. Exact.</summary>
    Traced<Level> Portion(string label, Traced<Level> total, Level lower, Level? upper, Clause clause);

    /// <summary>What of an amount lies above a bound, and below another where there is one. Exact.</summary>
    Traced<UnroundedMoney> Portion(
        string label, Traced<UnroundedMoney> total, Traced<UnroundedMoney> lower, Traced<UnroundedMoney>? upper, Clause clause);

    /// <summary>A rate of an amount, not rounded.</summary>
    Traced<UnroundedMoney> Share(string label, Traced<UnroundedMoney> amount, Traced<Rate> rate, Clause clause);

    /// <summary>A price for a number of units, not rounded.</summary>
    Traced<UnroundedMoney> Price(string label, Traced<UnroundedMoney> price, Traced<Units> units, Clause clause);

    /// <summary>How many blocks of a size hold a number of units; a part of one counts whole.</summary>
    Traced<long> Blocks(string label, Traced<Units> units, Traced<Units> size, Clause clause);

    /// <summary>The part of an amount that goes with a portion of a whole, not rounded.</summary>
    Traced<UnroundedMoney> Spread(string label, Traced<UnroundedMoney> amount, Traced<Level> portion, Traced<Level> whole, Clause clause);

    /// <summary>The smaller of two exact amounts.</summary>
    Traced<UnroundedMoney> Min(string label, Traced<UnroundedMoney> left, Traced<UnroundedMoney> right, Clause clause);

    /// <summary>The larger of two exact amounts.</summary>
    Traced<UnroundedMoney> Max(string label, Traced<UnroundedMoney> left, Traced<UnroundedMoney> right, Clause clause);

    /// <summary>Puts an exact amount into a running total.</summary>
    void AddTo(ref ExactTotal total, Traced<UnroundedMoney> amount);

    /// <summary>Ends an exact running total; a single amount is its own sum, and no step.</summary>
    Traced<UnroundedMoney> Sum(string label, ref ExactTotal total, Clause clause);

    /// <summary>An exact amount rounded once to the minor unit.</summary>
    Traced<Money> Round(string label, Traced<UnroundedMoney> amount, Rounding rounding, Clause clause);
}
