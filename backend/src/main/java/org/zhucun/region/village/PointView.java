package org.zhucun.region.village;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 坐标视图: where a village's office stands. */
public record PointView(
        UUID id, BigDecimal lon, BigDecimal lat, CoordinateSystem crs, LocalDate validFrom, long version)
        implements Versioned {}
