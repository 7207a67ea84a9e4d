package org.zhucun.exchange.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhucun.audit.Action;
import org.zhucun.audit.Trail;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 自动停止: what the system does to a subscription by itself is a deed of the system. */
@ApplicationScoped
class SystemStops {
    private final WebhookRepository webhooks;
    private final Trail trail;
    private final Clock clock;

    SystemStops(WebhookRepository webhooks, Trail trail, Clock clock) {
        this.webhooks = webhooks;
        this.trail = trail;
        this.clock = clock;
    }

    /** Does something as the system, in a transaction of its own. */
    static <T> T asSystem(Supplier<T> work) {
        return Caller.as(Office.SYSTEM, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** In the system's running transaction; nothing where somebody was quicker. */
    void pause(UUID webhook, WebhookCause cause) {
        webhooks.active(webhook).ifPresent(found -> {
            found.pause(cause, null, clock.instant());
            deed(found, Action.WEBHOOK_PAUSED, cause);
        });
    }

    /** The same, for ever. */
    void end(UUID webhook, WebhookCause cause) {
        webhooks.active(webhook).ifPresent(found -> {
            found.end(cause, null, clock.instant());
            deed(found, Action.WEBHOOK_ENDED, cause);
        });
    }

    private void deed(Webhook webhook, Action action, WebhookCause cause) {
        webhooks.flush();
        trail.detail(Map.of("cause", cause.name()));
        trail.record(action, webhook.subject());
    }
}
