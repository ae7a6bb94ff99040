using Azure.Data.Tables;
using GovSync.Core.Releases;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Interpretations;

/// <summary>Pairs of policy documents and interpretations (design: <c>Interpretations</c>, policy release id · interpretation).</summary>
public sealed class InterpretationTable(StorageAccount account)
{
    // Sorts before every interpretation's release id.
    private const string StateKey = "!state";

    private readonly TableClient table = account.Table(StorageNames.Interpretations);

    public Task SavePairAsync(InterpretationPair pair, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(
            JsonRow.Of(pair.PolicyId, pair.InterpretationId, pair), TableUpdateMode.Replace, cancellationToken);

    public Task SaveStateAsync(PolicyState state, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(JsonRow.Of(state.PolicyId, StateKey, state), TableUpdateMode.Replace, cancellationToken);

    /// <summary>The policy's state (null = not judged yet) and its pairs.</summary>
    public async Task<(PolicyState? State, IReadOnlyList<InterpretationPair> Pairs)> OfPolicyAsync(
        string policyId, CancellationToken cancellationToken)
    {
        PolicyState? state = null;
        var pairs = new List<InterpretationPair>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {policyId}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey == StateKey)
            {
                state = JsonRow.Read<PolicyState>(row).Value;
            }
            else
            {
                pairs.Add(JsonRow.Read<InterpretationPair>(row).Value);
            }
        }

        return (state, pairs);
    }

    /// <summary>The states of those releases that are policies and have been judged.</summary>
    public async Task<IReadOnlyList<PolicyState>> OfPoliciesAsync(
        IReadOnlyList<Release> releases, CancellationToken cancellationToken)
    {
        var policies = releases.Where(release => release.Kind == ReleaseKind.Policy);
        var found = await Task.WhenAll(policies.Select(policy => OfPolicyAsync(policy.Id, cancellationToken)));
        return [.. found.Select(item => item.State).OfType<PolicyState>()];
    }
}
