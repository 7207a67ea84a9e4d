package org.zhucun.policy.compliance;

import java.time.LocalDate;
import java.util.UUID;

/** 评定结果: one subject and one rule. */
record ResultRow(
        String ruleId,
        UUID subjectId,
        String subjectName,
        ComplianceState state,
        String required,
        String found,
        LocalDate since,
        UUID parameterId,
        String regionPath,
        String unitPath) {}
