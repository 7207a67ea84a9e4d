package org.zhucun.incentive.promotion;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhucun.kernel.Share;

/**
 * 提拔率 (M4): persons, not promotions.
 *
 * @param posted who was posted in the region on at least one day of the period
 * @param promoted who of them was promoted or put to use in the period
 * @param share in percent with one decimal, null where nobody was posted
 */
record PromotionRate(LocalDate from, LocalDate to, long promoted, long posted, BigDecimal share) {
    static PromotionRate of(Period period, long promoted, long posted) {
        return new PromotionRate(period.from(), period.to(), promoted, posted, Share.percent(promoted, posted));
    }
}
