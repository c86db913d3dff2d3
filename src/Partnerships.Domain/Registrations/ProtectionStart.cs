using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Registrations;

/// <summary>From when a protection counts. The name is what documents hold.</summary>
public sealed class ProtectionStart : SmartEnum<ProtectionStart>
{
    /// <summary>From the instant of the registration, also where it is approved later.</summary>
    public static readonly ProtectionStart Registration = new("registration", 1);

    /// <summary>From the instant of the approval.</summary>
    public static readonly ProtectionStart Approval = new("approval", 2);

    private ProtectionStart(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every start.</summary>
    public static IReadOnlyList<ProtectionStart> All { get; } = [Registration, Approval];

    /// <summary>The start in words: "registration".</summary>
    public override string ToString() => Name;
}
