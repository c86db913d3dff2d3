using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Certifications;

/// <summary>What a person has to reach to be certified, and for how long that holds.</summary>
/// <remarks>Two exams are equal when all that they say is; they have no order.</remarks>
public sealed record Exam : IDescribed
{
    private Exam(Rate passMark, Period validFor) => (PassMark, ValidFor) = (passMark, validFor);

    /// <summary>The share of the combined score that passes, the bound included.</summary>
    public Rate PassMark { get; }

    /// <summary>How long a certificate holds from the day passed.</summary>
    public Period ValidFor { get; }

    /// <summary>How many days before a certificate lapses it can be renewed so that the new one starts where the old one ends; 0 where each starts at once.</summary>
    public int RenewalDays { get; private init; }

    /// <summary>Where the exam is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>An exam.</summary>
    /// <param name="passMark">From 0% to 100%.</param>
    /// <param name="validFor">Days, months or years; above zero.</param>
    /// <exception cref="System.ArgumentException">The pass mark lies outside, or the period is of another kind.</exception>
    public static Exam Of(Rate passMark, Period validFor) => new(Guard.InRange(passMark, Rate.Zero, Rate.One), Dates.Check(validFor));

    /// <summary>The same exam, and where it is written.</summary>
    public Exam By(Clause clause) => this with { Clause = Guard.NotNull(clause) };

    /// <summary>The same exam, whose certificates can be renewed some days before they lapse.</summary>
    /// <param name="days">From 1 to 9,999.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">The number lies outside.</exception>
    public Exam RenewableWithin(int days) => this with { RenewalDays = Guard.InRange(days, 1, 9_999) };

    /// <summary>Whether a combined score passes: all points reached over all that could be, compared exactly.</summary>
    /// <param name="reached">The points that were reached in all parts together; from 0 to the other number.</param>
    /// <param name="possible">The points that all parts give together; above 0.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">A number lies outside.</exception>
    public bool Passes(int reached, int possible) =>
        (decimal)Guard.InRange(reached, 0, Guard.AtLeast(possible, 1)) >= PassMark.Value * possible;

    /// <summary>The certificate of a person who passed on a day.</summary>
    /// <remarks>
    /// It is valid from that day through the day before it comes round again; passed on 29 February, through 28 February. Within the days of renewal it
    /// starts where the one before ends, so that no day is lost; earlier or later it starts at once.
    /// </remarks>
    /// <param name="person">Who passed; not blank.</param>
    /// <param name="on">The day.</param>
    /// <param name="before">The certificate before; null where there is none.</param>
    /// <exception cref="System.ArgumentException">The person is blank, or another than that of the certificate before.</exception>
    public Certificate Certify(string person, LocalDate on, Certificate? before = null)
    {
        var from = before is not null && before.RequirePerson(person).RenewableFrom(this) <= on && on <= before.Through ? before.Through.PlusDays(1) : on;
        var again = from + ValidFor;
        var isShort = ValidFor.Days == 0 && again.Day < from.Day;
        return new Certificate(Guard.NotBlank(person), on, from, isShort ? again : again.PlusDays(-1));
    }

    /// <summary>Pass mark and period: "80%, valid for 1 year".</summary>
    public override string ToString() => $"{PassMark}, valid for {Dates.Text(ValidFor)}";

    Content IDescribed.Describe() => Content.Object()
        .With("passMark", PassMark.ToString(null))
        .With("validFor", Dates.Text(ValidFor))
        .With("renewalDays", RenewalDays == 0 ? null : RenewalDays)
        .With("clause", Clause);
}
