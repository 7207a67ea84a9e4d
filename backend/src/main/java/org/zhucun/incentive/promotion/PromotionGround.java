package org.zhucun.incentive.promotion;

/** 列入理由: why the policy puts somebody on the list. */
public enum PromotionGround {
    /** 工作实绩突出、群众公认 (M3): the grade and the satisfaction that the policy asks for. */
    RESULTS_AND_RECOGNITION,
    /** 做出突出贡献 (M2): an honour that stands, of the level that the policy asks for or above. */
    CONTRIBUTION
}
