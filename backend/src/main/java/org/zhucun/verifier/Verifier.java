package org.zhucun.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** 离线验证程序: {@code java -jar zhucun-verifier.jar verify|inclusion|consistency|fork|manifest …}; docs/log.md, docs/exports.md. Exits 0, 1, 2 or 3. */
public final class Verifier {
    /** What was asked holds. */
    static final int HOLDS = 0;
    /** It does not hold: something was changed, or nothing proves that it was not. */
    static final int BROKEN = 1;
    /** The question could not be read. */
    static final int UNREADABLE = 2;
    /** Nothing is against it, but not every text was there to be checked. */
    static final int PARTLY = 3;

    private static final String USAGE = """
            用法 · Usage: java -jar zhucun-verifier.jar <command>
              verify <export> --checkpoint <kept>... --key <key>
              inclusion <file.tlog-proof> --key <key> [--checkpoint <kept> [--proof <consistency>]]
              consistency <earlier> <later> --proof <file> --key <key>
              fork <checkpoint> <checkpoint> --key <key> [--proof <file> | --export <file>]
              manifest <manifest.json> <file> --key <jwks.json>
            <key>: 公钥文本或文件 · the log's public key, as text or file. 退出码 · exit: 0 一致 holds, 1 不一致 broken, 2 无法读取 unreadable,
                   3 只核对了部分正文 only some texts were there to be checked.
            """;

    private final PrintStream out;

    Verifier(PrintStream out) {
        this.out = out;
    }

    public static void main(String... words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new Verifier(out).run(words));
    }

    int run(String... words) {
        if (words.length == 0) {
            out.print(USAGE);
            return UNREADABLE;
        }
        try {
            Arguments arguments = new Arguments(Arrays.asList(words).subList(1, words.length));
            return switch (words[0]) {
                case "verify" -> verify(arguments);
                case "inclusion" -> inclusion(arguments);
                case "consistency" -> consistency(arguments);
                case "fork" -> fork(arguments);
                case "manifest" -> new ManifestCheck(out).check(arguments);
                default -> throw new IllegalArgumentException(words[0]);
            };
        } catch (IOException unreadable) {
            out.println(Discrepancies.both("无法读取", "cannot be read") + ": " + unreadable);
        } catch (IllegalArgumentException wrong) {
            out.println(Discrepancies.both("参数或文件不符合要求", "not as it should be") + ": " + wrong.getMessage());
            out.print(USAGE);
        }
        return UNREADABLE;
    }

    private int verify(Arguments arguments) throws IOException {
        Discrepancies discrepancies = new Discrepancies();
        List<NoteKey> keys = arguments.keys();
        List<Checkpoint> kept = new ArrayList<>();
        for (Path file : arguments.paths("--checkpoint")) {
            kept.add(signed(file, keys, discrepancies));
        }
        ExportCheck check = new ExportCheck(keys, kept, discrepancies);
        check.read(arguments.files(1).get(0));
        if (!discrepancies.none()) {
            return discrepancies.print(out);
        }
        long size = check.size();
        long own = size - check.keptTo();
        out.println("  "
                + Discrepancies.both(
                        check.keptTo() + " 条由别处留存的检查点覆盖，" + own + " 条仅有本系统自己的签名",
                        check.keptTo() + " covered by a checkpoint kept elsewhere, " + own
                                + " only by the system's own signature"));
        if (check.hidden() > 0) {
            long texts = size - check.hidden();
            out.println("– "
                    + Discrepancies.both(
                            "只核对了 " + size + " 条中 " + texts + " 条的正文，其余只核对了哈希",
                            "only " + texts + " of " + size + " texts checked, the others by hash alone"));
            return PARTLY;
        }
        holds(size + " 条全部一致", size + " entries agree");
        return HOLDS;
    }

    private int inclusion(Arguments arguments) throws IOException {
        Discrepancies discrepancies = new Discrepancies();
        List<NoteKey> keys = arguments.keys();
        LogProof proof = LogProof.parse(Files.readString(arguments.files(1).get(0)));
        Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
        requireSigned(proof.checkpoint(), keys, discrepancies);
        if (!Merkle.included(
                proof.index(), Merkle.leaf(proof.leaf()), proof.hashes(), checkpoint.size(), checkpoint.root())) {
            discrepancies.add("证明不成立：该条不在此日志中", "the entry is not in this log at index " + proof.index());
        }
        if (arguments.has("--checkpoint")) {
            Checkpoint kept = signed(arguments.paths("--checkpoint").get(0), keys, discrepancies);
            requireSame(kept, checkpoint, arguments, discrepancies);
        }
        if (discrepancies.none()) {
            out.println(new String(proof.leaf(), StandardCharsets.UTF_8));
            holds(
                    "在日志中：第 " + proof.index() + " 条，规模 " + checkpoint.size(),
                    "in the log: entry " + proof.index() + " of " + checkpoint.size());
        }
        return discrepancies.print(out);
    }

    private int consistency(Arguments arguments) throws IOException {
        Discrepancies discrepancies = new Discrepancies();
        List<NoteKey> keys = arguments.keys();
        List<Path> files = arguments.files(2);
        Checkpoint earlier = signed(files.get(0), keys, discrepancies);
        Checkpoint later = signed(files.get(1), keys, discrepancies);
        arguments.proof();
        requireSame(earlier, later, arguments, discrepancies);
        if (discrepancies.none()) {
            holds("后者包含前者：" + earlier.size() + " → " + later.size(), "the later log begins with the earlier one");
        }
        return discrepancies.print(out);
    }

    private int fork(Arguments arguments) throws IOException {
        Discrepancies discrepancies = new Discrepancies();
        List<NoteKey> keys = arguments.keys();
        List<Path> files = arguments.files(2);
        Checkpoint one = signed(files.get(0), keys, discrepancies);
        Checkpoint other = signed(files.get(1), keys, discrepancies);
        if (arguments.has("--export")) {
            ExportCheck check = new ExportCheck(keys, List.of(one, other), discrepancies);
            check.read(arguments.paths("--export").get(0));
        } else {
            requireSame(one, other, arguments, discrepancies);
        }
        if (discrepancies.none()) {
            holds("同一日志，未分叉", "one log, not forked");
        }
        return discrepancies.print(out);
    }

    /** Two checkpoints of one log: the same root at the same size, else the proof decides. */
    private static void requireSame(Checkpoint one, Checkpoint other, Arguments arguments, Discrepancies discrepancies)
            throws IOException {
        Checkpoint earlier = one.size() <= other.size() ? one : other;
        Checkpoint later = earlier == one ? other : one;
        if (!earlier.origin().equals(later.origin())) {
            discrepancies.add("两个检查点属于不同的日志", "the checkpoints are of different logs");
        } else if (earlier.size() == later.size()) {
            if (!earlier.sameRoot(later.root())) {
                discrepancies.add(
                        "日志分叉：同为 " + earlier.size() + " 条，根哈希不同",
                        "the log is forked: two signed roots of size " + earlier.size());
            }
        } else if (!Merkle.consistent(earlier.size(), earlier.root(), arguments.proof(), later.size(), later.root())) {
            discrepancies.add(
                    "不能证明规模 " + later.size() + " 的日志包含规模 " + earlier.size() + " 的日志：分叉或证明有误",
                    "nothing proves that the log of size " + later.size() + " begins with the one of size "
                            + earlier.size() + ": forked, or the wrong proof");
        }
    }

    private static Checkpoint signed(Path file, Collection<NoteKey> keys, Discrepancies discrepancies)
            throws IOException {
        SignedNote note = SignedNote.parse(Files.readString(file));
        requireSigned(note, keys, discrepancies);
        return Checkpoint.parse(note.text());
    }

    /** By a key of the log itself: its name is the origin. */
    private static void requireSigned(SignedNote note, Collection<NoteKey> keys, Discrepancies discrepancies) {
        String origin = Checkpoint.parse(note.text()).origin();
        List<NoteKey> own =
                keys.stream().filter(key -> key.name().equals(origin)).toList();
        if (!note.signedBy(own)) {
            discrepancies.add("检查点没有 " + origin + " 的有效签名", "the checkpoint has no valid signature of " + origin);
        }
    }

    private void holds(String chinese, String english) {
        out.println("✓ " + Discrepancies.both(chinese, english));
    }
}
