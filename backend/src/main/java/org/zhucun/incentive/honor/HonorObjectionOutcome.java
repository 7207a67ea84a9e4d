package org.zhucun.incentive.honor;

/** 异议核实结果 */
public enum HonorObjectionOutcome {
    /** 属实：不予授予 */
    UPHELD,
    /** 不属实 */
    REJECTED
}
