package org.zhucun.region.village;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.zhucun.kernel.DomainException;

/** 标注坐标: where the village office stands, in decimal degrees of a named coordinate system. */
public record SetPoint(
        @NotNull @Digits(integer = 3, fraction = 6) BigDecimal lon,
        @NotNull @Digits(integer = 3, fraction = 6) BigDecimal lat,
        @NotNull CoordinateSystem crs) {
    private static final BigDecimal WEST = BigDecimal.valueOf(73);
    private static final BigDecimal EAST = BigDecimal.valueOf(136);
    private static final BigDecimal SOUTH = BigDecimal.valueOf(3);
    private static final BigDecimal NORTH = BigDecimal.valueOf(54);

    /** Outside of China, 0,0 first of all, is a wrong or unknown point. */
    void requireInChina() {
        if (!between(lon, WEST, EAST)) {
            throw DomainException.invalid("/lon", "region.village.outside");
        }
        if (!between(lat, SOUTH, NORTH)) {
            throw DomainException.invalid("/lat", "region.village.outside");
        }
    }

    private static boolean between(BigDecimal value, BigDecimal low, BigDecimal high) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }
}
