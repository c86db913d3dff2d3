using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Partnerships.Samples.Statements;

/// <summary>The deals that earlier runs counted: read with an export, written after it for the next run.</summary>
internal sealed class EarlierDeals
{
    /// <summary>The file that a run writes.</summary>
    public const string FileName = "deals.json";

    private readonly SortedDictionary<string, EarlierDeal> _deals = new(StringComparer.Ordinal);

    /// <summary>Those that wait for a day, or were refunded.</summary>
    public IEnumerable<EarlierDeal> Waiting => _deals.Values.Where(deal => deal.Waits);

    /// <summary>Reads documents of deals; what is wrong goes to the error output.</summary>
    /// <returns>The deals, none where there is no file; null where something is wrong.</returns>
    public static EarlierDeals? Read(string? path, TextWriter error)
    {
        var earlier = new EarlierDeals();
        if (path is null)
        {
            return earlier;
        }

        if (JsonParts.Read(path, "earlier-deals", error) is not { } parts)
        {
            return null;
        }

        var isGood = true;
        foreach (var part in parts)
        {
            var deal = EarlierDealJson.Read(part, error);
            isGood &= deal is not null;
            if (deal is not null && !earlier._deals.TryAdd(deal.Id, deal))
            {
                part.Write("statement.deal-twice", $"Deal {deal.Id} is there already.", error);
                isGood = false;
            }
        }

        return isGood ? earlier : null;
    }

    public EarlierDeal? Find(string deal) => _deals.GetValueOrDefault(deal);

    public void Keep(EarlierDeal deal) => _deals[deal.Id] = deal;

    /// <summary>All deals, as an array of documents by their ids.</summary>
    public string ToJson() => _deals.Count == 0 ? "[]\n" : $"[\n{string.Join(",\n", _deals.Values.Select(EarlierDealJson.Write))}\n]\n";
}
