namespace Partnerships.Explanations;

/// <summary>Names the sections of an explanation when somebody reads them.</summary>
internal interface ISectionNames
{
    /// <summary>The name of a section.</summary>
    /// <param name="number">The number of the section.</param>
    string NameOf(int number);
}
