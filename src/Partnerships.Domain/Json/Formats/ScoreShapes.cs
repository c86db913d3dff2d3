using Partnerships.Json.Shapes;
using Partnerships.Json.Syntax;
using Partnerships.Metrics;
using Partnerships.Tiers;

namespace Partnerships.Json.Formats;

/// <summary>Points for what a partner does.</summary>
internal static class ScoreShapes
{
    private static readonly Shape<ScorePart[]> Parts = new ListShape<ScorePart>(new LaterShape<ScorePart>(() => Part!), 1);

    private static readonly Shape<ScorePart> Earned = Terms(Named("earnedPoints", "Points that a metric earns.")
            .Required("metric", Common.Metric, "The key of the metric.", out var metric)
            .Required("points", Texts.Points, "The points for each unit, or at the threshold.", out var points)
            .Optional("each", ValueShapes.Any, "The unit; a part of it earns a share of the points.", out var each)
            .Optional("eachWhole", ValueShapes.Any, "The unit; only whole ones earn points.", out var eachWhole)
            .Optional("upTo", ValueShapes.Any, "The threshold that earns all points; below it the share that was attained.", out var upTo)
            .ExactlyOne("each", "eachWhole", "upTo")
            .Optional("over", Texts.Window, "The days that are looked at.", (part, window) => part.Over(window)))
        .Making(from => Earn(from, from.Get(metric), from.Get(points), each, eachWhole, upTo));

    private static readonly Shape<ScorePart> Sum = Terms(Named("sumOfPoints", "The points of several parts added up.")
            .Required("sum", Parts, "The parts.", out var added))
        .Making(from => ScorePart.Sum(from.Get(added)));

    private static readonly Shape<ScorePart> BestOf = Terms(Named("bestPoints", "The points of the part that has the most.")
            .Required("bestOf", Parts, "The parts.", out var tracks))
        .Making(from => ScorePart.BestOf(from.Get(tracks)));

    public static Shape<ScorePart> Part { get; } = new UnionShape<ScorePart>(
        "scorePart", "Where points come from.", null, new("metric", Earned), new("sum", Sum), new("bestOf", BestOf));

    public static Shape<Score> Score { get; } = ObjectShape<Score>.Of("score", "Points for what a partner does.")
        .Required("name", Texts.Words, "The name in words.", out var name)
        .Required("steps", Texts.Points, "What points are cut to where they are shown.", out var steps)
        .Required("points", Part, "Where the points come from.", out var part)
        .Making(from =>
        {
            from.Blame(from.NodeOf(steps));
            return Partnerships.Tiers.Score.Of(from.Get(name), from.Get(steps), from.Get(part));
        });

    private static ObjectBuilder<ScorePart> Named(string name, string says) => ObjectShape<ScorePart>.Of(name, says)
        .Optional("name", Texts.Words, "The name in words.", (part, words) => part.Named(words));

    private static ObjectBuilder<ScorePart> Terms(ObjectBuilder<ScorePart> builder) => builder
        .Optional("if", new LaterShape<Requirement>(() => RequirementShapes.Requirement), "What must hold for the part to bring anything.", (part, condition) => part.If(condition))
        .Optional("cap", Texts.Points, "The most points that the part can bring.", (part, cap) => part.AtMost(cap))
        .Optional("needsAtLeast", Texts.Points, "The points that the part must bring for the score to count.", (part, least) => part.NeedingAtLeast(least))
        .Optional("needsMoreThan", Texts.Points, "The part must bring more than these points for the score to count.", (part, least) => part.NeedingMoreThan(least))
        .AtMostOne("needsAtLeast", "needsMoreThan");

    private static ScorePart? Earn(FieldValues from, Metric metric, decimal points, Field<Node> each, Field<Node> eachWhole, Field<Node> upTo)
    {
        var field = from.NodeOf(each) is not null ? each : from.NodeOf(eachWhole) is not null ? eachWhole : upTo;
        if (!from.TryRead(field, metric, out var unit))
        {
            return null;
        }

        return ReferenceEquals(field, each) ? ScorePart.PerUnit(metric, points, unit)
            : ReferenceEquals(field, eachWhole) ? ScorePart.PerWholeUnit(metric, points, unit)
            : ScorePart.UpTo(metric, points, unit);
    }
}
