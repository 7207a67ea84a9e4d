package org.zhucun.assessment.obligation;

import java.util.UUID;

/** 应予召回: a grade asks for the recall of a cadre; one that was carried out before answers it at once. */
public record RecallOwed(UUID cadreId) {}
