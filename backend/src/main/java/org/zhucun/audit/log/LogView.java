package org.zhucun.audit.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 日志概况: what somebody needs who keeps its checkpoints.
 *
 * @param origin the log's name, first line of every checkpoint
 * @param size of the newest checkpoint, 0 while there is none
 * @param keys that sign it, oldest first, as C2SP signed-note writes them
 * @param witnesses in the caller's range
 */
record LogView(String origin, long size, String root, Instant publishedAt, List<String> keys, List<Witness> witnesses) {

    /** 见证人: who may countersign. */
    record Witness(UUID id, String name, String key, Long signedSize, Instant signedAt) {}
}
