package org.zhucun.training;

import java.util.UUID;

/** 撤销奖项: an award that was put down wrong, fired in the transaction that takes it back. Whoever made an honour of it takes it back too. */
public record AwardWithdrawn(UUID sessionId, UUID cadreId) {}
