package org.zhucun.exchange.offline;

/** 对端状态. */
public enum PeerState {
    ACTIVE,
    /** 停用: nothing is made for it or taken from it any more. */
    RETIRED
}
