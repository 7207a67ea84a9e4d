package org.zhucun.team.handover;

import java.math.BigDecimal;

/**
 * 已知交接事项: a line that need not be typed, because the system knows it.
 *
 * @param amount yuan, where money is handed over
 */
public record HandoverFact(HandoverList list, ItemKind kind, String title, BigDecimal amount) {}
