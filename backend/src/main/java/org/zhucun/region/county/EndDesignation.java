package org.zhucun.region.county;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * 县退出类别
 *
 * @param on first day on which it no longer holds
 */
record EndDesignation(@NotNull LocalDate on) {}
