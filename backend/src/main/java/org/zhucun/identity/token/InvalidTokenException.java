package org.zhucun.identity.token;

/** 令牌无效: not a token of ours, or not any more. The reason is for the log of a developer, never for the caller. */
class InvalidTokenException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidTokenException(String reason) {
        super(reason);
    }

    InvalidTokenException(Throwable reason) {
        super(reason.getMessage(), reason);
    }
}
