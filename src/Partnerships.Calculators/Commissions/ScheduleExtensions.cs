using Partnerships.Explanations;

namespace Partnerships.Commissions;

/// <summary>What can be asked of a schedule's result once it is there.</summary>
public static class ScheduleExtensions
{
    /// <summary>How the result came about: the calculation is run again, and each of its steps is written down.</summary>
    /// <param name="result">The result; it holds its schedule and its input.</param>
    public static Explanation Explain(this ScheduleResult result) =>
        new ScheduleCalculator(Guard.NotNull(result).Schedule, result.Clause, result.Rounding).Explain(result.Input);
}
