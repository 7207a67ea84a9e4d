package org.zhucun.cadre;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 档案条目: one entry of a section that has no view of its own.
 *
 * @param id of what it is about, null where it has none
 * @param on the day it belongs to
 * @param title in words for a person
 * @param detail further words, may be empty
 */
public record FileLine(UUID id, LocalDate on, String title, String detail) {}
