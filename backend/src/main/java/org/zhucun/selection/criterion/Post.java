package org.zhucun.selection.criterion;

import java.time.LocalDate;
import java.util.List;
import org.zhucun.team.SendLevel;

/**
 * 拟任岗位: what somebody is judged for.
 *
 * @param day on which he begins; ages and periods are counted to it
 * @param captain whether as captain
 * @param firstSecretary whether as First Secretary
 * @param industries what the village lives on, empty where the village is not settled
 * @param backbone whether his unit calls him its backbone
 */
public record Post(
        String regionPath,
        LocalDate day,
        SendLevel sendLevel,
        boolean captain,
        boolean firstSecretary,
        List<String> industries,
        boolean backbone) {}
