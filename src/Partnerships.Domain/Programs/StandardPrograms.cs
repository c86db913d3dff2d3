using System.Collections.Generic;

namespace Partnerships.Programs;

/// <summary>The programs of the framework. Nothing about them is special: a program from a file is their equal.</summary>
public static class StandardPrograms
{
    /// <summary>Technology integration partners, framework §1.</summary>
    public static PartnerProgram Technology => TechnologyProgram.Program;

    /// <summary>Every program of the framework, in its order.</summary>
    public static IReadOnlyList<PartnerProgram> All { get; } = [Technology];
}
