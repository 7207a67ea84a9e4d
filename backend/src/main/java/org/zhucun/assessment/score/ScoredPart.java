package org.zhucun.assessment.score;

import java.math.BigDecimal;
import org.zhucun.assessment.template.EvidenceKind;

/** 已评项目: a part with what it was given, as it was called then. */
public record ScoredPart(String code, String title, BigDecimal weight, EvidenceKind evidence, BigDecimal score) {}
