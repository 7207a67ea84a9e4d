package org.zhucun.supervision.bulletin;

/** 通报状态 */
public enum BulletinState {
    DRAFT,
    SUBMITTED,
    PUBLISHED
}
