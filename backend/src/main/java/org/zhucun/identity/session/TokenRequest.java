package org.zhucun.identity.session;

/**
 * 令牌请求: what a machine sent to the token endpoint.
 *
 * @param authorization the header {@code Authorization}
 * @param scope what it asks for of what it may do, null for all of it
 */
record TokenRequest(
        String grantType,
        String authorization,
        String clientId,
        String clientSecret,
        String assertionType,
        String assertion,
        String scope) {
    boolean asserts() {
        return assertion != null || assertionType != null;
    }

    @Override
    public String toString() {
        return "TokenRequest[" + clientId + "]";
    }
}
