package org.zhucun.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 占比: so many of so many, in percent with one decimal, rounded half up. */
public final class Share {
    private Share() {}

    /** Null where there is nothing to have a share of. */
    public static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .scaleByPowerOfTen(2)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
