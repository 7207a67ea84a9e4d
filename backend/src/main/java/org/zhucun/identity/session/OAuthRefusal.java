package org.zhucun.identity.session;

/** OAuth 拒绝: leaves the token service with one of the words of RFC 6749. */
final class OAuthRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    OAuthRefusal(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    int status() {
        return status;
    }

    OAuthError body() {
        return new OAuthError(error, getMessage());
    }
}
