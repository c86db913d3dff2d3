namespace Partnerships.Tiers;

/// <summary>What a placement knows of each of its lines; a finding asks it when somebody reads the finding.</summary>
internal abstract class FindingSource
{
    public abstract bool Holds(FindingLine line);

    public abstract FindingStatus StatusOf(FindingLine line);

    /// <summary>The value or the points, as a number of the bound's kind; null where it is not known or there is none.</summary>
    public abstract long? NumberOf(FindingLine line);

    public abstract long? ShortfallOf(FindingLine line);

    public abstract int? ResponsesOf(FindingLine line);

    public abstract bool MinimumMissed(FindingLine line);
}
