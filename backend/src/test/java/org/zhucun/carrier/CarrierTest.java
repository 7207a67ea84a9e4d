package org.zhucun.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.carrier.GivenBundles.Change;
import org.zhucun.verifier.NoteKey;
import org.zhucun.verifier.NoteSigner;
import org.zhucun.verifier.SignedNote;

/** What a receiver that is no Zhucun does with the tool. */
class CarrierTest {
    private static final Route ROUTE = new Route("sender.example/a", "receiver.example/b", "620503");

    @TempDir
    Path directory;

    private final NoteSigner key = NoteSigner.generate(ROUTE.from());
    private GivenBundles sender;
    private NoteKey own;

    @BeforeEach
    void makeKeys() throws IOException {
        assertEquals(
                Carrier.DONE,
                run("make-keys", path("keys"), "--name", ROUTE.to()).code());
        List<String> shown = Files.readAllLines(directory.resolve("keys/carrier.pub"));
        own = NoteKey.parse(shown.get(0));
        sender = new GivenBundles(key, ROUTE, shown.get(1));
    }

    private record Said(int code, String text) {}

    private static Said run(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new Carrier(new PrintStream(said, true, StandardCharsets.UTF_8), Clock.systemUTC()).run(words);
        return new Said(code, said.toString(StandardCharsets.UTF_8));
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private Said open(byte[] bundle, String... more) throws IOException {
        Files.write(directory.resolve("bundle.age"), bundle);
        List<String> words = new ArrayList<>(List.of(
                "open",
                path("bundle.age"),
                "--keys",
                path("keys"),
                "--sender",
                key.key().toString(),
                "--state",
                path("state"),
                "--out",
                path("out.ndjson"),
                "--receipt",
                path("receipt")));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private static Change cadre(int n, String data) {
        return new Change("CADRE", new UUID(3, n).toString(), "620503101001", data);
    }

    private Receipt receipt() throws IOException {
        SignedNote note = SignedNote.parse(Files.readString(directory.resolve("receipt")));
        assertTrue(note.signedBy(List.of(own)));
        return Receipt.parse(note.text());
    }

    @Test
    void it_makes_keys_once_and_keeps_the_secret_to_itself() throws IOException {
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("keys/carrier.key"))));
        assertFalse(Files.readString(directory.resolve("keys/carrier.pub")).contains("SECRET"));
        assertEquals(
                Carrier.UNREADABLE,
                run("make-keys", path("keys"), "--name", "other").code());
        assertEquals(Carrier.UNREADABLE, run("open").code());
        assertEquals(Carrier.UNREADABLE, run("open", "--keys", "x").code());
        assertEquals(Carrier.UNREADABLE, run("unheard-of", "x").code());
        assertEquals(
                Carrier.UNREADABLE,
                run(
                                "verify",
                                path("none"),
                                "--keys",
                                path("keys"),
                                "--sender",
                                key.key().toString())
                        .code());
    }

    @Test
    void it_opens_one_after_the_other_and_says_so() throws IOException {
        Said first = open(sender.next(List.of(cadre(1, "{\"name\":\"甲\"}"), cadre(2, "{\"name\":\"乙\"}"))));
        assertEquals(Carrier.DONE, first.code(), first.text());
        assertTrue(first.text().contains(sender.copy().hash()), first.text());
        assertEquals(2, Files.readAllLines(directory.resolve("out.ndjson")).size());
        assertEquals(sender.hash(), receipt().bundle());
        assertEquals(2, receipt().expected());
        assertEquals(Carrier.DONE, open(sender.next(List.of(cadre(1, null)))).code());
        assertEquals(1, Files.readAllLines(directory.resolve("out.ndjson")).size());
        Files.delete(directory.resolve("receipt"));
        assertEquals(
                Carrier.DONE,
                run("acknowledge", path("receipt"), "--keys", path("keys"), "--state", path("state"))
                        .code());
        assertEquals(2, receipt().number());
        assertEquals(sender.hash(), receipt().bundle());
    }

    @Test
    void it_refuses_what_is_not_next_with_a_sentence_and_a_receipt() throws IOException {
        byte[] one = sender.next(List.of(cadre(1, "{}")));
        byte[] two = sender.next(List.of(cadre(2, "{}")));
        Said gap = open(two);
        assertEquals(Carrier.REFUSED, gap.code());
        assertTrue(gap.text().contains("第1号包应先到，现在上传的是第2号"), gap.text());
        assertTrue(gap.text().contains("Upload bundle 1 first"), gap.text());
        assertEquals(Refusal.GAP, receipt().refusal());
        assertEquals(1, receipt().expected());
        assertFalse(Files.exists(directory.resolve("out.ndjson")));
        GivenBundles backup = new GivenBundles(key, ROUTE, recipient());
        assertEquals(Carrier.DONE, open(one).code());
        assertTrue(open(one).text().contains("第1号包已经应用过"));
        byte[] other = backup.next(List.of(cadre(1, "{}")));
        assertTrue(open(other).text().contains("发方已重新开始") || open(other).text().contains("旧链"));
        assertEquals(Carrier.DONE, open(two).code());
        sender.beginAgain();
        byte[] again = sender.next(List.of(cadre(9, "{}")));
        assertTrue(open(again).text().contains("勾选“替换现有副本”"));
        assertEquals(Carrier.DONE, open(again, "--replace", "yes").code());
        assertTrue(open(two).text().contains("旧链"));
    }

    @Test
    void it_refuses_other_keys_and_other_receivers() throws IOException {
        byte[] stranger = new GivenBundles(NoteSigner.generate(ROUTE.from()), ROUTE, recipient()).next(List.of());
        assertTrue(open(stranger).text().contains("不是由发方 sender.example/a 已登记的公钥签名的"));
        Route elsewhere = new Route(ROUTE.from(), "receiver.example/c", "620503");
        assertTrue(open(new GivenBundles(key, elsewhere, recipient()).next(List.of()))
                .text()
                .contains("包是发给 receiver.example/c 的，本系统是 receiver.example/b"));
        assertTrue(open(new GivenBundles(key, ROUTE, AgeKeys.generate().recipient()).next(List.of()))
                .text()
                .contains("打不开这个包"));
        assertFalse(Files.exists(directory.resolve("state")));
        assertEquals(Carrier.DONE, open(sender.next(List.of())).code());
        Route county = new Route(ROUTE.from(), ROUTE.to(), "620502");
        assertEquals(
                Carrier.UNREADABLE,
                open(new GivenBundles(key, county, recipient()).next(List.of())).code());
    }

    @Test
    void a_state_whose_last_line_was_not_finished_goes_on_from_the_one_before() throws IOException {
        byte[] one = sender.next(List.of(cadre(1, "{}")));
        byte[] two = sender.next(List.of(cadre(2, "{}")));
        assertEquals(Carrier.DONE, open(one).code());
        Path state = directory.resolve("state");
        String whole = Files.readString(state);
        assertEquals(Carrier.DONE, open(two).code());
        String both = Files.readString(state);
        for (int length = whole.length(); length < both.length(); length += 13) {
            Files.writeString(state, both.substring(0, length));
            assertEquals(Carrier.DONE, open(two).code());
            assertEquals(both, Files.readString(state));
        }
    }

    /** Lost, sent again, out of order, altered: whoever keeps the lines has what the sender has at the last one that was taken. */
    @Test
    void whatever_happens_on_the_road_the_copy_is_the_senders() throws IOException {
        Random random = new Random(48);
        List<byte[]> made = new ArrayList<>();
        List<CopyState> states = new ArrayList<>();
        Map<String, byte[]> copy = new TreeMap<>();
        int applied = 0;
        for (int step = 0; step < 120; step++) {
            if (made.size() - applied < 3 && random.nextInt(3) > 0) {
                List<Change> changes = new ArrayList<>();
                for (int i = random.nextInt(6); i >= 0; i--) {
                    changes.add(cadre(random.nextInt(12), random.nextInt(4) == 0 ? null : "{\"n\":" + step + "}"));
                }
                made.add(sender.next(changes));
                states.add(sender.copy());
            }
            if (made.isEmpty()) {
                continue;
            }
            int which = random.nextInt(made.size());
            byte[] carried = made.get(which).clone();
            boolean altered = random.nextInt(5) == 0;
            if (altered) {
                carried[random.nextInt(carried.length)] ^= 1;
            }
            boolean taken = open(carried).code() == Carrier.DONE;
            assertEquals(!altered && which == applied, taken, "step " + step);
            if (taken) {
                applied++;
                take(copy);
                assertEquals(states.get(applied - 1), hash(copy));
            }
        }
        assertTrue(applied > 10, applied + " applied");
    }

    private void take(Map<String, byte[]> copy) throws IOException {
        for (String line : Files.readAllLines(directory.resolve("out.ndjson"))) {
            String id = line.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
            if (line.contains("\"op\":\"DELETE\"")) {
                copy.remove(id);
            } else {
                copy.put(id, Digests.of(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static CopyState hash(Map<String, byte[]> copy) {
        CopyHash hash = new CopyHash();
        copy.forEach((id, line) -> hash.add("CADRE", id, line));
        return hash.state();
    }

    private String recipient() throws IOException {
        return Files.readAllLines(directory.resolve("keys/carrier.pub")).get(1);
    }
}
