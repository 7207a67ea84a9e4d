package org.zhucun.team;

/** 离任原因: why a posting ends. Mid-term there must be one (D5: 不得随意调整驻村干部). */
public enum EndReason {
    /** 任期届满 */
    TERM_EXPIRED,
    /** 轮换 */
    ROTATION,
    /** 召回 */
    RECALL,
    /** 因病 */
    ILLNESS,
    /** 退休 */
    RETIREMENT,
    /** 调动 */
    TRANSFER,
    /** 死亡 */
    DEATH,
    /** 辞职 */
    RESIGNATION,
    /** 派出单位工作需要 */
    UNIT_NEEDS;

    /** Whether it ends a posting only with the county organization department's approval. */
    public boolean needsApproval() {
        return this == UNIT_NEEDS;
    }
}
