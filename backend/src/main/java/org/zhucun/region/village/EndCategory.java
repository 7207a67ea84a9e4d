package org.zhucun.region.village;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * 退出类别: ends a category of a village.
 *
 * @param on first day on which it no longer holds
 */
public record EndCategory(@NotNull LocalDate on) {}
