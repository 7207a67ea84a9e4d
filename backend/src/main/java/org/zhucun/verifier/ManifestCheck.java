package org.zhucun.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 导出清单核验: that a file is the one that the signed manifest of its export speaks of; docs/exports.md. */
final class ManifestCheck {
    /** Of the tokens' keys, but no token: neither is taken for the other. */
    private static final String TYPE = "zhucun-bulk-export+json";

    private static final Pattern SIGNATURE =
            Pattern.compile("\"signature\"\\s*:\\s*\"([\\w-]+)\\.([\\w-]+)\\.([\\w-]+)\"");
    private static final Pattern KEY = Pattern.compile("\\{[^{}]*\\}");
    private static final int BUFFER = 1 << 16;

    private final PrintStream out;
    private final Discrepancies discrepancies = new Discrepancies();

    ManifestCheck(PrintStream out) {
        this.out = out;
    }

    /** {@code manifest <answer of /manifest> <file> --key <answer of /.well-known/jwks.json>}. */
    int check(Arguments arguments) throws IOException {
        List<Path> files = arguments.files(2);
        Matcher jws = SIGNATURE.matcher(Files.readString(files.get(0)));
        if (!jws.find()) {
            throw new IllegalArgumentException(files.get(0) + ": no \"signature\"");
        }
        String header = text(jws.group(1));
        String payload = text(jws.group(2));
        PublicKey key = key(Files.readString(arguments.paths("--key").get(0)), value(header, "kid"));
        boolean ours = TYPE.equals(value(header, "typ")) && "ES256".equals(value(header, "alg"));
        if (!ours || key == null || !signed(jws, key)) {
            discrepancies.add("清单没有此系统的有效签名", "the manifest has no valid signature by these keys");
        }
        if (!sha256(files.get(1)).equals(value(payload, "sha256"))) {
            discrepancies.add("文件不是清单所说的那一份", "the file is not the one of the manifest");
        }
        if (discrepancies.none()) {
            out.println(payload);
            out.println("✓ " + Discrepancies.both("文件与签名清单一致", "the file is the one that was signed"));
        }
        return discrepancies.print(out);
    }

    private static boolean signed(Matcher jws, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(key);
            signature.update((jws.group(1) + "." + jws.group(2)).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(jws.group(3)));
        } catch (GeneralSecurityException misshapen) {
            return false;
        }
    }

    /** The one of that name, null where there is none. */
    private static PublicKey key(String keys, String name) {
        return KEY.matcher(keys)
                .results()
                .map(found -> found.group())
                .filter(one -> name != null && name.equals(value(one, "kid")))
                .findFirst()
                .map(one -> point(value(one, "x"), value(one, "y")))
                .orElse(null);
    }

    private static PublicKey point(String x, String y) {
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            return KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(
                            new ECPoint(number(x), number(y)), curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException misshapen) {
            throw new IllegalArgumentException("--key: " + misshapen.getMessage());
        }
    }

    private static BigInteger number(String coordinate) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(String.valueOf(coordinate)));
    }

    /** A member of a flat object whose value is a text without escapes: names, digests and numbers of keys are. */
    private static String value(String json, String member) {
        Matcher found =
                Pattern.compile('"' + member + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(json);
        return found.find() ? found.group(1) : null;
    }

    private static String text(String encoded) {
        return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            DigestInputStream read = new DigestInputStream(in, digest);
            byte[] buffer = new byte[BUFFER];
            while (read.read(buffer) >= 0) {
                // what is read is digested
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
