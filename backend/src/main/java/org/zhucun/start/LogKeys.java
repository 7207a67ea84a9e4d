package org.zhucun.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.zhucun.verifier.NoteKey;
import org.zhucun.verifier.SignedNote;

/**
 * The keys that sign checkpoints of the log 日志签名密钥: {@code log-*.key} beside {@code log-*.pub}, one line each as C2SP
 * signed-note writes them. The pair whose name sorts last signs. The origin stands in the key, so that it never changes by a setting.
 */
public final class LogKeys {
    private static final System.Logger LOG = System.getLogger(LogKeys.class.getName());
    private static final String PREFIX = "log-";
    private static final String PRIVATE = ".key";
    private static final String PUBLIC = ".pub";
    private static final String MARK = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final String SEEN = "log-seen.txt";

    private final List<NoteKey> published;
    private final PrivateKey signing;
    private final Path seen;
    /** The newest checkpoint, for where the directory of the keys cannot be written. */
    private String last;

    private LogKeys(List<NoteKey> published, PrivateKey signing, Path seen) {
        this.published = List.copyOf(published);
        this.signing = signing;
        this.seen = seen;
    }

    /**
     * Reads the keys of a directory; the first start makes one.
     *
     * @param origin name of a new log; without one it gets a name that no other installation has
     */
    public static LogKeys open(Path directory, Optional<String> origin) {
        KeyFiles.makeDirectory(directory);
        if (names(directory).isEmpty()) {
            makeNext(
                    directory,
                    origin.orElseGet(() -> "zhucun.local/" + HexFormat.of().formatHex(random(4))));
        }
        List<String> names = names(directory);
        List<NoteKey> published = new ArrayList<>();
        names.forEach(name -> published.add(publicKey(directory.resolve(name + PUBLIC))));
        String newest = names.get(names.size() - 1);
        PrivateKey signing = prove(directory.resolve(newest + PRIVATE), published.get(published.size() - 1));
        return new LogKeys(published, signing, directory.resolve(SEEN));
    }

    /** Adds a key of the same log that signs from the next start on. */
    public static LogKeys rotate(Path directory) {
        LogKeys before = open(directory, Optional.empty());
        makeNext(directory, before.current().name());
        return open(directory, Optional.empty());
    }

    /** The public half of the key that signs. */
    public NoteKey current() {
        return published.get(published.size() - 1);
    }

    /** Every public key of this log, oldest first. */
    public List<NoteKey> published() {
        return published;
    }

    /** The note with the log's signature. */
    public SignedNote sign(String text) {
        return new SignedNote(text, List.of(SignedNote.line(current(), sign(signing, text))));
    }

    /** The text of the newest checkpoint that this node has seen, kept where the owner of the database does not reach. */
    public synchronized Optional<String> lastSeen() {
        if (last == null && KeyFiles.exists(seen)) {
            last = KeyFiles.read(seen);
        }
        return Optional.ofNullable(last);
    }

    /** Keeps it: beside the keys, or where they are mounted read-only for as long as this node runs. */
    public synchronized void seen(String checkpoint) {
        if (checkpoint.equals(last)) {
            return;
        }
        last = checkpoint;
        try {
            KeyFiles.write(seen, checkpoint);
        } catch (StartRefused readOnly) {
            LOG.log(System.Logger.Level.DEBUG, "the newest checkpoint is kept in memory alone", readOnly);
        }
    }

    private static byte[] sign(PrivateKey key, String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> names(Path directory) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + PUBLIC)) {
            TreeSet<String> names = new TreeSet<>();
            for (Path file : files) {
                String name = file.getFileName().toString();
                names.add(name.substring(0, name.length() - PUBLIC.length()));
            }
            return new ArrayList<>(names);
        } catch (IOException e) {
            throw KeyFiles.unwritable(directory, e);
        }
    }

    /** The highest number there is: a file that was taken away in between never has another overwritten. */
    private static int last(Path directory) {
        return names(directory).stream()
                .map(name -> name.substring(PREFIX.length()))
                .filter(number -> number.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private static void makeNext(Path directory, String origin) {
        String name = PREFIX + String.format("%06d", last(directory) + 1);
        if (KeyFiles.exists(directory.resolve(name + PRIVATE)) || KeyFiles.exists(directory.resolve(name + PUBLIC))) {
            throw new StartRefused(
                    "There is a key of the log " + directory.resolve(name + PRIVATE)
                            + " without its public half already: restore the half or move it away.",
                    "已有缺少公钥的日志密钥 " + directory.resolve(name + PRIVATE) + "：请恢复其公钥或将其移走。");
        }
        byte[] seed = random(SEED_BYTES);
        NoteKey key = new NoteKey(origin, NoteKey.NOTE, publicHalf(seed));
        byte[] material = new byte[SEED_BYTES + 1];
        material[0] = NoteKey.NOTE;
        System.arraycopy(seed, 0, material, 1, SEED_BYTES);
        String secret = MARK + origin + "+" + HexFormat.of().formatHex(key.id()) + "+"
                + Base64.getEncoder().encodeToString(material);
        // the private half first: a public file without it would be a key that only verifies
        KeyFiles.write(directory.resolve(name + PRIVATE), secret + "\n");
        KeyFiles.write(directory.resolve(name + PUBLIC), key + "\n");
    }

    /** The JDK derives a public key only while it makes a pair, so it is given the seed as its randomness. */
    private static byte[] publicHalf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Given(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static NoteKey publicKey(Path file) {
        try {
            return NoteKey.parse(KeyFiles.read(file));
        } catch (IllegalArgumentException e) {
            throw refused(file, e);
        }
    }

    private static PrivateKey prove(Path file, NoteKey key) {
        String text = KeyFiles.read(file).strip();
        try {
            if (!text.startsWith(MARK)) {
                throw new IllegalArgumentException("no private key");
            }
            byte[] material = Base64.getDecoder().decode(text.split("\\+", 5)[4]);
            byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + SEED_BYTES);
            System.arraycopy(material, 1, encoded, PKCS8.length, SEED_BYTES);
            PrivateKey read = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            String sample = key.name() + "\n";
            SignedNote signed = new SignedNote(sample, List.of(SignedNote.line(key, sign(read, sample))));
            if (!signed.signedBy(List.of(key))) {
                throw new IllegalArgumentException("the halves do not match");
            }
            return read;
        } catch (GeneralSecurityException | RuntimeException e) {
            throw refused(file, e);
        }
    }

    private static StartRefused refused(Path file, Exception cause) {
        return new StartRefused(
                "The key of the log " + file
                        + " does not match its other half: restore log-*.key and log-*.pub from the"
                        + " backup, or move both away and start a new log.",
                "日志密钥 " + file + " 与其另一半不匹配：请从备份恢复 log-*.key 与 log-*.pub，或移走两者以开始新日志。",
                cause);
    }

    private static byte[] random(int bytes) {
        byte[] result = new byte[bytes];
        new SecureRandom().nextBytes(result);
        return result;
    }

    /** Hands out one seed. */
    private static final class Given extends SecureRandom {
        private final transient byte[] seed;

        Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
