package org.zhucun.cadre;

import java.time.LocalDate;

/**
 * 职务级别: a rank in the register.
 *
 * @param rankCode null where the register knows none
 * @param since the day of the promotion to it, where one is known
 */
public record RankHeld(String rankCode, LocalDate since) {}
