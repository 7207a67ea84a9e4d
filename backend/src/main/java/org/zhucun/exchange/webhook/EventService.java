package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.scope.Caller;

/** 推送事件查阅: what was announced to a subscription and what came of it. */
@ApplicationScoped
@Transactional
class EventService {
    private final WebhookRepository webhooks;
    private final EventRepository events;
    private final Caller caller;

    EventService(WebhookRepository webhooks, EventRepository events, Caller caller) {
        this.webhooks = webhooks;
        this.events = events;
        this.caller = caller;
    }

    CursorPage<EventView> page(UUID webhook, EventFilter filter) {
        webhooks.find(webhook);
        CursorBinding binding = new CursorBinding(
                "webhook-events",
                webhook + " " + filter.asText(),
                caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        List<EventRepository.Row> found =
                events.page(webhook, filter, after == null ? null : Long.valueOf(after.get(0)));
        CursorPage<EventView> page = CursorPage.of(
                found, filter.size, binding, row -> List.of(String.valueOf(row.number())), EventRepository.Row::view);
        return filter.withTotal ? page.withTotal(events.total(webhook, filter)) : page;
    }
}
