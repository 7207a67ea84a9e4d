package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Trail;
import org.zhucun.exchange.feed.FeedWatch;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 推送订阅管理: who is told, of the clients beneath one's own node. */
@ApplicationScoped
@Transactional
class WebhookService {
    private final WebhookRepository webhooks;
    private final PositionRepository positions;
    private final QueueRepository queue;
    private final WebhookViews views;
    private final Signatures signatures;
    private final FeedWatch feed;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    WebhookService(
            WebhookRepository webhooks,
            PositionRepository positions,
            QueueRepository queue,
            WebhookViews views,
            Signatures signatures,
            FeedWatch feed,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.webhooks = webhooks;
        this.positions = positions;
        this.queue = queue;
        this.views = views;
        this.signatures = signatures;
        this.feed = feed;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<WebhookView> page(Paging paging) {
        CursorBinding binding =
                new CursorBinding("webhooks", "", caller.require().path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        UUID before = after == null ? null : UUID.fromString(after.get(0));
        List<WebhookView> found = views.of(webhooks.page(before, paging.size + 1));
        CursorPage<WebhookView> page = CursorPage.of(
                found, paging.size, binding, one -> List.of(one.id().toString()), one -> one);
        return paging.withTotal ? page.withTotal(CursorPage.Total.capped(webhooks.count())) : page;
    }

    WebhookView get(UUID id) {
        return views.of(webhooks.find(id));
    }

    /**
     * From now on it is told; what was before is read from the feed.
     *
     * @param client the office that the client holds
     */
    @Audited(Action.WEBHOOK_REGISTERED)
    WebhookView register(RegisterWebhook command, Office client) {
        UUID id = Ids.next();
        String secret = signatures.newSecret();
        Webhook webhook = new Webhook(id, command, client, caller.require(), clock.instant());
        webhook.secret(signatures.seal(id, secret), null);
        webhooks.persistAndFlush(webhook);
        positions.add(id, feed.end(), client.path());
        trail.about(webhook.subject());
        trail.detail(Map.of("client", command.clientId()));
        return views.of(webhook).with(secret);
    }

    @Audited(Action.WEBHOOK_SECRET_RENEWED)
    WebhookView renewSecret(UUID id, RenewWebhookSecret command) {
        Webhook webhook = required(id);
        Instant previousEnds = command.hours() == 0 ? null : clock.instant().plus(Duration.ofHours(command.hours()));
        String secret = signatures.newSecret();
        webhook.secret(signatures.seal(id, secret), previousEnds);
        return changed(webhook).with(secret);
    }

    @Audited(Action.WEBHOOK_PAUSED)
    WebhookView pause(UUID id, String reason) {
        Webhook webhook = required(id);
        webhook.pause(WebhookCause.BY_HAND, reason, clock.instant());
        return changed(webhook);
    }

    /** What waits is sent as if it were new; after a restore of the system it is told from now on. */
    @Audited(Action.WEBHOOK_RESUMED)
    WebhookView resume(UUID id) {
        Webhook webhook = required(id);
        positions.hold(id);
        if (webhook.cause() == WebhookCause.LOG_RESTORED) {
            positions.move(id, feed.end());
        }
        webhook.resume(clock.instant());
        positions.renew(id);
        queue.renew(id, clock.instant());
        return changed(webhook);
    }

    @Audited(Action.WEBHOOK_ENDED)
    WebhookView end(UUID id, String reason) {
        Webhook webhook = required(id);
        webhook.end(WebhookCause.BY_HAND, reason, clock.instant());
        return changed(webhook);
    }

    /** Dead letters are sent again. */
    @Audited(Action.WEBHOOK_REPLAYED)
    ReplayView replay(UUID id, ReplayEvents which) {
        Webhook webhook = required(id);
        webhook.requireStanding();
        positions.hold(id);
        int events = queue.replay(id, which, clock.instant());
        if (events == 0) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.webhook.dead.none");
        }
        trail.detail(Map.of("events", events));
        return new ReplayView(events);
    }

    /** Where a ping goes. */
    Destination destination(UUID id) {
        Webhook webhook = webhooks.require(id);
        webhook.requireStanding();
        return webhook.destination();
    }

    private Webhook required(UUID id) {
        Webhook webhook = webhooks.require(id);
        request.requireVersion(webhook.version());
        trail.about(webhook.subject());
        return webhook;
    }

    private WebhookView changed(Webhook webhook) {
        webhooks.flush();
        return views.of(webhook);
    }
}
