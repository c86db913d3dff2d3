using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Partnerships.Programs;

/// <content>All that a program says, and the hash of it.</content>
public sealed partial class PartnerProgram
{
    internal const string Format = "partnerships/program/1";

    /// <summary>The SHA-256 of all that the program says, in lower-case hexadecimal digits.</summary>
    /// <remarks>It is the hash of the program's JSON without blanks between tokens, in UTF-8. Equal programs share it.</remarks>
    public string ContentHash
    {
        get
        {
            var content = Encoding.UTF8.GetBytes(((IDescribed)this).Describe().ToString());
#if NET8_0_OR_GREATER
            var hash = SHA256.HashData(content);
#else
            using var sha = SHA256.Create();
            var hash = sha.ComputeHash(content);
#endif
            var text = new StringBuilder(2 * hash.Length);
            foreach (var part in hash)
            {
                text.Append(part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
            }

            return text.ToString();
        }
    }

    Content IDescribed.Describe() => Content.Object()
        .With("format", Format)
        .With("id", Id)
        .With("name", Name)
        .With("type", Type.Key)
        .With("version", Version)
        .With("from", Dates.Text(From))
        .With("until", Until is { } until ? Dates.Text(until) : null)
        .With("currency", Currency.Code)
        .With("zone", ZoneId)
        .With("programYear", Year.ToString())
        .With("rounding", Rounding.Name)
        .If("needsVertical", NeedsVertical)
        .With("signedTiers", CurePeriod is null ? null : Content.Object().With("cure", Dates.Text(CurePeriod)))
        .With("clause", Clause)
        .With("review", Review)
        .With("metrics", DescribeMetrics())
        .With("ladders", Ladders)
        .With("benefits", Benefits)
        .With("options", Options)
        .With("rates", Rates)
        .With("commissions", Commissions.Rules.Count == 0 ? null : Commissions)
        .With("settlement", Settlement)
        .With("minimumCommitment", MinimumCommitment)
        .With("discounts", Discounts)
        .With("funds", Funds)
        .With("goals", Goals)
        .With("commitments", Commitments)
        .With("activities", Activities)
        .With("exam", Exam)
        .With("courses", Courses)
        .With("protection", Protection)
        .With("serviceLevels", ServiceLevels)
        .With("timelines", Timelines)
        .With("application", Application);

    private Content DescribeMetrics() => Metrics.Aggregate(Content.Object(), (content, metric) => content.With(metric.Key, metric.Describe()));
}
