package org.zhucun.supervision;

/** 督查类别: by which cadence a visit counts. */
public enum InspectionKind {
    /** 常态化督查 (I1, I11) */
    ROUTINE,
    /** 基层党建月抽查 (I2) */
    SPOT_CHECK,
    /** 季督查 (I2) */
    SUPERVISION
}
