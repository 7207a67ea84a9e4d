package org.zhucun.training;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 比武获奖 (E8): an award of a contest, fired in its transaction. Honours listen; assessment has no ear for it.
 *
 * @param level that held the contest
 */
public record ContestWon(
        UUID sessionId, String contest, OrganizerLevel level, LocalDate on, UUID cadreId, ContestAward award) {}
