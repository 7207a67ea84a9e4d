package org.zhucun.exchange.webhook;

/**
 * 答复: what came of an attempt.
 *
 * @param status null when there was no answer
 * @param retryAfterSeconds what the receiver asked for, 0 when nothing
 */
record Answer(SendOutcome outcome, Integer status, long retryAfterSeconds, long millis) {
    boolean accepted() {
        return outcome == SendOutcome.ACCEPTED;
    }
}
