package org.zhucun.exchange.offline;

/** 方向: what is carried to it or from it. */
public enum Direction {
    /** 收方: bundles are made for it. */
    RECEIVER,
    /** 发方: its bundles are taken. */
    SENDER
}
