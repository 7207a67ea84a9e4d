package org.zhucun.start;

import java.nio.file.Path;
import java.util.List;
import org.zhucun.carrier.AgeKeys;

/**
 * The keys that open bundles from other networks 收件密钥: {@code bundle-*.key}, each with the identity and the recipient of age on a line of its
 * own. Senders encrypt to the recipient of the one whose name sorts last; all others still open what is on its way.
 */
public final class BundleKeys {
    private static final String PREFIX = "bundle-";
    private static final String ENDING = ".key";

    private final List<AgeKeys> keys;

    private BundleKeys(List<AgeKeys> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Reads the keys of a directory; the first start makes one. */
    public static BundleKeys open(Path directory) {
        KeyFiles.makeDirectory(directory);
        if (names(directory).isEmpty()) {
            makeNext(directory);
        }
        return new BundleKeys(names(directory).stream()
                .map(name -> read(directory.resolve(name + ENDING)))
                .toList());
    }

    /** Adds a key; senders have to be told its recipient. */
    public static BundleKeys rotate(Path directory) {
        KeyFiles.makeDirectory(directory);
        makeNext(directory);
        return open(directory);
    }

    /** The newest. */
    public AgeKeys current() {
        return keys.get(keys.size() - 1);
    }

    /** All that open. */
    public List<String> identities() {
        return keys.stream().map(AgeKeys::identity).toList();
    }

    private static List<String> names(Path directory) {
        return KeyFiles.names(directory, PREFIX, ENDING);
    }

    private static void makeNext(Path directory) {
        AgeKeys made = AgeKeys.generate();
        KeyFiles.write(
                directory.resolve(KeyFiles.next(names(directory), PREFIX) + ENDING),
                made.identity() + "\n" + made.recipient() + "\n");
    }

    private static AgeKeys read(Path file) {
        String[] lines = KeyFiles.read(file).strip().split("\n");
        try {
            return new AgeKeys(AgeKeys.requireRecipient(lines[1].strip()), AgeKeys.requireIdentity(lines[0].strip()));
        } catch (RuntimeException e) {
            throw new StartRefused(
                    "The key of bundles " + file
                            + " cannot be read (a line of AGE-SECRET-KEY-1… and a line of age1…): restore it from the"
                            + " backup, or move it away and tell the senders the new recipient.",
                    "收件密钥 " + file + " 无法读取（应为 AGE-SECRET-KEY-1… 与 age1… 各一行）：请从备份恢复，或移走后把新的收件公钥告知发方。",
                    e);
        }
    }
}
