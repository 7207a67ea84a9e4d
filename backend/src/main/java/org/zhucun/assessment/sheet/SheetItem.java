package org.zhucun.assessment.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.quota.QuotaCategory;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.cadre.merit.GradeVocabulary;
import org.zhucun.kernel.Versioned;
import org.zhucun.team.SendLevel;

/**
 * 考核表一行: in the order of place and name.
 *
 * @param vocabulary 称职 for civil servants, 合格 for everybody else (K7)
 * @param counted days that count, null where nobody is registered
 * @param required what the year asks of him, or null
 * @param absences confirmed
 * @param findings that count
 * @param disputed under objection: shown, not counted
 * @param doubts facts that have come to light since the grade was given and nobody has looked at
 */
record SheetItem(
        UUID id,
        UUID roundId,
        String roundTitle,
        int year,
        ObjectKind objectKind,
        String name,
        UUID cadreId,
        UUID teamId,
        String teamName,
        String villageName,
        String unitName,
        QuotaCategory category,
        GradeVocabulary vocabulary,
        SendLevel sentBy,
        SheetState state,
        BigDecimal counted,
        BigDecimal required,
        int absences,
        long findings,
        long disputed,
        BigDecimal total,
        Standing proposed,
        Standing grade,
        boolean objection,
        int doubts,
        List<String> may,
        long version)
        implements Versioned {}
