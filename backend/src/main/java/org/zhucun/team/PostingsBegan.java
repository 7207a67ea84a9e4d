package org.zhucun.team;

import java.time.LocalDate;
import java.util.Map;

/**
 * 批量派驻: told in the transaction in which many stays begin, so that rooms which count their days count again.
 *
 * @param since first day of a new stay, by region path of the village
 */
public record PostingsBegan(Map<String, LocalDate> since) {}
