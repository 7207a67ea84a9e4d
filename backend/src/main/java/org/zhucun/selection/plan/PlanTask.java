package org.zhucun.selection.plan;

import java.util.UUID;

/**
 * 待算: a plan that a worker holds.
 *
 * @param token proof that the lease is still this worker's
 * @param problem as JSON
 */
record PlanTask(UUID planId, UUID token, int attempts, String problem) {}
