using System.Collections.Generic;
using System.IO;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Json;

namespace Partnerships.Samples.Statements;

/// <summary>What earlier runs posted to each partner in each currency.</summary>
internal sealed class AccountStore
{
    /// <summary>The file that a run writes.</summary>
    public const string FileName = "accounts.json";

    private readonly Dictionary<(string Partner, string Currency), CommissionAccount> _accounts = [];
    private readonly Dictionary<string, List<(string Partner, string Currency)>> _byDeal = [];

    public IReadOnlyDictionary<(string Partner, string Currency), CommissionAccount> Accounts => _accounts;

    /// <summary>The last day of the last period that was closed for anybody: it is over for all. Null where none was.</summary>
    public LocalDate? ClosedThrough => _accounts.Values.Max(account => account.ClosedThrough);

    /// <summary>The first day on which something was true that was posted; null where nothing was.</summary>
    public LocalDate? FirstDay => _accounts.Values.SelectMany(account => account.Entries).Min(entry => (LocalDate?)entry.Event.Date);

    /// <summary>The last day on which something was known that was posted; null where nothing was.</summary>
    public LocalDate? LastDay => _accounts.Values.Max(account => account.KnownOn);

    /// <summary>Reads documents of accounts; what is wrong goes to the error output.</summary>
    /// <returns>The accounts, none where there is no file; null where something is wrong.</returns>
    public static AccountStore? Read(string? path, TextWriter error)
    {
        var store = new AccountStore();
        if (path is null)
        {
            return store;
        }

        if (JsonParts.Read(path, "commission-account", error) is not { } parts)
        {
            return null;
        }

        var isGood = true;
        foreach (var part in parts)
        {
            isGood &= store.Read(part, error);
        }

        return isGood ? store : null;
    }

    /// <summary>Accounts as an array of documents, in the order in which they come.</summary>
    public static string ToJson(IEnumerable<CommissionAccount> accounts)
    {
        var documents = accounts.Select(account => CommissionJson.Write(account).TrimEnd().ReplaceLineEndings("\n")).ToList();
        return documents.Count == 0 ? "[]\n" : $"[\n{string.Join(",\n", documents)}\n]\n";
    }

    /// <summary>To whom lines of a deal were posted that this command posts, by their ids.</summary>
    public IReadOnlyList<(string Partner, string Currency)> PostedTo(string deal) => _byDeal.TryGetValue(deal, out var keys) ? keys : [];

    /// <summary>Whether a line is one that this command posts, and not a share or an override that somebody else did.</summary>
    public static bool IsOwn(CommissionLine line) => line.Id == $"{line.Deal}/{line.DealLine}/{line.Terms.Rule}";

    private bool Read(JsonParts.Part part, TextWriter error)
    {
        if (!CommissionJson.TryReadAccount(part.Text, out var account, out var faults))
        {
            part.Write(faults, error);
            return false;
        }

        var key = (account.Partner.Value, account.Currency.Code);
        if (!_accounts.TryAdd(key, account))
        {
            part.Write("statement.account-twice", $"There is an account of {account.Partner} in {account.Currency} already.", error);
            return false;
        }

        foreach (var deal in account.Lines.Select(posted => posted.Line).Where(IsOwn).Select(line => line.Deal).Distinct())
        {
            (_byDeal.TryGetValue(deal, out var keys) ? keys : _byDeal[deal] = []).Add(key);
        }

        return true;
    }
}
