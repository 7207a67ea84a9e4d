package org.zhucun.identity.quota;

import io.vertx.core.http.HttpServerResponse;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/**
 * 配额现状: where a client stands after this request, as the header fields of draft-ietf-httpapi-ratelimit-headers say it.
 *
 * @param limit requests in a minute
 * @param remaining what is left of them; what other nodes hold is not counted
 * @param reset seconds until the minute is over
 * @param refused whether this request is one too many
 */
public record Standing(int limit, int remaining, int reset, boolean refused) {
    /** Says it in an answer, be it a success or a refusal. */
    public void tell(HttpServerResponse answer) {
        answer.putHeader("RateLimit-Policy", "\"client\";q=" + limit + ";w=" + Lease.WINDOW.toSeconds());
        answer.putHeader("RateLimit", "\"client\";r=" + remaining + ";t=" + reset);
    }

    /** The refusal of a request too many: 429 with {@code Retry-After}. */
    public DomainException refusal() {
        return new DomainException(ProblemType.TOO_MANY_REQUESTS, "identity.quota.exceeded", limit, reset)
                .retryAfter(reset);
    }
}
