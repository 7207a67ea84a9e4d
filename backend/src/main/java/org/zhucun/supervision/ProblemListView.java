package org.zhucun.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 问题清单: what was issued together and how far it has come (J1).
 *
 * @param rectificationRate closed of all in per cent, one decimal, half up
 */
public record ProblemListView(
        UUID id,
        String title,
        Target target,
        LocalDate issuedOn,
        String issuedBy,
        long total,
        long closed,
        long overdue,
        long rejected,
        String rectificationRate,
        long version)
        implements Versioned {

    /** 整改进度: how many findings stand where. */
    record Progress(long total, long closed, long overdue, long rejected) {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        String rate() {
            return total == 0
                    ? null
                    : BigDecimal.valueOf(closed)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP)
                            .toPlainString();
        }
    }

    static ProblemListView of(ProblemList list, Progress progress) {
        return new ProblemListView(
                list.id,
                list.title,
                new Target(list.targetKind, list.targetId, list.targetName),
                list.issuedOn,
                list.issuedByName,
                progress.total(),
                progress.closed(),
                progress.overdue(),
                progress.rejected(),
                progress.rate(),
                list.version);
    }
}
