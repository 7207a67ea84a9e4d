package org.zhucun.policy.pack;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * 废止
 *
 * @param on first day on which it no longer holds
 */
record RetirePack(@NotNull LocalDate on) {}
