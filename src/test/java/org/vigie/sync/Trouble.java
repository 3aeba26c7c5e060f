package org.vigie.sync;

/// What the [HostileFeedServer] can do to one request.
public enum Trouble {
    /// Answers as it should, a little late.
    DELAY,
    /// Closes the connection before it has looked at the request.
    DROP_BEFORE,
    /// Does what was asked, then closes the connection without an answer.
    DROP_AFTER,
    /// Does what was asked and never answers.
    HANG,
    /// Does what was asked twice, as a retrying proxy would.
    TWICE,
    /// 401, 403, 409, 429 with seconds, 503 with a date, and the rest.
    STATUS_401,
    STATUS_403,
    STATUS_409,
    STATUS_429,
    STATUS_500,
    STATUS_502,
    STATUS_503,
    /// 302 to another host.
    REDIRECT,
    /// Announces all, sends half, closes.
    CLOSE_MID_BODY,
    /// Sends the first half as if it were all.
    TRUNCATED_JSON,
    /// Announces more than it sends.
    LONG_LENGTH,
    /// Sends one byte at a time.
    TRICKLE,
    /// Sends without end.
    GIANT_BODY,
    /// 200 with a page of a captive portal.
    NOT_JSON,
    /// Labels the answer as gzip.
    GZIP,
    /// Delivers the flags of a page in another order.
    REORDERED
}
