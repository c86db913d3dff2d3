using System;
using System.Numerics;

namespace Partnerships.Tests.Oracle;

/// <summary>
/// Rounds to a whole number from first principles. Modes go by name so that the oracle shares
/// nothing with the code it checks.
/// </summary>
internal static class RoundingOracle
{
    public static BigInteger Round(Rational value, string mode)
    {
        // The only two candidates. A whole number is its own floor and ceiling, so it stays.
        BigInteger floor = value.Floor();
        BigInteger ceiling = value.Ceiling();

        BigInteger nearerZero = value.Sign < 0 ? ceiling : floor;
        BigInteger fartherFromZero = value.Sign < 0 ? floor : ceiling;

        // Candidates of a value that is not whole are neighbours: one is even, the other odd.
        BigInteger even = floor.IsEven ? floor : ceiling;
        BigInteger odd = floor.IsEven ? ceiling : floor;

        return mode switch
        {
            "TowardNegative" => floor,
            "TowardPositive" => ceiling,
            "TowardZero" => nearerZero,
            "AwayFromZero" => fartherFromZero,
            "HalfTowardNegative" => NearestOnTie(floor),
            "HalfTowardPositive" => NearestOnTie(ceiling),
            "HalfTowardZero" => NearestOnTie(nearerZero),
            "HalfAwayFromZero" => NearestOnTie(fartherFromZero),
            "HalfToEven" => NearestOnTie(even),
            "HalfToOdd" => NearestOnTie(odd),
            _ => throw new ArgumentException($"Unknown rounding mode '{mode}'.", nameof(mode)),
        };

        BigInteger NearestOnTie(BigInteger onTie)
        {
            Rational aboveFloor = value - floor;
            Rational belowCeiling = ceiling - value;
            if (aboveFloor < belowCeiling)
            {
                return floor;
            }

            return aboveFloor > belowCeiling ? ceiling : onTie;
        }
    }
}
