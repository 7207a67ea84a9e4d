package org.zhucun.insight.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 印刷规则: how a document prints a figure: from ten thousand in 万, from a hundred million in 亿, with one decimal, rounded half up. 余, 多, 近 are
 * the writer's words and never the product's. The web application follows the same cases (print-cases.json).
 */
final class Printed {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final int MEAN_DECIMALS = 2;

    private Printed() {}

    /** 24,021 is 2.4万, 635 is 635. */
    static String number(long count) {
        BigDecimal number = BigDecimal.valueOf(count);
        if (number.compareTo(WAN) < 0) {
            return String.valueOf(count);
        }
        BigDecimal wan = number.divide(WAN, 1, RoundingMode.HALF_UP);
        return wan.compareTo(WAN) < 0 ? wan + "万" : number.divide(YI, 1, RoundingMode.HALF_UP) + "亿";
    }

    static String count(long count, PrintUnit unit) {
        return number(count) + unit.word();
    }

    /** 295 of 670 is 44%; of nobody there is no share. */
    static String share(long numerator, long denominator, int decimals) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                                .scaleByPowerOfTen(2)
                                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP)
                        + "%";
    }

    static String mean(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), MEAN_DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
