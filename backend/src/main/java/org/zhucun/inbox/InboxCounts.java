package org.zhucun.inbox;

import java.util.List;

/**
 * 待办数量.
 *
 * @param recent those that wait since yesterday or today
 * @param exact false when a kind has more than are counted
 */
record InboxCounts(int total, int overdue, int recent, boolean exact, List<OfKind> kinds) {

    /** 某类待办 */
    record OfKind(String kind, String name, int count, int overdue, int recent, boolean exact) {}

    static InboxCounts of(List<OfKind> kinds) {
        return new InboxCounts(
                kinds.stream().mapToInt(OfKind::count).sum(),
                kinds.stream().mapToInt(OfKind::overdue).sum(),
                kinds.stream().mapToInt(OfKind::recent).sum(),
                kinds.stream().allMatch(OfKind::exact),
                kinds);
    }
}
