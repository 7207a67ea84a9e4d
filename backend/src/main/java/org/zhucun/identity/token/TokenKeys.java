package org.zhucun.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
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

    /**
     * Signs something that leaves the system as a compact JWS (ES256); whoever has the public keys checks it.
     *
     * @param type what it is; never that of a token, so that it is never taken for one
     */
    public String sign(String type, byte[] payload) {
        if (type.equals(AccessTokens.TYPE)) {
            throw new IllegalArgumentException(type);
        }
        SigningKey key = current();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", type);
        signature.setKeyIdHeaderValue(key.kid());
        signature.setKey(key.privateKey().orElseThrow());
        signature.setPayloadBytes(payload);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException unusable) {
            throw new IllegalStateException("the signing key " + key.kid() + " cannot sign", unusable);
        }
    }

    /** The public keys as members of a JWK set. */
    public List<Map<String, String>> jwks() {
        return keys.jwks();
    }
}
