package org.zhucun.policy;

/** 约束力: how strict a document is, from its own words. */
public enum Enforcement {
    /** 必须、一律、不得: refuse. */
    BLOCK,
    /** 一般、原则上、应当: allow with a recorded reason. */
    JUSTIFY,
    /** 注重、优先、鼓励: a hint only. */
    PREFER
}
