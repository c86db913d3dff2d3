using System;
using System.Collections.Generic;
using Partnerships.Explanations;

namespace Partnerships.Commissions;

/// <summary>The calculation behind a commission: what of it is read seldom is made when somebody reads it.</summary>
/// <remarks>Two threads that read at once may both make it; what they make is the same.</remarks>
internal abstract class CommissionSource
{
    private IReadOnlyList<EarnedLine>? _lines;
    private IReadOnlyList<PassedRule>? _passed;
    private IReadOnlyList<Reason>? _conflicts;

    /// <summary>What is earned, by line and rule.</summary>
    public IReadOnlyList<EarnedLine> Lines => _lines ??= Array.AsReadOnly(ToLines());

    /// <summary>The rules that pay nothing, each with its reason.</summary>
    public IReadOnlyList<PassedRule> Passed => _passed ??= Array.AsReadOnly(ToPassed());

    /// <summary>Where two rules pay on one line.</summary>
    public IReadOnlyList<Reason> Conflicts => _conflicts ??= Array.AsReadOnly(ToConflicts());

    /// <summary>The calculation run again, step by step.</summary>
    public abstract Explanation Explain();

    protected abstract EarnedLine[] ToLines();

    protected abstract PassedRule[] ToPassed();

    protected abstract Reason[] ToConflicts();
}
