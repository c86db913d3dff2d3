using NodaTime;
using Partnerships.Calendars;
using Partnerships.Tiers;

namespace Partnerships.Tests.Oracle;

/// <summary>Reviews a partner day by day by the words of the terms, with ranks as plain numbers; none is −1.</summary>
internal sealed class ReviewOracle(ReviewTerms terms, ProgramYear year, LocalDate joined)
{
    private LocalDate? _since;
    private LocalDate? _rose;
    private LocalDate? _short;
    private LocalDate? _warned;
    private LocalDate? _noticed;
    private LocalDate _heldUntil = LocalDate.MinIsoValue;

    public int Rank { get; private set; } = -1;

    public void Give(int rank, LocalDate today) => Move(rank, today, today);

    public void Hold(LocalDate until) => _heldUntil = until;

    /// <summary>One day after the other, none left out.</summary>
    public void Day(LocalDate today, int holds)
    {
        var reviewed = IsReview(today);
        if (holds >= Rank)
        {
            (_short, _warned, _noticed) = (null, null, null);
        }

        if (holds > Rank)
        {
            var inTime = Rank < 0 || terms.MinimumTime is null || today >= _since!.Value.Plus(terms.MinimumTime);
            if (_since is null || ((terms.Promotion.Name == "atOnce" || reviewed) && inTime))
            {
                Move(Rank >= 0 && terms.MinimumTime is not null ? Rank + 1 : holds, today, today);
            }
        }
        else if (holds < Rank && reviewed && _short is null && terms.Demotion.Name != "never" && today != _since && HasSettledIn(today) && !IsKept(today))
        {
            _short = today;
        }

        Pass(today, holds);
    }

    private void Pass(LocalDate today, int holds)
    {
        if (_short is not { } found || !IsOver(found, terms.Grace, today))
        {
            return;
        }

        var graceOver = terms.Grace is null ? found : found.Plus(terms.Grace).PlusDays(1);
        if (terms.Cure is not null)
        {
            _warned ??= graceOver;
        }

        if (_warned is { } warned && !IsOver(warned, terms.Cure, today))
        {
            return;
        }

        var cureOver = _warned is { } from ? from.Plus(terms.Cure!).PlusDays(1) : graceOver;
        if (terms.Notice is not null)
        {
            _noticed ??= cureOver;
        }

        if ((_noticed is { } noticed && !IsOver(noticed, terms.Notice, today)) || today <= _heldUntil)
        {
            return;
        }

        Move(terms.Demotion.Name == "oneStep" ? Rank - 1 : holds, today, null);
    }

    private static bool IsOver(LocalDate start, Period? period, LocalDate today) => period is null || today > start.Plus(period);

    private bool HasSettledIn(LocalDate today) => terms.SettlingIn is null || today > joined.Plus(terms.SettlingIn);

    /// <summary>Rose to the tier since the last turn of the year.</summary>
    private bool IsKept(LocalDate today)
    {
        if (!terms.KeepsForTheYear || _rose is not { } rose)
        {
            return false;
        }

        for (var day = rose.PlusDays(1); day <= today; day = day.PlusDays(1))
        {
            if (day.Month == year.Start.Month && day.Day == year.Start.Day)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsReview(LocalDate today)
    {
        var months = terms.Every.Name switch { "monthly" => 1, "quarterly" => 3, "half-yearly" => 6, "yearly" => 12, _ => 0 };
        for (var after = 0; months > 0 && after < 12; after += months)
        {
            if (year.Start.InYear(today.Year).PlusMonths(after) == today || year.Start.InYear(today.Year - 1).PlusMonths(after) == today)
            {
                return true;
            }
        }

        return months == 0;
    }

    private void Move(int rank, LocalDate today, LocalDate? rose) =>
        (Rank, _since, _rose, _short, _warned, _noticed) = (rank, today, rose, null, null, null);
}
