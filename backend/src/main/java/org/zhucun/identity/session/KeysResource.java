package org.zhucun.identity.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucun.identity.token.TokenKeys;

@Path("/.well-known/jwks.json")
@Tag(name = "identity")
class KeysResource {
    private final TokenKeys keys;

    KeysResource(TokenKeys keys) {
        this.keys = keys;
    }

    /** 公钥集 (RFC 7517) */
    public record JwkSet(List<Map<String, String>> keys) {}

    @GET
    @PermitAll
    @Operation(operationId = "jwks", summary = "验证访问令牌的公钥")
    public JwkSet jwks() {
        return new JwkSet(keys.jwks());
    }
}
