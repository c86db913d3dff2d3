using NodaTime;

namespace Partnerships.Registrations;

/// <summary>The first in the queue holds the place now.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationPromoted : RegistrationEvent
{
    internal RegistrationPromoted(Instant at, string registrationId, Instant? decisionDue)
        : base(at, registrationId) => DecisionDue = decisionDue;

    /// <summary>When somebody should have approved it; null where nobody must, or the terms say no time.</summary>
    public Instant? DecisionDue { get; }

    /// <summary>The code "registration.promoted".</summary>
    public override string Code => "registration.promoted";

    private protected override string Words => "moved up from the queue";

    private protected override Content Describe(Content content) => content.With("decisionDue", DecisionDue is { } due ? Dates.Text(due) : null);
}
