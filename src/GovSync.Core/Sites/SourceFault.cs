namespace GovSync.Core.Sites;

/// <summary>What is wrong with a source, for the administrator. Closed list, classified once by <see cref="SourceFaults"/>.</summary>
public enum SourceFault
{
    /// <summary>Name not resolved, refused, reset.</summary>
    Unreachable,
    TimedOut,

    /// <summary>Status 5xx.</summary>
    ServerError,

    /// <summary>Status 404 or 410: the channel has moved or is gone.</summary>
    NotFound,

    /// <summary>Status 401, 403, 412 or the like: the source does not want us.</summary>
    Refused,

    /// <summary>Status 429, or Retry-After.</summary>
    AskedToWait,

    /// <summary>Any other status but 200.</summary>
    HttpError,
    TooLarge,
    TooManyRedirects,

    /// <summary>The fetch fence forbids the address.</summary>
    Forbidden,

    /// <summary>An anti-robot page stands before the content.</summary>
    Challenge,
    NeedsJavaScript,
    Empty,
    UnexpectedHtml,
    BrokenXml,
    BrokenJson,
    UnknownFormat,

    /// <summary>Readable, without one entry.</summary>
    NoEntries,

    /// <summary>The registered selector or path finds nothing.</summary>
    SelectorFindsNothing,

    /// <summary>Pages of entries could not be read.</summary>
    EntryUnread,
}
