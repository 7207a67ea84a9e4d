package org.zhucun.region.village;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 类别视图: one category of a village.
 *
 * @param validTo first day on which it no longer holds, null = still
 * @param source document it was assigned by
 */
public record CategoryView(
        UUID id, VillageCategory category, LocalDate validFrom, LocalDate validTo, String source, long version)
        implements Versioned {}
