package org.zhucun.assessment.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.team.SendLevel;

/**
 * 等次确定: a grade that has been confirmed, as far as its consequences go.
 *
 * @param year the year it is about
 * @param regionPath where the cadre was posted
 * @param unitPath his sending unit's line of command
 * @param sentBy the level that sent him, which answers for what follows (K6)
 * @param on the day it was confirmed, from which terms count
 */
public record GradeGiven(
        UUID gradeId,
        int year,
        UUID cadreId,
        String cadreName,
        String regionPath,
        String unitPath,
        String unitName,
        Standing standing,
        SendLevel sentBy,
        LocalDate on) {}
