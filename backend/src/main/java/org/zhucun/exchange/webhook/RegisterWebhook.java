package org.zhucun.exchange.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.zhucun.exchange.feed.FeedType;

/**
 * 登记推送订阅: an address that is told of changes from now on.
 *
 * @param clientId the machine client whose address it is
 * @param url {@code https://…}
 * @param types which resources, null for all that the client may read
 */
record RegisterWebhook(
        @NotNull UUID clientId,
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 500) String url,
        @Size(min = 1, max = 100) Set<@NotNull FeedType> types) {}
