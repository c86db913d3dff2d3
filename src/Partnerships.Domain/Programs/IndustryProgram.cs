using Partnerships.Partners;
using Partnerships.Programs.Standard;

namespace Partnerships.Programs;

/// <summary>The industry-specific partners of the framework's summary, which has no section for them: the implementation program's parts, for one industry.</summary>
/// <remarks>Tiers, benefits, options, rates and training are those of the implementation program; each agreement names the industry.</remarks>
public static class IndustryProgram
{
    internal static PartnerProgram Program { get; } = StandardProgram
        .Of("industry", "Industry-specific partner program", PartnerType.Industry)
        .By(Summary.PartnerTypes)
        .NeedingVertical()
        .WithLadder([.. ImplementationProgram.Program.Ladders])
        .WithBenefits([.. ImplementationProgram.Program.Benefits])
        .WithOptions([.. ImplementationProgram.Program.Options])
        .WithRates([.. ImplementationProgram.Program.Rates])
        .WithCommissions(ImplementationProgram.Program.Commissions)
        .WithTraining(ImplementationProgram.Program.Exam, [.. ImplementationProgram.Program.Courses]);
}
