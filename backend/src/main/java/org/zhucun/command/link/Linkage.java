package org.zhucun.command.link;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 两包三到 (A9): whether the five links of a village are there.
 *
 * @param unit 单位包村
 * @param leader 领导干部包带: teams that a leader contacts, themselves or by their village
 * @param team 工作队到村
 * @param household 党员干部到户: target households with somebody who answers for them
 * @param firstSecretary 第一书记到岗
 */
public record Linkage(
        String villageCode,
        String villageName,
        Link unit,
        Link leader,
        Link team,
        Link household,
        Link firstSecretary,
        boolean complete) {

    /**
     * 落实情况
     *
     * @param linked how many are there
     * @param of how many there should be
     * @param percent of them, with one decimal; null where there is nothing to link
     */
    public record Link(long linked, long of, Double percent) {
        static Link of(long linked, long of) {
            return new Link(linked, of, of == 0 ? null : percent(linked, of));
        }

        private static double percent(long linked, long of) {
            return BigDecimal.valueOf(linked * 100)
                    .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP)
                    .doubleValue();
        }

        boolean complete() {
            return linked == of;
        }
    }
}
