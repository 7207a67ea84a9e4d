package org.zhucun.team.rotation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 轮换率 (D3): how many of those on post were newly rotated in a year.
 *
 * @param on the day on which persons on post are counted: the last of the year, or today
 * @param posted persons on post on that day
 * @param rotated those of them who took over from somebody within the year
 * @param kept the others
 * @param percent rotated of posted, one decimal; null when nobody is on post
 */
public record RotationRate(
        String regionCode, int year, LocalDate on, long posted, long rotated, long kept, BigDecimal percent) {}
