package org.zhucun.exchange.webhook;

/** 事件状态. */
public enum EventState {
    /** Behind another event of its subject. */
    QUEUED,
    /** To be sent, or sent again. */
    READY,
    /** Accepted by the receiver. */
    DELIVERED,
    /** 死信: given up after a day, until somebody has it sent again. */
    DEAD
}
