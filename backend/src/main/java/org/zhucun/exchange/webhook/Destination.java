package org.zhucun.exchange.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * 投递去向: where something is sent, and what it is signed with.
 *
 * @param secret sealed
 * @param previous sealed; null when there is none
 * @param previousEnds until when it is signed with the one before too
 */
record Destination(UUID webhook, String url, byte[] secret, byte[] previous, Instant previousEnds) {}
