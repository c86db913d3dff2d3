using System.Runtime.InteropServices;
using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Funds;

/// <summary>What every event says: when it counts, which command brought it, and by which version of the program.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FundEntry(LocalDate Date, string? Cause, ProgramReference Program);
