package org.zhucun.fieldwork.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.Yuan;

/**
 * 资金汇总: two sums, exact to the cent.
 *
 * @param investedPrinted as a document prints it
 * @param together both in one sum, null unless it was asked for
 */
record FundSummary(
        String region,
        LocalDate from,
        LocalDate to,
        @Yuan BigDecimal invested,
        @Yuan BigDecimal introduced,
        String investedPrinted,
        String introducedPrinted,
        @Yuan BigDecimal together,
        long records) {

    static FundSummary of(
            String region, PeriodFilter period, Map<FundKind, BigDecimal> sums, boolean together, long records) {
        BigDecimal invested =
                sums.getOrDefault(FundKind.INVESTED, BigDecimal.ZERO).setScale(2);
        BigDecimal introduced =
                sums.getOrDefault(FundKind.INTRODUCED, BigDecimal.ZERO).setScale(2);
        return new FundSummary(
                region,
                period.from,
                period.to,
                invested,
                introduced,
                YuanWords.of(invested),
                YuanWords.of(introduced),
                together ? invested.add(introduced) : null,
                records);
    }
}
