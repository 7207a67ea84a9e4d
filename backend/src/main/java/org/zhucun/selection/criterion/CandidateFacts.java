package org.zhucun.selection.criterion;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.cadre.merit.Grade;

/**
 * 人选情况: what the criteria look at.
 *
 * @param grades year → grade
 * @param spousePosted whether husband or wife is or will be posted on the day
 * @param strengths what his unit is good at
 * @param villages where he was posted before
 */
public record CandidateFacts(
        UUID cadreId,
        String name,
        LocalDate birthDate,
        String politicalAffiliation,
        LocalDate joinPartyDate,
        String rankCode,
        String gradeCode,
        String tier,
        LocalDate workStartDate,
        LocalDate lastPromotionDate,
        boolean reserveCadre,
        boolean surveyedYoungTalent,
        int grassrootsMonths,
        boolean agriRelatedMajor,
        UUID unitId,
        String unitName,
        List<String> strengths,
        Map<Integer, Grade> grades,
        boolean spousePosted,
        Set<String> villages) {

    /** Full years on a day. */
    public int age(LocalDate on) {
        return Period.between(birthDate, on).getYears();
    }

    /** 有农村工作经验或涉农专业 (B8). */
    public boolean rural() {
        return grassrootsMonths > 0 || agriRelatedMajor;
    }

    int standing() {
        return Standing.of(rankCode, gradeCode);
    }

    boolean partyMember() {
        return "01".equals(politicalAffiliation);
    }
}
