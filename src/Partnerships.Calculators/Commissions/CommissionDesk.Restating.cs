using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <content>Deals worked out again by other terms.</content>
public sealed partial class CommissionDesk
{
    /// <summary>Restates deals: where other terms give another amount than the account has, the difference is posted, line by line.</summary>
    /// <remarks>
    /// What was posted stays as it is. The difference is of what is left after refunds so far, and later refunds take back of the
    /// restated amount, by the reversal terms that the line was posted with. Where all of a line is held, or nothing is left of one that
    /// waits for the customer's payment, all that it comes to is held too, of a credit as of a sale.
    /// </remarks>
    /// <param name="account">The account.</param>
    /// <param name="id">The id of the restatement; not blank.</param>
    /// <param name="deals">The ids of the deals.</param>
    /// <param name="lines">All lines that the other terms give on these deals; a posted line that is not among them comes to nothing.</param>
    /// <param name="by">The other terms; the rule of each line stays its own.</param>
    /// <param name="on">The day for which the differences count.</param>
    /// <param name="knownOn">The day on which they are known; that for which they count where null.</param>
    /// <exception cref="ArgumentException">A line is of another partner, or of none of the deals, or comes twice.</exception>
    /// <exception cref="CurrencyMismatchException">A line is in another currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is known before the last event, or before the day for which it counts.</exception>
    public AccountDecision Restate(
        CommissionAccount account, string id, IEnumerable<string> deals, IEnumerable<CommissionLine> lines, TermsReference by, LocalDate on, LocalDate? knownOn = null)
    {
        var posting = new Posting(account, Terms, knownOn ?? on);
        Guard.NotBlank(id);
        Guard.NotNull(by);
        var about = new SortedSet<string>(Guard.Copy(deals), StringComparer.Ordinal);
        var given = Given(account, about, Guard.Copy(lines));
        foreach (var posted in about.SelectMany(account.LinesOf).Where(posted => !given.ContainsKey(posted.Line.Id)))
        {
            given.Add(posted.Line.Id, Nothing(posted.Line, by));
        }

        foreach (var line in given.Values.Where(line => !line.Amount.Equals(account.LineOf(line.Id)?.Amount ?? Money.Zero(account.Currency))))
        {
            if (!posting.HasPosted($"{id}/{line.Id}"))
            {
                Restate(posting, $"{id}/{line.Id}", line, on, knownOn ?? on);
            }
        }

        if (posting.IsEmpty)
        {
            posting.Refuse(CommissionReasons.NothingToRestate(string.Join(", ", about)));
        }

        return posting.Decide();
    }

    private static void Restate(Posting posting, string id, CommissionLine line, LocalDate on, LocalDate knownOn)
    {
        var before = posting.Account.LineOf(line.Id);
        var was = before?.Amount ?? Money.Zero(line.Amount.Currency);
        var why = $"{line.Id} is {line.Amount.ToString("R", null)} by {line.Terms}, was {was.ToString("R", null)}" + (before is null ? string.Empty : $" by {before.Line.Terms}");
        var adjusted = new CommissionAdjusted(id, on, knownOn, before?.DifferenceTo(line.Amount) ?? line.Amount, why, line);
        posting.Add(adjusted);

        var after = posting.Account.LineOf(line.Id)!;
        if (before?.HeldInFull is { } reason && after.Net != after.Held)
        {
            posting.Add(new CommissionHeld($"{id}/held", on, knownOn, line, reason, after.Net - after.Held));
        }

        posting.Activate(adjusted, line);
    }

    private static SortedDictionary<string, CommissionLine> Given(CommissionAccount account, SortedSet<string> about, CommissionLine[] lines)
    {
        var given = new SortedDictionary<string, CommissionLine>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            Require(account, line, nameof(lines));
            if (!about.Contains(line.Deal) || given.ContainsKey(line.Id))
            {
                throw new ArgumentException($"Must be lines of the restated deals, each once; {line.Id} of {line.Deal} is none, or comes again.", nameof(lines));
            }

            given.Add(line.Id, line);
        }

        return given;
    }

    /// <summary>A posted line as terms give it that pay nothing for it.</summary>
    private static CommissionLine Nothing(CommissionLine posted, TermsReference by)
    {
        var nothing = CommissionLine.Of(
            posted.Id,
            posted.Partner,
            posted.Deal,
            posted.EarnedOn,
            posted.Base,
            Money.Zero(posted.Amount.Currency),
            TermsReference.Of(by.Program, by.Version, by.ContentHash, posted.Terms.Rule));
        return posted.DueOn is { } due ? nothing.Due(due) : nothing;
    }
}
