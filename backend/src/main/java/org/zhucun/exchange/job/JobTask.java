package org.zhucun.exchange.job;

import java.util.UUID;
import org.zhucun.scope.Office;

/**
 * 待办: a job that a worker holds.
 *
 * @param token proof that the lease is still this worker's
 * @param attempts how often it was taken, this time included
 * @param office that asked and still holds its grant, else null
 */
public record JobTask(UUID jobId, UUID token, int attempts, Office office) {}
