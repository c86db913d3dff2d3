namespace Partnerships;

/// <summary>What a piece of content is.</summary>
internal enum ContentKind
{
    Object,
    List,
    Text,
    Number,
    YesNo,
}
