package org.zhucun.supervision.bulletin;

/** 文本: the whole one, or the copy without names. */
public enum BulletinForm {
    FULL,
    DEIDENTIFIED
}
