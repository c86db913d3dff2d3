namespace Partnerships.Explanations;

/// <summary>Names an explanation and its sections when somebody reads them.</summary>
internal interface ISectionNames
{
    /// <summary>What is explained.</summary>
    string Title { get; }

    /// <summary>The name of a section.</summary>
    /// <param name="number">The number of the section.</param>
    string NameOf(int number);
}
