using Partnerships.Json.Shapes;
using Partnerships.Json.Syntax;
using Partnerships.Metrics;
using Partnerships.Tiers;

namespace Partnerships.Json.Formats;

/// <summary>What a tier asks for.</summary>
internal static class RequirementShapes
{
    private const string OverSays = "The days that are looked at; all that is known where it is left out.";

    private static readonly Shape<Requirement[]> Parts = new ListShape<Requirement>(new LaterShape<Requirement>(() => Requirement!), 1);

    private static readonly Shape<Requirement> Comparison = ObjectShape<Requirement>.Of("comparison", "A metric held against a bound.")
        .Required("metric", Common.Metric, "The key of the metric.", out var compared)
        .Optional("atLeast", ValueShapes.Bound, "The bound or above.", out var atLeast)
        .Optional("moreThan", ValueShapes.Bound, "Above the bound.", out var moreThan)
        .Optional("atMost", ValueShapes.Bound, "The bound or below.", out var atMost)
        .Optional("lessThan", ValueShapes.Bound, "Below the bound.", out var lessThan)
        .ExactlyOne("atLeast", "moreThan", "atMost", "lessThan")
        .Optional("over", Texts.Window, OverSays, (requirement, window) => ((Comparison)requirement).Over(window))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (requirement, clause) => requirement.By(clause))
        .Making(from => Compare(from, from.Get(compared), atLeast, moreThan, atMost, lessThan));

    private static readonly Shape<Requirement> Holding = ObjectShape<Requirement>.Of("holding", "Something that the partner has.")
        .Required("holds", Common.YesNoMetric, "The key of a metric that is yes or no.", out var held)
        .Optional("over", Texts.Window, OverSays, (requirement, window) => ((Holding)requirement).Over(window))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (requirement, clause) => requirement.By(clause))
        .Making(from => Partnerships.Tiers.Requirement.Holds(from.Get(held)));

    private static readonly Shape<Requirement> All = ObjectShape<Requirement>.Of("all", "All of several.")
        .Required("all", Parts, "The requirements that must all hold.", out var allParts)
        .Optional("clause", Texts.Clause, Common.ClauseSays, (requirement, clause) => requirement.By(clause))
        .Making(from => Partnerships.Tiers.Requirement.All(from.Get(allParts)));

    private static readonly Shape<Requirement> Any = ObjectShape<Requirement>.Of("any", "Any of several.")
        .Required("any", Parts, "The requirements of which one is enough.", out var anyParts)
        .Optional("clause", Texts.Clause, Common.ClauseSays, (requirement, clause) => requirement.By(clause))
        .Making(from => Partnerships.Tiers.Requirement.Any(from.Get(anyParts)));

    private static readonly Shape<Requirement> Some = ObjectShape<Requirement>.Of("some", "At least a number of several.")
        .Required("atLeast", Common.SmallNumber, "How many must hold.", out var needed)
        .Required("of", Parts, "The requirements.", out var someParts)
        .Optional("clause", Texts.Clause, Common.ClauseSays, (requirement, clause) => requirement.By(clause))
        .Making(from =>
        {
            from.Blame(from.NodeOf(needed));
            return Partnerships.Tiers.Requirement.AtLeastOf(from.Get(needed), from.Get(someParts));
        });

    private static readonly Shape<Requirement> Scored = ObjectShape<Requirement>.Of("scoreReached", "A score held against a number of points.")
        .Required("score", ScoreShapes.Score, "The score.", out var score)
        .Optional("atLeast", Texts.Points, "The points or more.", out var pointsAtLeast)
        .Optional("moreThan", Texts.Points, "More than the points.", out var pointsAbove)
        .ExactlyOne("atLeast", "moreThan")
        .Optional("clause", Texts.Clause, Common.ClauseSays, (requirement, clause) => requirement.By(clause))
        .Making(from => from.FindValue(pointsAtLeast) is { } points
            ? Partnerships.Tiers.Requirement.AtLeast(from.Get(score), points)
            : Partnerships.Tiers.Requirement.MoreThan(from.Get(score), from.Get(pointsAbove)));

    public static Shape<Requirement> Requirement { get; } = new UnionShape<Requirement>(
        "requirement",
        "What a tier asks for.",
        null,
        new("metric", Comparison),
        new("holds", Holding),
        new("all", All),
        new("any", Any),
        new("of", Some),
        new("score", Scored));

    /// <summary>The comparator that one of the fields stands for, with its bound; null where that is none of the metric.</summary>
    public static (Comparator Comparator, MetricValue Bound)? BoundOf(FieldValues from, Metric metric, params Field<Node>[] fields)
    {
        if (metric.Kind == MetricKind.YesNo)
        {
            from.Reading.Add(from.Node, "wrong-kind", $"{metric.Key} is yes or no, and has no bound: a requirement says \"holds\".");
            return null;
        }

        var field = System.Array.Find(fields, bound => from.NodeOf(bound) is not null)!;
        var comparator = System.Linq.Enumerable.First(Comparator.All, known => string.Equals(known.Name, field.Name, System.StringComparison.Ordinal));
        return from.TryRead(field, metric, out var value) ? (comparator, value) : null;
    }

    private static Comparison? Compare(FieldValues from, Metric metric, params Field<Node>[] fields) =>
        BoundOf(from, metric, fields) is { } bound ? Partnerships.Tiers.Comparison.Of(metric, bound.Comparator, bound.Bound) : null;
}
