using System.Runtime.InteropServices;

namespace Partnerships.Explanations;

/// <summary>A value in a calculation, and the step that it came from; a value that was given converts by itself.</summary>
/// <param name="Value">The value.</param>
/// <param name="Step">The number of its step, 0 where it was given.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Traced<T>(T Value, int Step)
    where T : struct
{
    public static implicit operator Traced<T>(T value) => new(value, 0);
}
