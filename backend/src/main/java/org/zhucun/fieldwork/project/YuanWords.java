package org.zhucun.fieldwork.project;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 金额印法: how a document prints a sum: from ten thousand in 万元, from a hundred million in 亿元, one decimal, half up. */
public final class YuanWords {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private YuanWords() {}

    /** 1,720,000,000.00 is 17.2亿元; 9,999.99 is 9999.99元. */
    public static String of(BigDecimal amount) {
        if (amount.compareTo(WAN) < 0) {
            return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + "元";
        }
        BigDecimal wan = amount.divide(WAN, 1, RoundingMode.HALF_UP);
        return wan.compareTo(WAN) < 0 ? wan + "万元" : amount.divide(YI, 1, RoundingMode.HALF_UP) + "亿元";
    }
}
