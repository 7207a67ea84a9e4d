package org.zhucun.client;

import java.io.IOException;

/** 不予令牌: the token endpoint will not have this client; the message says why, as the system said it. */
public final class TokenRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    TokenRefused(int status, String said) {
        super(status + " " + said);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
