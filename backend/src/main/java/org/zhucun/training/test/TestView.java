package org.zhucun.training.test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 知识测试
 *
 * @param taken how many of the caller's range took it
 * @param mean of their scores, null of nobody
 * @param scores by name
 */
record TestView(
        UUID id,
        UUID trainingId,
        UUID studyMeetingId,
        String title,
        LocalDate heldOn,
        BigDecimal fullScore,
        BigDecimal passScore,
        int taken,
        int passed,
        BigDecimal mean,
        List<ScoreView> scores,
        long version)
        implements Versioned {
    /** 得分 */
    public record ScoreView(UUID cadreId, String name, BigDecimal score, boolean passed) {}
}
