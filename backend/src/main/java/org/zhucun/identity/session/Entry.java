package org.zhucun.identity.session;

import java.time.Duration;

/**
 * 入场: what a log-in or a refresh hands out.
 *
 * @param refreshToken for the cookie, null when the one in use stays
 * @param cookieLifetime how long the cookie lasts
 */
record Entry(TokenView token, String refreshToken, Duration cookieLifetime) {
    @Override
    public String toString() {
        return "Entry[]";
    }
}
