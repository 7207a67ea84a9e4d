package org.zhucun.exchange.webhook;

/** 重发结果: how many dead letters are sent again. */
public record ReplayView(int events) {}
