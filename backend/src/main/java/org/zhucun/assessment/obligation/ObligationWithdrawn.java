package org.zhucun.assessment.obligation;

import java.util.UUID;

/** 后果撤回: an obligation fell away with its grade; what was begun for it and is not carried out falls with it. */
public record ObligationWithdrawn(UUID obligationId, String reason) {}
