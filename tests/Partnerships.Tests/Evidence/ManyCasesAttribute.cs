using System;
using System.Globalization;
using FsCheck.Xunit;

namespace Partnerships.Tests.Evidence;

/// <summary>A property that is tried on many generated cases: 10,000 unless the environment asks for fewer.</summary>
/// <remarks>
/// Mutation runs set <c>PARTNERSHIPS_CASES</c> to a small number, since each mutant runs the suite. FsCheck prints the seed of a
/// failing case; it goes back in through <see cref="PropertyAttribute.Replay"/>.
/// </remarks>
public sealed class ManyCasesAttribute : PropertyAttribute
{
    /// <summary>The number of cases in a run without the environment's say.</summary>
    public const int Usual = 10_000;

    public ManyCasesAttribute()
        : this(oneIn: 1)
    {
    }

    /// <summary>A property whose cases are whole stories of hundreds of days: one in so many of the usual number.</summary>
    public ManyCasesAttribute(int oneIn)
    {
        OneIn = oneIn;
        MaxTest = int.TryParse(
            Environment.GetEnvironmentVariable("PARTNERSHIPS_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases)
            ? cases
            : Usual / oneIn;
        QuietOnSuccess = true;
    }

    /// <summary>Which part of the usual number is tried.</summary>
    public int OneIn { get; }
}
