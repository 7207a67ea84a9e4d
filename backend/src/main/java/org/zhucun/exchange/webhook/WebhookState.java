package org.zhucun.exchange.webhook;

/** 订阅状态. */
public enum WebhookState {
    /** Is told. */
    ACTIVE,
    /** Nothing is sent; it goes on where it was when it is resumed. */
    PAUSED,
    /** For ever. */
    ENDED
}
