package org.zhucun.team.rotation;

import java.util.List;
import java.util.UUID;

/** 批量登记结果: line by line. */
public record WishResults(List<WishResult> results, long recorded, long rejected) {

    /**
     * @param version of the posting afterwards, null when it was rejected
     * @param code kind of the problem, null when it was recorded
     */
    public record WishResult(UUID postingId, Long version, String code, String message) {}

    static WishResults of(List<WishResult> lines) {
        long rejected = lines.stream().filter(line -> line.code() != null).count();
        return new WishResults(lines, lines.size() - rejected, rejected);
    }
}
