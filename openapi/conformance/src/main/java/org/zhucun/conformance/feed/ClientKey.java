package org.zhucun.conformance.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.zhucun.conformance.Pem;

/**
 * 接入凭据: who the consumer is and how it proves it.
 *
 * @param id of the client
 * @param kid of its key
 * @param privateKey null where the consumer brings its own
 * @param pem file with the private key, null likewise
 */
public record ClientKey(String id, String kid, PublicKey publicKey, PrivateKey privateKey, Path pem) {
    /** Makes a pair; the private key goes into the directory, the public one beside it. */
    public static ClientKey made(Path directory, String kid) throws IOException {
        try {
            EllipticCurveJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            pair.setKeyId(kid);
            pair.setUse("sig");
            pair.setAlgorithm("ES256");
            Files.createDirectories(directory);
            Path pem = directory.resolve("client.pem");
            Pem.write(pair.getPrivateKey(), pem);
            Files.writeString(
                    directory.resolve("jwks.json"),
                    new JsonWebKeySet(pair).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "\n");
            return new ClientKey(UUID.randomUUID().toString(), kid, pair.getPublicKey(), pair.getPrivateKey(), pem);
        } catch (JoseException impossible) {
            throw new IOException(impossible);
        }
    }

    /**
     * The consumer's own key, as it was or will be registered.
     *
     * @throws IOException when the file holds no set with one P-256 or Ed25519 key
     */
    public static ClientKey of(String id, Path jwks) throws IOException {
        try {
            JsonWebKey key =
                    new JsonWebKeySet(Files.readString(jwks)).getJsonWebKeys().get(0);
            return new ClientKey(id, key.getKeyId(), ((PublicJsonWebKey) key).getPublicKey(), null, null);
        } catch (JoseException | RuntimeException unreadable) {
            throw new IOException(jwks + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
