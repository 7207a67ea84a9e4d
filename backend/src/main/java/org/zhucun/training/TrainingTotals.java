package org.zhucun.training;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 培训统计 (E4, E5, E7): of the courses of a region and period that are training.
 *
 * @param persons distinct (名)
 * @param personTimes with everybody counted in every session (人次)
 * @param cadres distinct stationed cadres among the persons
 * @param posted cadres posted on the last day
 * @param postedAndTrained of them, who was in at least one of the sessions
 * @param coverage percent, null where nobody is posted
 * @param ledByLeader sessions in which leaders lectured
 * @param leaderShare percent, null without a session
 */
record TrainingTotals(
        LocalDate from,
        LocalDate to,
        long sessions,
        long persons,
        long personTimes,
        long cadres,
        long posted,
        long postedAndTrained,
        BigDecimal coverage,
        long ledByLeader,
        BigDecimal leaderShare) {}
