using System;
using System.Collections.Generic;

namespace Partnerships.Programs;

/// <summary>The programs of the framework. Nothing about them is special: a program from a file is their equal.</summary>
public static class StandardPrograms
{
    /// <summary>Technology integration partners, framework §1.</summary>
    public static PartnerProgram Technology => TechnologyProgram.Program;

    /// <summary>Implementation and consulting partners, framework §2.</summary>
    public static PartnerProgram Implementation => ImplementationProgram.Program;

    /// <summary>Resellers and channel partners, framework §3.</summary>
    public static PartnerProgram Reseller => ResellerProgram.Program;

    /// <summary>Strategic alliances, framework §4.</summary>
    public static PartnerProgram Alliance => AllianceProgram.Program;

    /// <summary>Industry-specific partners, a type without a section.</summary>
    public static PartnerProgram Industry => IndustryProgram.Program;

    /// <summary>Every program of the framework, in its order.</summary>
    public static IReadOnlyList<PartnerProgram> All { get; } = Array.AsReadOnly<PartnerProgram>([Technology, Implementation, Reseller, Alliance, Industry]);
}
