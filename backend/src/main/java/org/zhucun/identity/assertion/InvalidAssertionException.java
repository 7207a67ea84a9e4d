package org.zhucun.identity.assertion;

/** 断言无效: the message says what is wrong and may be shown; whether client and key exist is in none of them. */
public class InvalidAssertionException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidAssertionException(String reason) {
        super(reason, null, false, false);
    }
}
