namespace Partnerships;

/// <summary>Whole numbers above zero within a text.</summary>
internal static class WholeNumbers
{
    private const int MostDigits = 9;

    /// <summary>The number that a part of a text is: digits without a zero in front; null where it is none, or has more than nine digits.</summary>
    public static int? Read(string text, int start, int length)
    {
        if (length is < 1 or > MostDigits || text[start] == '0')
        {
            return null;
        }

        var number = 0;
        for (var at = start; at < start + length; at++)
        {
            if (text[at] is < '0' or > '9')
            {
                return null;
            }

            number = (number * 10) + (text[at] - '0');
        }

        return number;
    }
}
