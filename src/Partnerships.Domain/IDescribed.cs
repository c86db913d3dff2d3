namespace Partnerships;

/// <summary>A value that can say all that it is.</summary>
internal interface IDescribed
{
    Content Describe();
}
