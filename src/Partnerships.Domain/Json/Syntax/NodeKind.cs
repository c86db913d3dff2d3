namespace Partnerships.Json.Syntax;

/// <summary>What stands at a place of a document.</summary>
internal enum NodeKind
{
    Object,
    List,
    Text,
    WholeNumber,
    OtherNumber,
    YesNo,
    Null,
}
