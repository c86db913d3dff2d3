using System;
using System.Collections.Generic;
using Partnerships.Explanations;

namespace Partnerships.Performance;

/// <summary>One section of a dashboard, such as partner health.</summary>
/// <remarks>Two sections are equal only when they are one object.</remarks>
public sealed class DashboardSection
{
    internal DashboardSection(string name, Clause clause, DashboardFigure[] figures) => (Name, Clause, Figures) = (name, clause, Array.AsReadOnly(figures));

    /// <summary>The name: "Partner health".</summary>
    public string Name { get; }

    /// <summary>Where the section is written.</summary>
    public Clause Clause { get; }

    /// <summary>The figures, in the order of the section.</summary>
    public IReadOnlyList<DashboardFigure> Figures { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
