package org.zhucun.identity.session;

import org.zhucun.kernel.DomainException;

/** OAuth 拒绝: leaves the token service with one of the words of RFC 6749. */
final class OAuthRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int WHILE = 60;

    private final int status;
    private final String error;
    private final int retryAfter;

    OAuthRefusal(int status, String error, String description) {
        this(error, description, status, WHILE);
    }

    private OAuthRefusal(String error, String description, int status, int retryAfter) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
        this.retryAfter = retryAfter;
    }

    /** The machine did not prove who it is. */
    static OAuthRefusal client(String description) {
        return new OAuthRefusal(401, "invalid_client", description);
    }

    /** Whether there is such a client is not said. */
    static OAuthRefusal unknownClient() {
        return client("unknown client or wrong secret");
    }

    /** Its minute is used up. */
    static OAuthRefusal quota(int seconds) {
        return new OAuthRefusal("slow_down", "the quota of this minute is used up", 429, seconds);
    }

    /** What the house refuses, in the words of this endpoint: that it has no time now, or that the request is none. */
    static OAuthRefusal of(DomainException refused) {
        int status = refused.type().status();
        Integer seconds = refused.retryAfterSeconds();
        int wait = seconds == null ? WHILE : seconds;
        if (status == 429) {
            return new OAuthRefusal("slow_down", "too many at once", 429, wait);
        }
        return status < 500
                ? new OAuthRefusal(status, "invalid_request", "not a request for a token")
                : new OAuthRefusal("temporarily_unavailable", "not now", 503, wait);
    }

    int status() {
        return status;
    }

    /** Seconds after which another try makes sense, where the status is 429 or 503. */
    int retryAfter() {
        return retryAfter;
    }

    OAuthError body() {
        return new OAuthError(error, getMessage());
    }
}
