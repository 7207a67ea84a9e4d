package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhucun.exchange.webhook.PositionRepository.Health;

/** 投递结果处理: notes what came of an attempt, and what of it follows for the event, its subject and the subscription; all in one transaction. */
@ApplicationScoped
class Settlement {
    private final PositionRepository positions;
    private final ParcelRepository parcels;
    private final QueueRepository queue;
    private final SystemStops stops;
    private final Clock clock;

    Settlement(
            PositionRepository positions,
            ParcelRepository parcels,
            QueueRepository queue,
            SystemStops stops,
            Clock clock) {
        this.positions = positions;
        this.parcels = parcels;
        this.queue = queue;
        this.stops = stops;
        this.clock = clock;
    }

    /** @param taken when this node took the event */
    void settle(UUID webhook, Parcel parcel, Answer answer, Instant taken) {
        SystemStops.asSystem(() -> {
            Health before = positions.hold(webhook);
            if (answer.accepted()) {
                accepted(webhook, parcel, answer, before);
            } else {
                refused(webhook, parcel, answer, taken, before);
            }
            return null;
        });
    }

    private void accepted(UUID webhook, Parcel parcel, Answer answer, Health before) {
        Instant now = clock.instant();
        if (!parcels.over(parcel, EventState.DELIVERED, answer, now)) {
            return;
        }
        queue.makeReady(webhook, List.of(parcel.subject()), now);
        positions.accepted(webhook, now);
        if (before.down()) {
            queue.wake(webhook, now);
        }
    }

    private void refused(UUID webhook, Parcel parcel, Answer answer, Instant taken, Health before) {
        Instant now = clock.instant();
        boolean over = RetryPlan.over(parcel.firstAt(), now) && answer.outcome() != SendOutcome.GONE;
        Instant next = RetryPlan.next(parcel.attempts(), answer.retryAfterSeconds(), now);
        boolean mine =
                over ? parcels.over(parcel, EventState.DEAD, answer, now) : parcels.again(parcel, next, answer, now);
        if (!mine) {
            return;
        }
        positions.refused(webhook, taken, RetryPlan.held(before.refusals() + 1, answer.retryAfterSeconds(), now));
        if (answer.outcome() == SendOutcome.GONE) {
            stops.end(webhook, WebhookCause.GONE);
        } else if (over) {
            queue.makeReady(webhook, List.of(parcel.subject()), now);
            // nothing was accepted in all that time: it is the address, and not this event
            if (before.failingSince() != null && !before.failingSince().isAfter(parcel.firstAt())) {
                stops.pause(webhook, WebhookCause.FAILING);
            }
        }
    }
}
