package org.zhucun.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 导出核对: recomputes every leaf, every stored node and the root at every checkpoint of an export, and compares with the checkpoints
 * that were kept elsewhere. What the database holds is trusted in nothing; it only helps to say where it is wrong.
 */
final class ExportCheck {
    private static final Pattern HEAD = Pattern.compile(
            "\\{\"export\":\"zhucun-log/1\",\"origin\":\"([^\"\\\\]+)\",\"size\":(\\d{1,18}),\"scope\":\"([^\"]*)\"}");
    private static final Pattern NODE = Pattern.compile("\\{\"node\":\\[(\\d),(\\d{1,18}),\"([A-Za-z0-9+/]{43}=)\"]}");
    private static final Pattern ENTRY = Pattern.compile(
            "\\{\"index\":(\\d{1,18}),\"hash\":\"([A-Za-z0-9+/]{43}=)\",\"state\":\"(SHOWN|HIDDEN|MISSING)\"[,}]");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String LEAF = ",\"leaf\":";
    private static final String STRAY = "{\"stray\":";
    private static final Pattern AT = Pattern.compile("\"at\":\"(-?\\d{1,18})\"");
    private static final int WIDTH = 256;
    /** Agreeing checkpoints that are looked back at for the last one that proves something. */
    private static final int WINDOW = 1 << 12;

    private static final long HOUR = 3_600_000_000L;

    private final Collection<NoteKey> keys;
    private final TreeMap<Long, List<Checkpoint>> kept = new TreeMap<>();
    private final ArrayDeque<SignedNote> agreeing = new ArrayDeque<>();
    private final Map<String, byte[]> nodes = new HashMap<>();
    private final List<Growing> blocks = new ArrayList<>();
    private final Growing tree = new Growing();
    private final Discrepancies discrepancies;
    private long lastGood;
    private long keptTo;
    private long signedTo = -1;
    private long hidden;
    private long latest = Long.MIN_VALUE + HOUR;
    private long announced = -1;
    private boolean ended;
    private boolean rootBroken;
    private boolean nodeBroken;
    private boolean wholeCountry;

    ExportCheck(Collection<NoteKey> keys, Collection<Checkpoint> kept, Discrepancies discrepancies) {
        this.keys = keys;
        this.discrepancies = discrepancies;
        kept.forEach(one ->
                this.kept.computeIfAbsent(one.size(), size -> new ArrayList<>()).add(one));
    }

    long size() {
        return tree.size();
    }

    long hidden() {
        return hidden;
    }

    /** Entries that a checkpoint covers which somebody kept elsewhere; the rest only the system's own signature. */
    long keptTo() {
        return keptTo;
    }

    void read(Path export) throws IOException {
        try (ExportLines lines = new ExportLines(export)) {
            if (!lines.next()) {
                throw new IOException("empty");
            }
            head(lines);
            atSize();
            while (lines.next()) {
                line(lines);
            }
        }
        finish();
    }

    private void head(ExportLines lines) throws IOException {
        Matcher head = HEAD.matcher(lines.text());
        if (!head.matches()) {
            throw new IOException("not an export of a log: " + lines.text(0, Math.min(80, lines.length())));
        }
        announced = Long.parseLong(head.group(2));
        wholeCountry = head.group(3).equals("/");
        for (List<Checkpoint> same : kept.values()) {
            for (Checkpoint one : same) {
                if (!one.origin().equals(head.group(1))) {
                    discrepancies.add(
                            "留存的检查点属于另一日志 " + one.origin(), "the kept checkpoint is of another log, " + one.origin());
                }
            }
        }
    }

    private void line(ExportLines lines) throws IOException {
        if (ended) {
            throw new IOException("text after the end");
        } else if (lines.startsWith("{\"index\":")) {
            entry(lines);
        } else if (lines.startsWith("{\"node\":")) {
            Matcher node = NODE.matcher(lines.text());
            require(node.matches(), lines);
            nodes.put(node.group(1) + "/" + node.group(2), Base64.getDecoder().decode(node.group(3)));
        } else if (lines.startsWith("{\"checkpoint\":\"")) {
            published(lines.text(15, lines.length() - 2).replace("\\n", "\n"));
        } else if (lines.startsWith(STRAY)) {
            discrepancies.add(
                    "行为 " + id(lines, 0) + " 在库中而不在日志中",
                    "deed " + id(lines, 0) + " is in the database and not in the log");
        } else {
            require(lines.text().equals("{\"end\":true}"), lines);
            ended = true;
        }
    }

    private void entry(ExportLines lines) throws IOException {
        int leaf = lines.find(LEAF, 0);
        Matcher entry = ENTRY.matcher(lines.text(0, leaf < 0 ? lines.length() : leaf + 1));
        require(entry.lookingAt(), lines);
        long index = Long.parseLong(entry.group(1));
        if (index != tree.size()) {
            discrepancies.add(
                    "第 " + tree.size() + " 条缺失或被移动（此处为第 " + index + " 条）",
                    "entry " + tree.size() + " is missing or was moved (found entry " + index + ")");
        }
        byte[] hash = Base64.getDecoder().decode(entry.group(2));
        switch (entry.group(3)) {
            case "MISSING" ->
                discrepancies.add("第 " + index + " 条的行为已被删除", "the deed of entry " + index + " was deleted");
            case "HIDDEN" -> hidden++;
            default -> {
                require(leaf > 0, lines);
                byte[] found = Merkle.leaf(lines.bytes(), leaf + LEAF.length(), lines.length() - 1);
                if (!Arrays.equals(found, hash)) {
                    String id = id(lines, leaf);
                    discrepancies.add(
                            "第 " + index + " 条被改动（行为 " + id + "）", "entry " + index + " was altered (deed " + id + ")");
                }
                ordered(lines, leaf, index);
            }
        }
        grow(hash);
    }

    private void grow(byte[] hash) {
        tree.add(hash);
        byte[] completed = hash;
        for (int level = 0; completed != null; level++) {
            if (level == blocks.size()) {
                blocks.add(new Growing());
            }
            Growing block = blocks.get(level);
            block.add(completed);
            completed = null;
            if (block.size() == WIDTH) {
                completed = block.root();
                blocks.set(level, new Growing());
                node(level + 1, completed);
            }
        }
        atSize();
    }

    /** The nodes that the database keeps narrow down where an entry and its hash were changed alike. */
    private void node(int level, byte[] hash) {
        long width = 1L << (8 * level);
        long index = tree.size() / width - 1;
        byte[] stored = nodes.get(level + "/" + index);
        if (!nodeBroken && !Arrays.equals(stored, hash)) {
            nodeBroken = true;
            String range = (tree.size() - width) + "–" + (tree.size() - 1);
            discrepancies.add(
                    "第 " + range + " 条与库中保存的节点 " + level + "/" + index + " 不符",
                    "entries " + range + " do not agree with the stored node " + level + "/" + index);
        }
    }

    /** The log takes deeds as they happen: one that says it is much older was written later than it says. */
    private void ordered(ExportLines lines, int leaf, long index) {
        Matcher at = AT.matcher(lines.text(leaf, lines.length()));
        if (!at.find()) {
            return;
        }
        long moment = Long.parseLong(at.group(1));
        if (moment < latest - HOUR) {
            discrepancies.add(
                    "第 " + index + " 条自称的时间比此前的条目早一小时以上（行为 " + id(lines, leaf) + "）",
                    "entry " + index + " says a time more than an hour before that of earlier entries (deed "
                            + id(lines, leaf) + ")");
        }
        latest = Math.max(latest, moment);
    }

    private void atSize() {
        long size = tree.size();
        boolean held = kept.containsKey(size);
        for (Checkpoint one : kept.getOrDefault(size, List.of())) {
            if (!one.sameRoot(tree.root())) {
                held = false;
                bad(size, "留存的检查点", "the kept checkpoint");
            }
        }
        if (held && !rootBroken) {
            keptTo = size;
            good(size);
        }
    }

    private void good(long size) {
        lastGood = size;
        agreeing.clear();
    }

    /** A checkpoint of the database is worth what its signature is; one that a kept one covers only helps to say where. */
    private void published(String text) {
        SignedNote note;
        Checkpoint one;
        try {
            note = SignedNote.parse(text);
            one = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException malformed) {
            discrepancies.add(
                    "规模 " + tree.size() + " 之后的检查点无法读取", "a checkpoint after size " + tree.size() + " is malformed");
            return;
        }
        if (one.size() != tree.size()) {
            discrepancies.add(
                    "规模 " + one.size() + " 的检查点出现在第 " + tree.size() + " 条之后",
                    "the checkpoint of size " + one.size() + " stands after " + tree.size() + " entries");
        } else if (!rootBroken) {
            judge(note, one);
        }
    }

    private void judge(SignedNote note, Checkpoint one) {
        long size = one.size();
        boolean agrees = one.sameRoot(tree.root());
        if (agrees && !kept.isEmpty() && size <= kept.lastKey()) {
            agreeing.addLast(note);
            if (agreeing.size() > WINDOW) {
                agreeing.removeFirst();
            }
        } else if (!note.signedBy(keys)) {
            discrepancies.add(
                    "规模 " + size + " 的检查点未经日志签名", "the checkpoint of size " + size + " is not signed by the log");
        } else if (agrees) {
            signedTo = size;
            good(size);
        } else {
            bad(size, "已签名的检查点", "a signed checkpoint");
        }
    }

    /** Agreeing without a signature proves nothing: whoever made the hashes fit made these fit too. */
    private void lookBack() {
        while (!agreeing.isEmpty()) {
            SignedNote note = agreeing.removeLast();
            if (note.signedBy(keys)) {
                good(Checkpoint.parse(note.text()).size());
            }
        }
    }

    private void bad(long size, String chinese, String english) {
        if (!rootBroken) {
            lookBack();
        }
        rootBroken = true;
        discrepancies.add(
                "规模 " + size + " 与" + chinese + "不符：第 " + lastGood + "–" + (size - 1) + " 条之间有改动",
                "size " + size + " does not agree with " + english + ": something in entries " + lastGood + "–"
                        + (size - 1) + " was changed");
    }

    private void finish() {
        long size = tree.size();
        if (!ended) {
            discrepancies.add("导出文件不完整", "the export was cut off");
        }
        if (size != announced) {
            discrepancies.add(
                    "导出称有 " + announced + " 条，实有 " + size + " 条",
                    "the export says " + announced + " entries and has " + size);
        }
        if (wholeCountry && hidden > 0) {
            discrepancies.add(
                    "全国范围的导出中有 " + hidden + " 条没有正文",
                    hidden + " entries of an export of the whole country are without their text");
        }
        if (!rootBroken && Math.max(keptTo, signedTo) < size) {
            discrepancies.add(
                    "没有规模 " + size + " 的已签名检查点：末尾无从核对",
                    "there is no signed checkpoint of size " + size + ": nothing covers the end");
        }
        if (!kept.isEmpty() && kept.lastKey() > size) {
            discrepancies.add(
                    "日志被截断：留存的检查点有 " + kept.lastKey() + " 条，导出只到 " + size + " 条",
                    "the log was truncated: the kept checkpoint has " + kept.lastKey() + " entries, the export ends at "
                            + size);
        }
    }

    private static String id(ExportLines lines, int from) {
        Matcher id = ID.matcher(lines.text(from, lines.length()));
        return id.find() ? id.group(1) : "?";
    }

    private static void require(boolean understood, ExportLines lines) throws IOException {
        if (!understood) {
            throw new IOException("cannot read: " + lines.text(0, Math.min(120, lines.length())));
        }
    }
}
