package org.zhucun.region.edition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 版本视图: an edition that was loaded, how many divisions it has and what it changed.
 *
 * @param sha256 of the file
 * @param opened divisions that were not in force before
 * @param closed divisions it no longer names
 * @param renamed same code, other name
 */
public record EditionView(
        String edition,
        LocalDate effectiveOn,
        String sha256,
        Instant loadedAt,
        String loadedBy,
        int provinces,
        int prefectures,
        int counties,
        int townships,
        int villages,
        int opened,
        int closed,
        int renamed) {}
