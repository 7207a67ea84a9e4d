package org.zhucun.identity.session;

/**
 * 登录结果: an access token and who it is.
 *
 * @param accessToken to be sent as {@code Authorization: Bearer}
 * @param expiresIn seconds
 */
public record TokenView(String accessToken, long expiresIn, Me me) {
    @Override
    public String toString() {
        return "TokenView[]";
    }
}
