package org.zhucun.identity.assertion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 公钥: a public key as a JWK (RFC 7517): on P-256 for ES256, or Ed25519 for EdDSA. A private part is an undeclared field and refused.
 *
 * @param kid its name among the client's keys, good for a path; left out, it is the thumbprint of the key (RFC 7638)
 */
public record PublicJwk(
        @NotBlank @Size(max = 10) String kty,
        @NotBlank @Size(max = 20) String crv,
        @NotBlank @Size(max = 100) String x,
        @Size(max = 100) String y,

        @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9_-][A-Za-z0-9._~-]{0,63}", message = "identity.key.kid.form")
        String kid,

        @Size(max = 10) String alg,
        @Size(max = 10) String use) {}
