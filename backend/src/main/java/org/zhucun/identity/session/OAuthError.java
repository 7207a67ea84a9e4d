package org.zhucun.identity.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/** OAuth 错误: the body of a refusal at the token endpoint (RFC 6749 §5.2). */
public record OAuthError(
        String error, @JsonProperty("error_description") String description) {}
