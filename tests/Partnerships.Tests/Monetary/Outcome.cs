using System;

namespace Partnerships.Tests.Monetary;

/// <summary>What an operation gives: a value, or nothing where it says that it does not fit.</summary>
internal readonly record struct Outcome<T>(T? Value, bool Fits)
    where T : struct
{
    public static Outcome<T> Of(Func<T> operation)
    {
        try
        {
            return new Outcome<T>(operation(), Fits: true);
        }
        catch (OverflowException)
        {
            return new Outcome<T>(null, Fits: false);
        }
    }
}
