package org.zhucun.exchange.webhook;

/**
 * 试投结果.
 *
 * @param accepted whether the receiver took it
 * @param status of its answer, null when there was none
 * @param millis until the answer or the end of the attempt
 */
public record PingView(boolean accepted, SendOutcome outcome, Integer status, long millis) {}
