namespace Alerts.Net;

/// <summary>Why a request gave no document.</summary>
public enum FetchFault
{
    /// <summary>No http or https address, or one with a user name in it.</summary>
    BadAddress,

    /// <summary>The address is private, loopback, link-local, multicast or reserved, and its host is not allowed.</summary>
    Refused,

    /// <summary>The host's name does not resolve.</summary>
    UnknownHost,

    /// <summary>No connection, or it was reset.</summary>
    Unreachable,

    /// <summary>The certificate is not valid for the host, or the handshake failed.</summary>
    Tls,

    /// <summary>One of the deadlines passed.</summary>
    TimedOut,

    /// <summary>More redirects than allowed, a loop, or one without a target.</summary>
    BadRedirect,

    /// <summary>More body or headers than allowed.</summary>
    TooLarge,

    /// <summary>The response breaks the protocol: wrong length, wrong encoding, cut off.</summary>
    BadResponse,

    /// <summary>404, and the like: an answer of 400 to 499 that is none of the others.</summary>
    ClientError,

    /// <summary>401 or 403.</summary>
    Forbidden,

    /// <summary>410: gone for good.</summary>
    Gone,

    /// <summary>429.</summary>
    TooMany,

    /// <summary>500 to 599.</summary>
    ServerError,
}
