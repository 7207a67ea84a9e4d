package org.zhucun.exchange.webhook;

import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * 重发死信: which dead letters are sent again; all of the subscription where neither is said.
 *
 * @param eventId one
 * @param subject all of one resource, e.g. {@code CADRE/0192…}
 */
record ReplayEvents(UUID eventId, @Size(min = 1, max = 100) String subject) {}
