namespace GovSync.Functions.Sites;

/// <summary>What a site signs in with, and what its pushes are signed with.</summary>
/// <param name="ApiKeyHash">SHA-256 of the key, lower-case hex; the key itself is shown once.</param>
/// <param name="WebhookSecret">Standard Webhooks secret, <c>whsec_</c> and base64: both sides must know it.</param>
public sealed record SiteCredentials(string ApiKeyHash, string WebhookSecret);
