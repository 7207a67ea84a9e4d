package org.zhucun.team;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 任职日期变动: told in the transaction in which the days of a stay change, so that rooms which count its days count again.
 *
 * @param since first day that may have changed
 */
public record PostingDaysChanged(UUID postingId, LocalDate since) {}
