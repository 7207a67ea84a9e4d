package org.zhucun.exchange.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.audit.Subject;
import org.zhucun.exchange.feed.FeedType;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 推送订阅: an address of a machine client that is told of changes. */
@Entity
@Table(name = "webhook")
class Webhook {
    @Id
    private UUID id;

    private UUID clientId;
    private String name;
    private String url;
    private String types;
    private byte[] secretCipher;
    private byte[] previousSecretCipher;
    private Instant previousSecretEnds;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    @Enumerated(EnumType.STRING)
    private WebhookCause cause;

    private String reason;
    private Instant stateAt;
    private Instant createdAt;
    private UUID createdBy;
    private String regionPath;

    @Version
    private long version;

    protected Webhook() {}

    /** @param client the office that the client holds */
    Webhook(UUID id, RegisterWebhook command, Office client, Office by, Instant now) {
        this.id = id;
        this.clientId = client.accountId();
        this.name = command.name().strip();
        this.url = command.url().strip();
        this.types = command.types() == null
                ? null
                : EnumSet.copyOf(command.types()).stream().map(FeedType::name).collect(Collectors.joining(" "));
        this.state = WebhookState.ACTIVE;
        this.stateAt = now;
        this.createdAt = now;
        this.createdBy = by.accountId();
        this.regionPath = client.path();
    }

    /**
     * Another secret.
     *
     * @param previousEnds until when signatures are made with the one before too, null when it ends at once
     */
    void secret(byte[] sealed, Instant previousEnds) {
        requireStanding();
        boolean both = secretCipher != null && previousEnds != null;
        previousSecretCipher = both ? secretCipher : null;
        previousSecretEnds = both ? previousEnds : null;
        secretCipher = sealed.clone();
    }

    /** Nothing is sent from now on. */
    void pause(WebhookCause because, String words, Instant now) {
        requireStanding();
        if (state == WebhookState.PAUSED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.webhook.paused");
        }
        stop(WebhookState.PAUSED, because, words, now);
    }

    /** It is told again. */
    void resume(Instant now) {
        requireStanding();
        if (state == WebhookState.ACTIVE) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.webhook.active");
        }
        state = WebhookState.ACTIVE;
        cause = null;
        reason = null;
        stateAt = now;
    }

    void end(WebhookCause because, String words, Instant now) {
        requireStanding();
        stop(WebhookState.ENDED, because, words, now);
    }

    private void stop(WebhookState to, WebhookCause because, String words, Instant now) {
        state = to;
        cause = because;
        reason = words;
        stateAt = now;
    }

    void requireStanding() {
        if (state == WebhookState.ENDED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.webhook.ended");
        }
    }

    private List<String> may() {
        return switch (state) {
            case ACTIVE -> List.of("ping", "renew-secret", "pause", "replay", "end");
            case PAUSED -> List.of("ping", "renew-secret", "resume", "replay", "end");
            case ENDED -> List.of();
        };
    }

    /** @param queue null for nothing */
    WebhookView view(String clientName, QueueState queue, Instant now) {
        return new WebhookView(
                id,
                clientId,
                clientName,
                name,
                url,
                types == null ? null : types(),
                state,
                cause,
                reason,
                stateAt,
                previousSecretEnds != null && previousSecretEnds.isAfter(now) ? previousSecretEnds : null,
                queue,
                createdAt,
                null,
                version,
                may());
    }

    /** Where it is told, and what proves it. */
    Destination destination() {
        return new Destination(id, url, secretCipher, previousSecretCipher, previousSecretEnds);
    }

    /** Empty for all that the client may read. */
    Set<FeedType> types() {
        return types == null
                ? Set.of()
                : Arrays.stream(types.split(" "))
                        .map(FeedType::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FeedType.class)));
    }

    /** What a deed about it is about. */
    Subject subject() {
        return new Subject(id.toString(), name, regionPath, null);
    }

    UUID id() {
        return id;
    }

    UUID clientId() {
        return clientId;
    }

    WebhookCause cause() {
        return cause;
    }

    long version() {
        return version;
    }
}
