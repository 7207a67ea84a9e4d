package org.zhucun.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.start.LogKeys;

class VerifierTest {
    @TempDir
    Path directory;

    private LogKeys keys;
    private List<byte[]> hashes;
    private List<String> lines;

    @BeforeEach
    void aLogOfTen() {
        keys = LogKeys.open(directory.resolve("keys"), Optional.of("example.cn/log"));
        hashes = new ArrayList<>();
        lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String leaf = "{\"action\":\"某事\",\"id\":\"00000000-0000-7000-8000-00000000000" + i + "\"}";
            hashes.add(Merkle.leaf(leaf.getBytes(StandardCharsets.UTF_8)));
            lines.add("{\"index\":" + i + ",\"hash\":\"" + base64(hashes.get(i)) + "\",\"state\":\"SHOWN\",\"leaf\":"
                    + leaf + "}");
        }
    }

    @Test
    void reads_the_signed_note_that_the_go_library_documents() {
        NoteKey key = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        SignedNote note = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);
        assertTrue(note.signedBy(List.of(key)));
        SignedNote altered = new SignedNote(note.text().replace("know", "Know"), note.signatures());
        assertFalse(altered.signedBy(List.of(key)));
        assertFalse(note.signedBy(keys.published()));
        assertEquals("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", key.toString());
    }

    @Test
    void a_key_whose_id_is_of_another_key_is_refused() {
        String key = keys.current().toString();
        assertThrows(IllegalArgumentException.class, () -> NoteKey.parse(key.replace("example.cn", "example.com")));
        assertThrows(IllegalArgumentException.class, () -> NoteKey.parse("example.cn/log"));
        assertThrows(IllegalArgumentException.class, () -> NoteKey.parse(key + "AAAA"));
    }

    @Test
    void an_export_that_agrees_exits_with_0_plain_and_packed() throws IOException {
        Path packed = directory.resolve("export.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(export(lines), out);
        }
        assertEquals(0, verify(export(lines), checkpoint(10)).exit());
        assertEquals(0, verify(packed, checkpoint(10)).exit());
        assertEquals(0, verify(export(lines), checkpoint(4)).exit());
    }

    @Test
    void what_was_altered_removed_inserted_swapped_or_cut_off_is_named() throws IOException {
        List<String> altered = new ArrayList<>(lines);
        altered.set(3, altered.get(3).replace("某事", "别事"));
        names("entry 3 was altered (deed 00000000-0000-7000-8000-000000000003)", altered);

        List<String> removed = new ArrayList<>(lines);
        removed.remove(6);
        names("entry 6 is missing or was moved", removed);

        List<String> inserted = new ArrayList<>(lines);
        inserted.add(2, lines.get(1));
        names("entry 2 is missing or was moved", inserted);

        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 4, 5);
        names("entry 4 is missing or was moved", swapped);

        names("the log was truncated: the kept checkpoint has 10 entries, the export ends at 9", lines.subList(0, 9));
    }

    @Test
    void entries_renumbered_to_fit_are_bounded_by_the_kept_checkpoints() throws IOException {
        List<String> renumbered = new ArrayList<>(lines);
        renumbered.set(4, lines.get(5).replace("\"index\":5", "\"index\":4"));
        renumbered.set(5, lines.get(4).replace("\"index\":4", "\"index\":5"));
        Said said = run(
                "verify",
                export(renumbered).toString(),
                "--checkpoint",
                checkpoint(4).toString(),
                "--checkpoint",
                checkpoint(10).toString(),
                "--key",
                keys.current().toString());
        assertEquals(1, said.exit());
        assertTrue(
                said.text().contains("size 10 does not agree with the kept checkpoint: something in entries 4–9"),
                said.text());
    }

    @Test
    void a_file_whose_end_never_came_does_not_agree() throws IOException {
        Path export = export(lines);
        String text = Files.readString(export);
        Files.writeString(export, text.substring(0, text.indexOf("{\"end\"")));
        Said said = verify(export, checkpoint(10));
        assertEquals(1, said.exit());
        assertTrue(said.text().contains("the export was cut off"), said.text());
    }

    @Test
    void a_checkpoint_that_somebody_else_signed_is_none() throws IOException {
        LogKeys other = LogKeys.open(directory.resolve("other"), Optional.of("example.cn/log"));
        Path forged = written("forged", other.sign(text(10, hashes)).toString());
        Said said = verify(export(lines), forged);
        assertEquals(1, said.exit());
        assertTrue(said.text().contains("no valid signature of example.cn/log"), said.text());
    }

    @Test
    void a_checkpoint_of_before_a_rotation_verifies_with_the_older_key() throws IOException {
        Path before = checkpoint(4);
        String older = keys.current().toString();
        keys = LogKeys.rotate(directory.resolve("keys"));
        assertFalse(older.equals(keys.current().toString()));
        assertEquals(
                List.of("example.cn/log", "example.cn/log"),
                keys.published().stream().map(NoteKey::name).toList());
        Path file = written("keys.txt", older + "\n" + keys.current() + "\n");
        assertEquals(
                0,
                run("verify", export(lines).toString(), "--checkpoint", before.toString(), "--key", file.toString())
                        .exit());
        assertEquals(1, verify(export(lines), before).exit(), "the new key alone did not sign it");
    }

    @Test
    void a_forked_log_is_seen_from_two_checkpoints() throws IOException {
        List<byte[]> other = new ArrayList<>(hashes);
        other.set(9, hashes.get(0));
        Path forked = written("forked", keys.sign(text(10, other)).toString());
        Said same = run(
                "fork",
                checkpoint(10).toString(),
                checkpoint(10).toString(),
                "--key",
                keys.current().toString());
        assertEquals(0, same.exit(), same.text());
        Said fork = run(
                "fork",
                checkpoint(10).toString(),
                forked.toString(),
                "--key",
                keys.current().toString());
        assertEquals(1, fork.exit());
        assertTrue(fork.text().contains("日志分叉") && fork.text().contains("two signed roots of size 10"), fork.text());
        // of different sizes the export decides which of them it goes with
        Said export = run(
                "fork",
                checkpoint(4).toString(),
                forked.toString(),
                "--export",
                export(lines).toString(),
                "--key",
                keys.current().toString());
        assertEquals(1, export.exit());
        assertTrue(export.text().contains("size 10 does not agree"), export.text());
    }

    @Test
    void sizes_that_differ_need_a_proof() throws IOException {
        // 2 → 4: the root of the other half
        Path proof = written("proof", base64(Merkle.node(hashes.get(2), hashes.get(3))));
        String[] question = {
            "consistency",
            checkpoint(2).toString(),
            checkpoint(4).toString(),
            "--proof",
            proof.toString(),
            "--key",
            keys.current().toString()
        };
        assertEquals(0, run(question).exit(), run(question).text());
        Files.writeString(proof, base64(hashes.get(0)));
        assertEquals(1, run(question).exit());
        assertEquals(
                2,
                run(
                                "fork",
                                checkpoint(2).toString(),
                                checkpoint(4).toString(),
                                "--key",
                                keys.current().toString())
                        .exit());
    }

    @Test
    void what_cannot_be_read_is_no_answer() throws IOException {
        assertEquals(2, run().exit());
        assertEquals(2, run("erase").exit());
        assertEquals(
                2,
                run("verify", "nowhere", "--checkpoint", "nowhere", "--key", "x")
                        .exit());
        Path export = written("bad", "{\"hello\":1}\n");
        assertEquals(2, verify(export, checkpoint(10)).exit());
        Path cut = export(lines);
        Files.writeString(cut, Files.readString(cut).replace("\"hash\":", "\"hush\":"));
        assertEquals(2, verify(cut, checkpoint(10)).exit());
    }

    @Test
    void what_no_kept_checkpoint_covers_needs_the_signature_of_the_log() throws IOException {
        Said said = verify(export(lines), checkpoint(4));
        assertTrue(
                said.text().contains("4 covered by a checkpoint kept elsewhere, 6 only by the system's own signature"),
                said.text());

        // the end was written anew, and the hashes made to fit: only the signature cannot be
        LogKeys stranger = LogKeys.open(directory.resolve("stranger"), Optional.of("example.cn/log"));
        String forged = stranger.sign(text(10, hashes)).toString();
        String four = keys.sign(text(4, hashes)).toString();
        said = verify(export(lines, "/", four, forged), checkpoint(4));
        assertEquals(1, said.exit(), said.text());
        assertTrue(said.text().contains("the checkpoint of size 10 is not signed by the log"), said.text());
        assertTrue(said.text().contains("there is no signed checkpoint of size 10"), said.text());

        said = verify(export(lines, "/", four, null), checkpoint(4));
        assertEquals(1, said.exit(), said.text());
        assertTrue(said.text().contains("there is no signed checkpoint of size 10"), said.text());
    }

    @Test
    void a_checkpoint_that_cannot_be_read_is_a_finding_and_no_stop() throws IOException {
        String ten = keys.sign(text(10, hashes)).toString();
        for (String garbage : List.of("garbage", "example.cn/log\n4\nAAAA\n\n", ten)) {
            Said said = verify(export(lines, "/", garbage, ten), checkpoint(10));
            assertEquals(1, said.exit(), said.text());
            assertTrue(
                    said.text().contains("a checkpoint after size 4 is malformed")
                            || said.text().contains("the checkpoint of size 10 stands after 4 entries"),
                    said.text());
        }
    }

    @Test
    void a_checkpoint_that_nobody_signed_bounds_nothing() throws IOException {
        LogKeys stranger = LogKeys.open(directory.resolve("stranger"), Optional.of("example.cn/log"));
        List<String> swapped = new ArrayList<>(lines);
        List<byte[]> others = new ArrayList<>(hashes);
        Collections.swap(others, 1, 2);
        swapped.set(1, lines.get(2).replace("\"index\":2", "\"index\":1"));
        swapped.set(2, lines.get(1).replace("\"index\":1", "\"index\":2"));
        String fits = stranger.sign(text(4, others)).toString();
        Said said =
                verify(export(swapped, "/", fits, keys.sign(text(10, hashes)).toString()), checkpoint(10));
        assertEquals(1, said.exit(), said.text());
        assertTrue(said.text().contains("something in entries 0–9 was changed"), said.text());
    }

    @Test
    void an_export_without_all_texts_never_says_that_all_agree() throws IOException {
        List<String> hidden = new ArrayList<>(lines);
        String shown = lines.get(5);
        hidden.set(5, shown.substring(0, shown.indexOf("\"SHOWN\"")) + "\"HIDDEN\"}");
        String four = keys.sign(text(4, hashes)).toString();
        String ten = keys.sign(text(10, hashes)).toString();
        Said said = verify(export(hidden, "/62/", four, ten), checkpoint(10));
        assertEquals(3, said.exit(), said.text());
        assertTrue(said.text().contains("only 9 of 10 texts checked"), said.text());
        assertFalse(said.text().contains("entries agree"), said.text());

        said = verify(export(hidden, "/", four, ten), checkpoint(10));
        assertEquals(1, said.exit(), said.text());
        assertTrue(said.text().contains("of the whole country are without their text"), said.text());
    }

    @Test
    void a_deed_that_says_an_older_time_than_those_before_it_is_named() throws IOException {
        hashes.clear();
        lines.clear();
        for (int i = 0; i < 10; i++) {
            long at = 1_763_000_000_000_000L + (i == 7 ? -3_600_000_001L : i);
            String leaf = "{\"at\":\"" + at + "\",\"id\":\"00000000-0000-7000-8000-00000000000" + i + "\"}";
            hashes.add(Merkle.leaf(leaf.getBytes(StandardCharsets.UTF_8)));
            lines.add("{\"index\":" + i + ",\"hash\":\"" + base64(hashes.get(i)) + "\",\"state\":\"SHOWN\",\"leaf\":"
                    + leaf + "}");
        }
        names("entry 7 says a time more than an hour before", lines);
    }

    private void names(String expected, List<String> entries) throws IOException {
        Said said = verify(export(entries), checkpoint(10));
        assertEquals(1, said.exit(), said.text());
        assertTrue(said.text().contains(expected), said.text());
    }

    private record Said(int exit, String text) {}

    private Said verify(Path export, Path checkpoint) {
        return run(
                "verify",
                export.toString(),
                "--checkpoint",
                checkpoint.toString(),
                "--key",
                keys.current().toString());
    }

    private static Said run(String... words) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int exit = new Verifier(new PrintStream(text, true, StandardCharsets.UTF_8)).run(words);
        return new Said(exit, text.toString(StandardCharsets.UTF_8));
    }

    /** With checkpoints at 4 and 10, each behind the last entry it covers. */
    private Path export(List<String> entries) throws IOException {
        return export(
                entries,
                "/",
                keys.sign(text(4, hashes)).toString(),
                keys.sign(text(10, hashes)).toString());
    }

    private Path export(List<String> entries, String scope, String at4, String at10) throws IOException {
        StringBuilder text = new StringBuilder("{\"export\":\"zhucun-log/1\",\"origin\":\"example.cn/log\",\"size\":"
                + entries.size() + ",\"scope\":\"" + scope + "\"}\n");
        for (int i = 0; i < entries.size(); i++) {
            text.append(entries.get(i)).append('\n');
            String note = i == 3 ? at4 : i == 9 ? at10 : null;
            if (note != null) {
                text.append("{\"checkpoint\":\"")
                        .append(note.replace("\n", "\\n"))
                        .append("\"}\n");
            }
        }
        return written("export", text + "{\"end\":true}\n");
    }

    private Path checkpoint(int size) throws IOException {
        return written("checkpoint-" + size, keys.sign(text(size, hashes)).toString());
    }

    private static String text(int size, List<byte[]> leaves) {
        Growing tree = new Growing();
        leaves.subList(0, size).forEach(tree::add);
        return new Checkpoint("example.cn/log", size, tree.root()).text();
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
