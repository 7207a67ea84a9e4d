package org.zhucun.verifier;

import java.io.IOException;
import java.nio.file.Path;
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
    private static final int WIDTH = 256;

    private final Collection<NoteKey> keys;
    private final TreeMap<Long, List<Checkpoint>> kept = new TreeMap<>();
    private final TreeMap<Long, String> published = new TreeMap<>();
    private final Map<String, byte[]> nodes = new HashMap<>();
    private final List<Growing> blocks = new ArrayList<>();
    private final Growing tree = new Growing();
    private final Findings findings;
    private long lastGood;
    private long hidden;
    private long announced = -1;
    private boolean ended;
    private boolean rootBroken;
    private boolean nodeBroken;

    ExportCheck(Collection<NoteKey> keys, Collection<Checkpoint> kept, Findings findings) {
        this.keys = keys;
        this.findings = findings;
        kept.forEach(one ->
                this.kept.computeIfAbsent(one.size(), size -> new ArrayList<>()).add(one));
    }

    long size() {
        return tree.size();
    }

    long hidden() {
        return hidden;
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
        for (List<Checkpoint> same : kept.values()) {
            for (Checkpoint one : same) {
                if (!one.origin().equals(head.group(1))) {
                    findings.add(
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
            String note = lines.text(15, lines.length() - 2).replace("\\n", "\n");
            published.put(sizeOf(note, lines), note);
        } else if (lines.startsWith(STRAY)) {
            findings.add(
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
            findings.add(
                    "第 " + tree.size() + " 条缺失或被移动（此处为第 " + index + " 条）",
                    "entry " + tree.size() + " is missing or was moved (found entry " + index + ")");
        }
        byte[] hash = Base64.getDecoder().decode(entry.group(2));
        switch (entry.group(3)) {
            case "MISSING" -> findings.add("第 " + index + " 条的行为已被删除", "the deed of entry " + index + " was deleted");
            case "HIDDEN" -> hidden++;
            default -> {
                require(leaf > 0, lines);
                byte[] found = Merkle.leaf(lines.bytes(), leaf + LEAF.length(), lines.length() - 1);
                if (!Arrays.equals(found, hash)) {
                    String id = id(lines, leaf);
                    findings.add(
                            "第 " + index + " 条被改动（行为 " + id + "）", "entry " + index + " was altered (deed " + id + ")");
                }
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
            findings.add(
                    "第 " + range + " 条与库中保存的节点 " + level + "/" + index + " 不符",
                    "entries " + range + " do not agree with the stored node " + level + "/" + index);
        }
    }

    private void atSize() {
        long size = tree.size();
        boolean held = true;
        for (Checkpoint one : kept.getOrDefault(size, List.of())) {
            if (!one.sameRoot(tree.root())) {
                held = false;
                bad(size, "留存的检查点", "the kept checkpoint");
            }
        }
        String note = published.get(size);
        if (note != null && !rootBroken && held) {
            SignedNote signed = SignedNote.parse(note);
            if (Checkpoint.parse(signed.text()).sameRoot(tree.root())) {
                lastGood = size;
            } else if (signed.signedBy(keys)) {
                bad(size, "已签名的检查点", "a signed checkpoint");
            } else {
                findings.add(
                        "规模 " + size + " 的检查点未经日志签名", "the checkpoint of size " + size + " is not signed by the log");
            }
        } else if (held && kept.containsKey(size)) {
            lastGood = size;
        }
    }

    private void bad(long size, String chinese, String english) {
        rootBroken = true;
        findings.add(
                "规模 " + size + " 与" + chinese + "不符：第 " + lastGood + "–" + (size - 1) + " 条之间有改动",
                "size " + size + " does not agree with " + english + ": something in entries " + lastGood + "–"
                        + (size - 1) + " was changed");
    }

    private void finish() {
        long size = tree.size();
        if (!ended) {
            findings.add("导出文件不完整", "the export was cut off");
        }
        if (size != announced) {
            findings.add(
                    "导出称有 " + announced + " 条，实有 " + size + " 条",
                    "the export says " + announced + " entries and has " + size);
        }
        if (!kept.isEmpty() && kept.lastKey() > size) {
            findings.add(
                    "日志被截断：留存的检查点有 " + kept.lastKey() + " 条，导出只到 " + size + " 条",
                    "the log was truncated: the kept checkpoint has " + kept.lastKey() + " entries, the export ends at "
                            + size);
        }
    }

    private static long sizeOf(String note, ExportLines lines) throws IOException {
        try {
            return Checkpoint.parse(SignedNote.parse(note).text()).size();
        } catch (IllegalArgumentException malformed) {
            throw new IOException("not a checkpoint: " + lines.text(), malformed);
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
