package org.zhucun.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** 口令散列: Argon2id in the usual text form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, so that parameters may grow later. */
final class Argon2 {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{1,64})\\$([A-Za-z0-9+/]{1,128})");
    private static final SecureRandom RANDOM = new SecureRandom();
    /** The 19 MiB that a thread works in; given back when the thread ends, which those of {@link PasswordHashing} do when nobody logs in. */
    private static final ThreadLocal<HashMemory> MEMORY = ThreadLocal.withInitial(HashMemory::new);

    private Argon2() {}

    static String hash(String password) {
        byte[] salt = random(SALT_BYTES);
        return text(salt, derive(password, parameters(MEMORY_KIB, ITERATIONS, LANES, salt), HASH_BYTES));
    }

    /** The text of a hash that no password has: comparing with it takes the same work. */
    static String nobodys() {
        return text(random(SALT_BYTES), random(HASH_BYTES));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String text(byte[] salt, byte[] hash) {
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + ITERATIONS + ",p=" + LANES + "$" + text.encodeToString(salt)
                + "$" + text.encodeToString(hash);
    }

    static boolean verify(String password, String stored) {
        Matcher parts = TEXT.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash is not Argon2id");
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        Argon2Parameters parameters = parameters(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)));
        return MessageDigest.isEqual(expected, derive(password, parameters, expected.length));
    }

    private static Argon2Parameters parameters(int memory, int iterations, int lanes, byte[] salt) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salt)
                .withBlockPool(MEMORY.get())
                .build();
    }

    /** The same characters typed on another keyboard are the same password (NFKC). */
    private static byte[] derive(String password, Argon2Parameters parameters, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] hash = new byte[bytes];
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
