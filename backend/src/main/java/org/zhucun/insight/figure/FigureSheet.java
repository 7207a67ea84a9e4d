package org.zhucun.insight.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 统计表: all figures of one extent, as of one day, as known at one moment.
 *
 * @param region code beneath which was counted, empty for everything the office sees
 * @param knownAt null for what is on record now
 */
record FigureSheet(
        String region,
        String regionName,
        LocalDate asOf,
        Instant knownAt,
        String level,
        String category,
        List<FigureView> figures) {}
