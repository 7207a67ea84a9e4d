package org.zhucun.start;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.zhucun.verifier.NoteKey;
import org.zhucun.verifier.NoteSigner;
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

    private static final String SEEN = "log-seen.txt";

    private final List<NoteKey> published;
    private final NoteSigner signing;
    private final Path seen;
    /** The newest checkpoint, for where the directory of the keys cannot be written. */
    private String last;

    private LogKeys(List<NoteKey> published, NoteSigner signing, Path seen) {
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
        NoteSigner signing = prove(directory.resolve(newest + PRIVATE), published.get(published.size() - 1));
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
        return signing.sign(text);
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

    private static List<String> names(Path directory) {
        return KeyFiles.names(directory, PREFIX, PUBLIC);
    }

    private static void makeNext(Path directory, String origin) {
        String name = KeyFiles.next(names(directory), PREFIX);
        if (KeyFiles.exists(directory.resolve(name + PRIVATE)) || KeyFiles.exists(directory.resolve(name + PUBLIC))) {
            throw new StartRefused(
                    "There is a key of the log " + directory.resolve(name + PRIVATE)
                            + " without its public half already: restore the half or move it away.",
                    "已有缺少公钥的日志密钥 " + directory.resolve(name + PRIVATE) + "：请恢复其公钥或将其移走。");
        }
        NoteSigner made = NoteSigner.generate(origin);
        // the private half first: a public file without it would be a key that only verifies
        KeyFiles.write(directory.resolve(name + PRIVATE), made.secret() + "\n");
        KeyFiles.write(directory.resolve(name + PUBLIC), made.key() + "\n");
    }

    private static NoteKey publicKey(Path file) {
        try {
            return NoteKey.parse(KeyFiles.read(file));
        } catch (IllegalArgumentException e) {
            throw refused(file, e);
        }
    }

    private static NoteSigner prove(Path file, NoteKey key) {
        String text = KeyFiles.read(file).strip();
        try {
            NoteSigner read = NoteSigner.parse(text);
            if (!read.key().equals(key)) {
                throw new IllegalArgumentException("the halves do not match");
            }
            return read;
        } catch (RuntimeException e) {
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
}
