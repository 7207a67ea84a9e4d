package org.zhucun.identity.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/** OAuth 令牌: the body of a success at the token endpoint (RFC 6749 §5.1). */
public record OAuthToken(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        String scope) {
    @Override
    public String toString() {
        return "OAuthToken[]";
    }
}
