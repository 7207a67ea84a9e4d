package org.zhucun.exchange.webhook;

/** 投递结果: what came of one attempt. */
public enum SendOutcome {
    /** A status of 200 to 299. */
    ACCEPTED,
    /** A status of 300 to 399: redirections are not followed. */
    REDIRECTED,
    /** Status 410: nobody is there any more. */
    GONE,
    /** Any other status. */
    REFUSED,
    /** No answer in time. */
    TIMED_OUT,
    /** No connection. */
    UNREACHABLE,
    /** The certificate is not good for that name, or TLS failed otherwise. */
    TLS_FAILED,
    /** The name has no address. */
    NAME_UNKNOWN,
    /** The name leads to an address, or the address has a form, that nothing is sent to. */
    TARGET_FORBIDDEN
}
