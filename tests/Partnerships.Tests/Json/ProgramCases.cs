using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Json;
using Partnerships.Programs;

namespace Partnerships.Tests.Json;

/// <summary>A program by its seed; a smaller size has fewer of everything.</summary>
public sealed record ProgramCase(int Seed, int Size)
{
    public PartnerProgram ToProgram() => Maker().Program();

    public override string ToString() => $"seed {Seed}, size {Size}: {ProgramJson.Write(ToProgram())}";

    internal ProgramMaker Maker() => new(Seed, Size);
}

/// <summary>Generators of programs.</summary>
public static class ProgramCases
{
    private const int MostSize = 4;

    public static Arbitrary<ProgramCase> Programs() => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue)
        from size in Gen.Frequency((6, Gen.Choose(1, 2)), (1, Gen.Choose(3, MostSize)))
        select new ProgramCase(seed, size),
        Smaller);

    private static IEnumerable<ProgramCase> Smaller(ProgramCase program) =>
        Enumerable.Range(1, Math.Max(0, program.Size - 1)).Select(size => program with { Size = size });
}
