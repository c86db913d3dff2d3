using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Programs;

/// <summary>What all programs of the framework have in common.</summary>
internal static class StandardProgram
{
    private const string Version = "1.0";

    // The framework is of October 2025, and has no end.
    private static readonly LocalDate InForce = new(2025, 10, 1);

    public static PartnerProgram Of(string id, string name, PartnerType type) => PartnerProgram.Of(id, name, type, Version, InForce);
}
