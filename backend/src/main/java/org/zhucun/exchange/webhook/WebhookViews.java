package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 订阅视图: subscriptions with their clients' names and their queues, for a whole page in two queries. */
@ApplicationScoped
class WebhookViews {
    private final EventRepository events;
    private final Clock clock;

    WebhookViews(EventRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    WebhookView of(Webhook webhook) {
        return of(List.of(webhook)).get(0);
    }

    List<WebhookView> of(List<Webhook> webhooks) {
        Map<UUID, QueueState> queues =
                events.queues(webhooks.stream().map(Webhook::id).toList());
        Map<UUID, String> clients =
                events.clients(webhooks.stream().map(Webhook::clientId).toList());
        Instant now = clock.instant();
        return webhooks.stream()
                .map(one -> one.view(clients.get(one.clientId()), queues.get(one.id()), now))
                .toList();
    }
}
