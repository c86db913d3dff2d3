using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Registrations;

/// <summary>Where a registration stands. The name is what documents hold.</summary>
public sealed class RegistrationStatus : SmartEnum<RegistrationStatus>
{
    /// <summary>It holds its place, and awaits approval or the end of the tie window.</summary>
    public static readonly RegistrationStatus Submitted = new("submitted", 1);

    /// <summary>Others claimed the customer within the tie window; somebody must decide.</summary>
    public static readonly RegistrationStatus Contested = new("contested", 2);

    /// <summary>Its protection runs.</summary>
    public static readonly RegistrationStatus Protected = new("protected", 3);

    /// <summary>It is known, and protects nothing.</summary>
    public static readonly RegistrationStatus Recorded = new("recorded", 4);

    /// <summary>It waits in the queue behind another.</summary>
    public static readonly RegistrationStatus Waiting = new("waiting", 5);

    /// <summary>The terms did not let it in.</summary>
    public static readonly RegistrationStatus Refused = new("refused", 6);

    /// <summary>It was turned down, or taken away.</summary>
    public static readonly RegistrationStatus Rejected = new("rejected", 7);

    /// <summary>Another partner has it now, under an id of its own.</summary>
    public static readonly RegistrationStatus Transferred = new("transferred", 8);

    /// <summary>It became a deal.</summary>
    public static readonly RegistrationStatus Converted = new("converted", 9);

    /// <summary>Its partner gave it up.</summary>
    public static readonly RegistrationStatus Withdrawn = new("withdrawn", 10);

    /// <summary>Its protection ran out.</summary>
    public static readonly RegistrationStatus Expired = new("expired", 11);

    private RegistrationStatus(string name, int value)
        : base(name, value) => (HoldsPlace, Protects, Waits, IsOpen) = (value <= 3, value == 3, value == 5, value <= 5);

    /// <summary>Every status: those of open registrations first.</summary>
    public static IReadOnlyList<RegistrationStatus> All { get; } = [Submitted, Contested, Protected, Recorded, Waiting, Refused, Rejected, Transferred, Converted, Withdrawn, Expired];

    /// <summary>Whether it keeps others from the customer: submitted, contested or protected.</summary>
    public bool HoldsPlace { get; }

    /// <summary>Whether anything can still become of it: it holds its place, is recorded, or waits.</summary>
    public bool IsOpen { get; }

    internal bool Protects { get; }

    internal bool Waits { get; }

    /// <summary>The status in words: "protected".</summary>
    public override string ToString() => Name;
}
