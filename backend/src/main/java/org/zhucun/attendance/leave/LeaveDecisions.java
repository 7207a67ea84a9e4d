package org.zhucun.attendance.leave;

import java.util.List;
import java.util.UUID;

/** 批量审批结果: one line for each leave, in their order. */
record LeaveDecisions(List<Line> results, int decided, int refused) {

    /**
     * What became of one of them.
     *
     * @param leave as it is now, null when refused
     * @param code why it was refused, else null
     * @param message the same as a sentence
     */
    record Line(UUID id, LeaveView leave, String code, String message) {}

    static LeaveDecisions of(List<Line> lines) {
        int decided = (int) lines.stream().filter(line -> line.code() == null).count();
        return new LeaveDecisions(lines, decided, lines.size() - decided);
    }
}
