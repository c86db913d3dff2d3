using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Programs;

/// <summary>Who commits to something. The name is what documents hold.</summary>
public sealed class CommitmentParty : SmartEnum<CommitmentParty>
{
    /// <summary>The vendor.</summary>
    public static readonly CommitmentParty Vendor = new("vendor", 1);

    /// <summary>The partner.</summary>
    public static readonly CommitmentParty Partner = new("partner", 2);

    /// <summary>Each of both sides.</summary>
    public static readonly CommitmentParty Each = new("each", 3);

    private CommitmentParty(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every party.</summary>
    public static IReadOnlyList<CommitmentParty> All { get; } = [Vendor, Partner, Each];

    /// <summary>The party in words: "vendor".</summary>
    public override string ToString() => Name;
}
