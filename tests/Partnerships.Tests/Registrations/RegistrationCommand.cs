using NodaTime;
using Partnerships.Explanations;
using Partnerships.Partners;
using Partnerships.Registrations;

namespace Partnerships.Tests.Registrations;

/// <summary>A command on the registrations of one key, as data: the desk and its oracle are given the same ones.</summary>
public abstract record RegistrationCommand(Instant At)
{
    /// <summary>Gives the command to a desk.</summary>
    public abstract RegistrationDecision On(RegistrationDesk desk, CustomerRegistrations state);

    public sealed record Submit(Claim Claim) : RegistrationCommand(Claim.At)
    {
        public override RegistrationDecision On(RegistrationDesk desk, CustomerRegistrations state) => desk.Submit(state, Claim);
    }

    public sealed record Approve(string Id, Instant At) : RegistrationCommand(At)
    {
        public override RegistrationDecision On(RegistrationDesk desk, CustomerRegistrations state) => desk.Approve(state, Id, At);
    }

    public sealed record Award(string Id, Instant At, string Grounds) : RegistrationCommand(At)
    {
        public override RegistrationDecision On(RegistrationDesk desk, CustomerRegistrations state) => desk.Award(state, Id, At, Grounds);
    }

    public sealed record Reject(string Id, Instant At, Reason Reason) : RegistrationCommand(At)
    {
        public override RegistrationDecision On(RegistrationDesk desk, CustomerRegistrations state) => desk.Reject(state, Id, At, Reason);
    }

    public sealed record Withdraw(string Id, PartnerId Partner, Instant At) : RegistrationCommand(At)
    {
        public override RegistrationDecision On(RegistrationDesk desk, CustomerRegistrations state) => desk.Withdraw(state, Id, Partner, At);
    }

    public sealed record Convert(string Id, Instant At) : RegistrationCommand(At)
    {
        public override RegistrationDecision On(RegistrationDesk desk, CustomerRegistrations state) => desk.Convert(state, Id, At, "D-1");
    }

    /// <summary>Asks for an extension by a length; by the most that the terms give, where there is none.</summary>
    public sealed record Extend(string Id, ProtectionLength? Length, string? Evidence, Instant At) : RegistrationCommand(At)
    {
        public override RegistrationDecision On(RegistrationDesk desk, CustomerRegistrations state) =>
            Length is { } length ? desk.ExtendBy(state, Id, length, At, Evidence) : desk.Extend(state, Id, At, Evidence);
    }

    public sealed record Transfer(string Id, Claim Claim, Reason Reason) : RegistrationCommand(Claim.At)
    {
        public override RegistrationDecision On(RegistrationDesk desk, CustomerRegistrations state) => desk.Transfer(state, Id, Claim, Reason);
    }

    public sealed record Expire(Instant At) : RegistrationCommand(At)
    {
        public override RegistrationDecision On(RegistrationDesk desk, CustomerRegistrations state) => desk.Expire(state, At);
    }
}
