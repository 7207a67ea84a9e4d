package org.zhucun.policy.compliance;

import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Clause;

/** 试算差异: somebody whose answer a draft changes. */
public record Difference(
        String ruleId,
        UUID subjectId,
        String subjectName,
        String regionPath,
        boolean fails,
        List<Clause> requiredBefore,
        List<Clause> requiredAfter,
        List<Clause> found) {}
