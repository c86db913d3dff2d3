using Partnerships.Calendars;
using Partnerships.Certifications;
using Partnerships.Json.Shapes;
using Partnerships.Performance;
using Partnerships.Programs;

namespace Partnerships.Json.Formats;

/// <summary>Goals, commitments, what comes back, and training.</summary>
internal static class ActivityShapes
{
    public static Shape<Goal> Goal { get; } = ObjectShape<Goal>.Of("goal", "What is aimed at; it feeds the scorecard, never the tier.")
        .Required("metric", Common.Metric, "The key of the metric.", out var metric)
        .Optional("atLeast", ValueShapes.Bound, "The bound or above.", out var atLeast)
        .Optional("moreThan", ValueShapes.Bound, "Above the bound.", out var moreThan)
        .ExactlyOne("atLeast", "moreThan")
        .Optional("upTo", ValueShapes.Bound, "The high end of a range, above which the goal is exceeded.", out var upTo)
        .Needs("upTo", "atLeast")
        .Optional("tier", Common.Tier, "The tier that the goal is for; left out where it is for all.", (goal, tier) => goal.For(tier))
        .Optional("year", Common.SmallNumber, "The year, from 1, that the goal is for; left out where it is for each.", (goal, year) => goal.In(year))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (goal, clause) => goal.By(clause))
        .Making(from =>
        {
            if (RequirementShapes.BoundOf(from, from.Get(metric), atLeast, moreThan) is not { } bound)
            {
                return null;
            }

            var goal = Performance.Goal.Of(from.Get(metric), bound.Comparator, bound.Bound);
            return from.NodeOf(upTo) is null ? goal
                : from.TryRead(upTo, from.Get(metric), out var high) ? goal.UpTo(high)
                : null;
        });

    public static Shape<Commitment> Commitment { get; } = ObjectShape<Commitment>.Of("commitment", "What a side commits to.")
        .Required("party", Common.Named(CommitmentParty.All), "Who commits.", out var party)
        .Required("key", Texts.Key, "The key, such as engineers.", out var commitmentKey)
        .Required("name", Texts.Words, "The name.", out var commitmentName)
        .Optional("count", Common.Number, "How many.", out var count)
        .Optional("countUpTo", Common.Number, "The most of a range.", (commitment, most) => commitment.To(most))
        .Optional("unit", Texts.Words, "What is counted, such as days.", out var unit)
        .Optional("amount", Texts.Money, "How much.", out var amount)
        .AtMostOne("count", "amount")
        .Needs("unit", "count")
        .Optional("for", Texts.Period, "For how long.", (commitment, period) => commitment.During(period))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (commitment, clause) => commitment.By(clause))
        .Making(from => from.FindValue(count) is { } number
            ? Programs.Commitment.Of(from.Get(party), from.Get(commitmentKey), from.Get(commitmentName), number, from.Find(unit))
            : from.FindValue(amount) is { } money
            ? Programs.Commitment.Of(from.Get(party), from.Get(commitmentKey), from.Get(commitmentName), money)
            : Programs.Commitment.Of(from.Get(party), from.Get(commitmentKey), from.Get(commitmentName)));

    public static Shape<Activity> Activity { get; } = ObjectShape<Activity>.Of("activity", "What comes back: a committee, a webinar, an update.")
        .Required("key", Texts.Key, "The key, such as steering-committee.", out var activityKey)
        .Required("name", Texts.Words, "The name.", out var activityName)
        .Optional("cadence", Common.Named(Cadence.All), "How often it comes back.", out var cadence)
        .Optional("timesAYear", Common.SmallNumber, "How many there are a year.", out var timesAYear)
        .ExactlyOne("cadence", "timesAYear")
        .Optional("hours", Common.SmallNumber, "How many hours one takes.", (activity, hours) => activity.Lasting(hours))
        .Optional("members", Common.TextList, "Who takes part.", (activity, members) => activity.Among(members))
        .Optional("subjects", Common.TextList, "What it is about.", (activity, subjects) => activity.About(subjects))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (activity, clause) => activity.By(clause))
        .Making(from => from.Find(cadence) is { } often
            ? Programs.Activity.Of(from.Get(activityKey), from.Get(activityName), often)
            : Programs.Activity.Of(from.Get(activityKey), from.Get(activityName), from.Get(timesAYear)));

    public static Shape<Exam> Exam { get; } = ObjectShape<Exam>.Of("exam", "What a person has to reach to be certified.")
        .Required("passMark", Texts.Rate, "The share of the combined score that passes, the bound included.", out var passMark)
        .Required("validFor", Texts.Period, "How long a certificate holds from the day passed.", out var validFor)
        .Optional("renewalDays", new WholeNumberShape<int>(1, 9_999, number => (int)number), "How many days before it lapses a certificate can be renewed without losing a day.", (exam, days) => exam.RenewableWithin(days))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (exam, clause) => exam.By(clause))
        .Making(from => Certifications.Exam.Of(from.Get(passMark), from.Get(validFor)));

    public static Shape<Course> Course { get; } = ObjectShape<Course>.Of("course", "A part of the training.")
        .Required("name", Texts.Words, "The name.", out var courseName)
        .Optional("hours", Common.SmallNumber, "How many hours it takes.", out var hours)
        .Optional("days", Common.SmallNumber, "How many days it takes.", out var days)
        .ExactlyOne("hours", "days")
        .Optional("topics", Common.TextList, "What is taught.", (course, topics) => course.Teaching(topics))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (course, clause) => course.By(clause))
        .Making(from => from.FindValue(hours) is { } length
            ? Certifications.Course.Of(from.Get(courseName), length, CourseUnit.Hours)
            : Certifications.Course.Of(from.Get(courseName), from.Get(days), CourseUnit.Days));
}
