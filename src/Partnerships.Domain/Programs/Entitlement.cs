namespace Partnerships.Programs;

/// <summary>A benefit that a partner holds, and how much of it is in use.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed record Entitlement : IDescribed
{
    internal Entitlement(Benefit benefit, long? total, long used) => (Benefit, Total, Used) = (benefit, total, used);

    /// <summary>The benefit.</summary>
    public Benefit Benefit { get; }

    /// <summary>How many there are; null where the benefit is not counted.</summary>
    public long? Total { get; }

    /// <summary>How many are in use.</summary>
    public long Used { get; }

    /// <summary>How many are left; null where the benefit is not counted.</summary>
    public long? Left => Total - Used;

    /// <summary>The benefit, and how much of it is in use: "Training seats: 3 of 5 in use".</summary>
    public override string ToString() => Total is { } total ? Guard.Invariant($"{Benefit.Name}: {Used} of {total} in use") : Benefit.ToString();

    Content IDescribed.Describe() => Content.Object()
        .With("benefit", Benefit)
        .With("total", Total)
        .With("used", Used);
}
