package org.zhucun.policy.compliance;

import java.util.UUID;

/** 试算差异: somebody whose answer a draft changes. */
public record Difference(
        String ruleId,
        UUID subjectId,
        String subjectName,
        String regionPath,
        boolean fails,
        String requiredBefore,
        String requiredAfter,
        String found) {}
