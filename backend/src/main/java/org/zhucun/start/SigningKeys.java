package org.zhucun.start;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that sign access tokens 签名密钥: {@code signing-*.pub.pem} (X.509) beside {@code signing-*.key.pem} (PKCS#8).
 *
 * <p>The pair whose name sorts last signs; all others still verify, so a rotation logs nobody out. A public file whose
 * private one was taken away verifies only.
 */
public final class SigningKeys {

    private static final String PREFIX = "signing-";
    private static final String PRIVATE = ".key.pem";
    private static final String PUBLIC = ".pub.pem";

    private final List<SigningKey> keys;

    private SigningKeys(List<SigningKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Reads the keys of a directory; the first start makes one. */
    public static SigningKeys open(Path directory) {
        KeyFiles.makeDirectory(directory);
        if (names(directory).isEmpty()) {
            makeNext(directory);
        }
        List<SigningKey> keys =
                names(directory).stream().map(name -> read(directory, name)).toList();
        if (keys.stream().noneMatch(key -> key.privateKey().isPresent())) {
            throw new StartRefused(
                    "No signing key in " + directory
                            + " has its private half (signing-*.key.pem): restore it, or make a"
                            + " new one with 'rotate-signing-key'.",
                    directory + " 中没有任何带私钥（signing-*.key.pem）的签名密钥：请恢复，或用“rotate-signing-key”新建。");
        }
        return new SigningKeys(keys);
    }

    /** Adds a key that signs from the next start on. */
    public static SigningKeys rotate(Path directory) {
        KeyFiles.makeDirectory(directory);
        makeNext(directory);
        return open(directory);
    }

    /** The key that signs. */
    public SigningKey current() {
        return keys.stream()
                .filter(key -> key.privateKey().isPresent())
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** Every key that verifies, by its kid. */
    public Map<String, ECPublicKey> verifying() {
        Map<String, ECPublicKey> byKid = new LinkedHashMap<>();
        keys.forEach(key -> byKid.put(key.kid(), key.publicKey()));
        return byKid;
    }

    public Optional<SigningKey> find(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /** The public halves as the {@code keys} member of a JWK set. */
    public List<Map<String, String>> jwks() {
        return keys.stream().map(SigningKey::jwk).toList();
    }

    private static List<String> names(Path directory) {
        return KeyFiles.names(directory, PREFIX, PUBLIC);
    }

    private static void makeNext(Path directory) {
        String name = KeyFiles.next(names(directory), PREFIX);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            // the private half first: a public file without it would be a key that only verifies
            KeyFiles.write(directory.resolve(name + PRIVATE), pem("PRIVATE KEY", pair.getPrivate()));
            KeyFiles.write(directory.resolve(name + PUBLIC), pem("PUBLIC KEY", pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SigningKey read(Path directory, String name) {
        Path privateFile = directory.resolve(name + PRIVATE);
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            PublicKey publicKey = factory.generatePublic(
                    new X509EncodedKeySpec(der(KeyFiles.read(directory.resolve(name + PUBLIC)))));
            Optional<ECPrivateKey> privateKey = Optional.empty();
            if (KeyFiles.exists(privateFile)) {
                PrivateKey read = factory.generatePrivate(new PKCS8EncodedKeySpec(der(KeyFiles.read(privateFile))));
                prove(read, publicKey);
                privateKey = Optional.of((ECPrivateKey) read);
            }
            return SigningKey.of(requireP256((ECPublicKey) publicKey), privateKey);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new StartRefused(
                    "The signing key " + directory.resolve(name) + ".*.pem is not a matching pair on P-256 (PKCS#8 and"
                            + " X.509 in PEM): restore it from the backup or remove it.",
                    "签名密钥 " + directory.resolve(name) + ".*.pem 不是匹配的 P-256 密钥对：请从备份恢复或移除。",
                    e);
        }
    }

    private static ECPublicKey requireP256(ECPublicKey key) throws GeneralSecurityException {
        if (key.getParams().getOrder().bitLength() != 256) {
            throw new GeneralSecurityException("not P-256");
        }
        return key;
    }

    private static void prove(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
        byte[] sample = "zhucun".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(privateKey);
        signer.update(sample);
        byte[] signature = signer.sign();
        signer.initVerify(publicKey);
        signer.update(sample);
        if (!signer.verify(signature)) {
            throw new GeneralSecurityException("the halves do not match");
        }
    }

    private static String pem(String kind, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
