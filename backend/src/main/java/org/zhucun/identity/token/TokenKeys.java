package org.zhucun.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucun.start.SigningKey;
import org.zhucun.start.SigningKeys;

/** 签名密钥: the keys of this installation; the newest signs, all of them verify. */
@ApplicationScoped
public class TokenKeys {
    private final SigningKeys keys;
    private final Map<String, ECPublicKey> verifying;

    TokenKeys(@ConfigProperty(name = "zhucun.keys.directory") Path directory) {
        keys = SigningKeys.open(directory);
        verifying = Map.copyOf(keys.verifying());
    }

    SigningKey current() {
        return keys.current();
    }

    /** The public key of a kid, null when there is none. */
    ECPublicKey verifying(String kid) {
        return verifying.get(kid);
    }

    /** The public keys as members of a JWK set. */
    public List<Map<String, String>> jwks() {
        return keys.jwks();
    }
}
