package org.zhucun.supervision.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 督查回执: what the phone may strike out.
 *
 * @param recordedAt by the clock of the server
 * @param findings numbers of the drafts that were made now
 * @param repeated whether it had arrived before, and nothing was done
 */
record VisitReceipt(UUID id, Instant recordedAt, List<String> findings, boolean repeated) {}
