package org.zhucun.audit.log;

import java.util.List;
import java.util.UUID;

/**
 * 存在证明: that a deed is in the log. While it waits for its turn or for the next checkpoint everything but its id and state is empty.
 *
 * @param leaf the deed's canonical text, whose hash is the entry; it names no person
 * @param proof hashes from the entry's sibling to the root, in base64
 * @param checkpoint signed note
 * @param file all of it as one text that {@code zhucun-verifier inclusion} reads (C2SP tlog-proof)
 */
record ProofView(
        UUID deedId,
        State state,
        Long index,
        Long size,
        String leaf,
        String leafHash,
        List<String> proof,
        String checkpoint,
        String file) {

    /** 入日志状态. */
    enum State {
        /** 待入日志 */
        WAITING,
        /** 已入日志 */
        LOGGED
    }

    static ProofView waiting(UUID deed) {
        return new ProofView(deed, State.WAITING, null, null, null, null, List.of(), null, null);
    }
}
