package org.zhucun.assessment.measure;

/**
 * 组织处理方式: what an assessment may lead to (K1), 责令检查 beside them, and the five of the Party's provisions on organizational handling
 * (《中国共产党组织处理规定（试行）》第三条). Their order is no order of weight. An interview (约谈提醒, L2) is no measure.
 */
public enum MeasureType {
    /** 批评教育 */
    CRITICISM,
    /** 责令检查 */
    SELF_EXAMINATION,
    /** 诫勉谈话 */
    ADMONITION,
    /** 停职检查 */
    SUSPENSION,
    /** 调整职务 */
    REASSIGNMENT,
    /** 责令辞职 */
    ORDERED_RESIGNATION,
    /** 免职 */
    DISMISSAL,
    /** 降职 */
    DEMOTION,
    /** 召回撤换 */
    RECALL
}
