using System.Runtime.InteropServices;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What a schedule brought.</summary>
/// <param name="Amount">The amount, rounded.</param>
/// <param name="Exact">The amount, exact.</param>
/// <param name="Total">What has accumulated by now.</param>
/// <param name="First">The first bracket that it was rated by.</param>
/// <param name="Last">The last one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Applied(Traced<Money> Amount, UnroundedMoney Exact, Level Total, int First, int Last);
