package org.zhucun.exchange.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.exchange.feed.FeedType;
import org.zhucun.kernel.Versioned;

/**
 * 推送订阅: as a security administrator sees it.
 *
 * @param types which resources it is told of, null for all that the client may read
 * @param cause why it stands still, null while it is told
 * @param reason what somebody said, where it was stopped by hand
 * @param previousSecretEnds until then it is signed with the secret before too, null when there is none
 * @param secret shown once, when it is made
 */
public record WebhookView(
        UUID id,
        UUID clientId,
        String clientName,
        String name,
        String url,
        Set<FeedType> types,
        WebhookState state,
        WebhookCause cause,
        String reason,
        Instant stateAt,
        Instant previousSecretEnds,
        QueueState queue,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String secret,
        long version,
        List<String> may)
        implements Versioned {
    /** The one time the secret is shown. */
    WebhookView with(String shown) {
        return new WebhookView(
                id,
                clientId,
                clientName,
                name,
                url,
                types,
                state,
                cause,
                reason,
                stateAt,
                previousSecretEnds,
                queue,
                createdAt,
                shown,
                version,
                may);
    }

    @Override
    public String toString() {
        return "WebhookView[" + id + "]";
    }
}
