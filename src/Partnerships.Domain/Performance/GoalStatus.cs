namespace Partnerships.Performance;

/// <summary>What a value comes to when it is held against a goal.</summary>
public enum GoalStatus
{
    /// <summary>Below the bound.</summary>
    Missed,

    /// <summary>At the bound or above, within the range where there is one.</summary>
    Met,

    /// <summary>Above the high end of the range.</summary>
    Exceeded,
}
