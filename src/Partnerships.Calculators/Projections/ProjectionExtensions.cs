using Partnerships.Explanations;

namespace Partnerships.Projections;

/// <summary>What can be asked of a projection once it is there.</summary>
public static class ProjectionExtensions
{
    /// <summary>How the projection came about: the calculation is run again, and each of its steps is written down.</summary>
    /// <param name="projection">The projection; it holds its plan.</param>
    public static Explanation Explain(this Projection projection) => new ProjectionCalculator(Guard.NotNull(projection).Plan).Explain();

    /// <summary>How the projection came about: the calculation is run again, and each of its steps is written down.</summary>
    /// <param name="projection">The projection; it holds its plan.</param>
    public static Explanation Explain(this GrowthProjection projection) => new GrowthCalculator(Guard.NotNull(projection).Plan).Explain();
}
