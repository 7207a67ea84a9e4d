package org.zhucun.assessment.obligation;

import java.util.List;

/** 后果事项: what is owed, and the acts that may close it. */
public enum ObligationKind {
    /** 基本称职：批评教育、诫勉谈话、召回撤换择其一 (K1) */
    OUTCOME_REQUIRED(List.of(ClosingAct.CRITICISM, ClosingAct.ADMONITION, ClosingAct.RECALL)),
    /** 召回撤换 (K2) */
    RECALL(List.of(ClosingAct.RECALL)),
    /** 问责派出单位主要负责人 (K2) */
    UNIT_HEAD_ACCOUNTABILITY(List.of(ClosingAct.ACCOUNTABILITY)),
    /** 优秀等次提拔重用 (K3) */
    PROMOTION_FOLLOW_UP(List.of(ClosingAct.PROMOTION)),
    /** 多次无故脱岗，致函派出单位主要负责人 (2.4) */
    UNIT_LETTER(List.of(ClosingAct.LETTER)),
    /** 派出单位另派接替人选 (L1) */
    SUCCESSOR(List.of(ClosingAct.SUCCESSOR));

    private final List<ClosingAct> acts;

    ObligationKind(List<ClosingAct> acts) {
        this.acts = acts;
    }

    /** The acts that close it, unless the region's policy names fewer. */
    List<ClosingAct> acts() {
        return acts;
    }
}
