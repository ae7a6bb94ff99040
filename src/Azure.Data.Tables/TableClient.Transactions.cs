using Azure.Core;
using Azure.Data.Tables.Connection;
using Azure.Data.Tables.Limits;
using Azure.Data.Tables.Transactions;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>
    /// Carries out all actions or none. They must be 1 to 100, of one partition, each row once, 4 MiB together.
    /// </summary>
    /// <returns>
    /// The answers to the actions, in their order; an answer has the new version of its row (<c>Headers.ETag</c>).
    /// </returns>
    /// <exception cref="TableTransactionFailedException">
    /// The service refused one action, and so carried out none.
    /// </exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        TableTransactionAction[] actions = [.. transactionActions];
        TransactionLimits.Require(actions);

        var boundary = $"batch_{Guid.NewGuid()}";
        EntityRequest[] requests = [.. actions.Select(action => EntityRequest.Of(Name, action))];
        var body = TransactionBody.Write(requests, boundary, connection.Address);
        using var message = connection.Message(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue("Content-Type", $"multipart/mixed; boundary={boundary}");
        message.Request.Content = RequestContent.Create(body);

        var response = await connection.SendAsync(message, cancellationToken);
        return Response.FromValue(Accepted(TransactionAnswer.Read(response), actions.Length), response);
    }

    private static IReadOnlyList<Response> Accepted(IReadOnlyList<Response> answers, int expected)
    {
        if (answers.FirstOrDefault(answer => answer.IsError) is { } refusal)
            throw new TableTransactionFailedException(TableConnection.Failure(refusal));
        return answers.Count == expected
            ? answers
            : throw new InvalidDataException(
                $"The table service gave {answers.Count} answers to a transaction, expected {expected}.");
    }
}
