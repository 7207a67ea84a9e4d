package org.zhucun.region;

import java.time.LocalDate;

/**
 * 区划沿革: one step from a division to the one that followed it.
 *
 * @param code the division at the other end of the step
 * @param name its official name, null when it lies outside the records
 * @param on first day of the new one
 * @param note evidence
 */
public record SuccessionView(String code, String name, SuccessionKind kind, LocalDate on, String note) {}
