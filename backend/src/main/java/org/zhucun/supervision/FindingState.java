package org.zhucun.supervision;

import java.util.EnumSet;
import java.util.Set;

/** 问题状态: where a finding stands on its way from draft to closed (J1). */
public enum FindingState {
    /** 未下发: known to the inspecting side only */
    OPEN,
    /** 已下发 */
    ISSUED,
    /** 整改中 */
    RECTIFYING,
    /** 整改已报送 */
    SUBMITTED,
    /** 核验通过 */
    VERIFIED,
    /** 核验未通过: goes back to be rectified */
    REJECTED,
    /** 已销号 */
    CLOSED,
    /** 重新打开 */
    REOPENED;

    private static final Set<FindingState> AWAITS_RECTIFICATION = EnumSet.of(ISSUED, RECTIFYING, REJECTED, REOPENED);

    /** Whether the inspected side has to act; only then can the due day be missed. */
    boolean awaitsRectification() {
        return AWAITS_RECTIFICATION.contains(this);
    }

    public static Set<FindingState> awaitingRectification() {
        return EnumSet.copyOf(AWAITS_RECTIFICATION);
    }
}
