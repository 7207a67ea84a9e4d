package org.zhucun.identity.assertion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucun.identity.token.AccessTokens;

/**
 * 受众: for whom an assertion must be made out: our issuer, or the address of the token endpoint as it is configured. Never the address
 * that a request names itself: whoever got an assertion made out for another server could send it here under that server's name.
 */
@ApplicationScoped
class AudienceSetting {
    private static final String ENDPOINT = "/api/v1/oauth2/token";

    private final String[] accepted;

    AudienceSetting(@ConfigProperty(name = "zhucun.public-url") Optional<String> address) {
        accepted = address.filter(given -> !given.isBlank())
                .map(given -> new String[] {AccessTokens.ISSUER, given.strip().replaceFirst("/+$", "") + ENDPOINT})
                .orElse(new String[] {AccessTokens.ISSUER});
    }

    String[] accepted() {
        return accepted.clone();
    }
}
