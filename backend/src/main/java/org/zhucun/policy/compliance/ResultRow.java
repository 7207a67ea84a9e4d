package org.zhucun.policy.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Clause;

/** 评定结果: one subject and one rule. */
record ResultRow(
        String ruleId,
        UUID subjectId,
        String subjectName,
        ComplianceState state,
        List<Clause> required,
        List<Clause> found,
        LocalDate since,
        UUID parameterId,
        String regionPath,
        String unitPath) {}
