using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Certifications;

/// <summary>What a person has to reach to be certified, and for how long that holds.</summary>
/// <remarks>Two exams are equal when all that they say is; they have no order.</remarks>
public sealed record Exam : IDescribed
{
    private Exam(Rate passMark, Period validFor, Clause? clause) => (PassMark, ValidFor, Clause) = (passMark, validFor, clause);

    /// <summary>The share of the combined score that passes, the bound included.</summary>
    public Rate PassMark { get; }

    /// <summary>How long a certificate holds from the day passed.</summary>
    public Period ValidFor { get; }

    /// <summary>Where the exam is written; null where no document says so.</summary>
    public Clause? Clause { get; }

    /// <summary>An exam.</summary>
    /// <param name="passMark">From 0% to 100%.</param>
    /// <param name="validFor">Days, months or years; above zero.</param>
    /// <exception cref="System.ArgumentException">The pass mark lies outside, or the period is of another kind.</exception>
    public static Exam Of(Rate passMark, Period validFor) => new(Guard.InRange(passMark, Rate.Zero, Rate.One), Dates.Check(validFor), null);

    /// <summary>The same exam, and where it is written.</summary>
    public Exam By(Clause clause) => new(PassMark, ValidFor, Guard.NotNull(clause));

    /// <summary>Pass mark and period: "80%, valid for 1 year".</summary>
    public override string ToString() => $"{PassMark}, valid for {Dates.Text(ValidFor)}";

    Content IDescribed.Describe() => Content.Object()
        .With("passMark", PassMark.ToString(null))
        .With("validFor", Dates.Text(ValidFor))
        .With("clause", Clause);
}
