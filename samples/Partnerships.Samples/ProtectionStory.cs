using System.Collections.Generic;
using NodaTime;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Registrations;

namespace Partnerships.Samples;

/// <summary>Three partners who claim one customer while New York moves its clocks forward.</summary>
internal sealed class ProtectionStory
{
    private static readonly PartnerProgram Program = StandardPrograms.Reseller.InZone("America/New_York");

    private ProtectionStory()
    {
        Desk = new RegistrationDesk(Program, DateTimeZoneProviders.Tzdb);
        Claims =
        [
            Claim.Of("R-1", "acme", ResellerProgram.Authorized, Instant.FromUtc(2026, 3, 1, 15, 0)),
            Claim.Of("R-2", "birch", ResellerProgram.Authorized, Instant.FromUtc(2026, 4, 1, 3, 30)),
            Claim.Of("R-3", "cedar", ResellerProgram.Premier, Instant.FromUtc(2026, 4, 1, 4, 30)),
        ];
        var state = CustomerRegistrations.None(CustomerKey.OfDomain("https://www.Globex.com/"));
        var decisions = new List<RegistrationDecision>();
        foreach (var claim in Claims)
        {
            decisions.Add(Desk.Submit(state, claim));
            state = decisions[^1].State;
        }

        (Decisions, State) = (decisions, state);
        (Customer, Zone) = (state.Key.Customer, DateTimeZoneProviders.Tzdb[Program.ZoneId]);
        WhatIf = Desk.Adjudicate(state.Key, [Claims[0], Claims[1].MovedTo(Claims[0].At - Duration.FromDays(1))], Claims[0].At);
    }

    public RegistrationDesk Desk { get; }

    public CustomerKey Customer { get; }

    public DateTimeZone Zone { get; }

    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>What the desk answered, claim by claim.</summary>
    public IReadOnlyList<RegistrationDecision> Decisions { get; }

    public CustomerRegistrations State { get; }

    /// <summary>What would have been, had birch registered a day before acme.</summary>
    public Adjudication WhatIf { get; }

    public static ProtectionStory Tell() => new();
}
