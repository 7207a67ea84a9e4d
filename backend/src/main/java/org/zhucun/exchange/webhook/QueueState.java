package org.zhucun.exchange.webhook;

import java.time.Instant;

/**
 * 队列情况: what waits and what was given up.
 *
 * @param waiting events to be sent, counted up to 10,000
 * @param dead events that were given up, counted up to 10,000
 * @param failingSince since when nothing was accepted, null where the last attempt was
 * @param heldUntil until then nothing is sent, null where it goes on
 * @param lastDeliveredAt when an event was last accepted, null when never or swept since
 */
public record QueueState(int waiting, int dead, Instant failingSince, Instant heldUntil, Instant lastDeliveredAt) {}
