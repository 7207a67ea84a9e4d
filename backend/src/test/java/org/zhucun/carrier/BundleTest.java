package org.zhucun.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.carrier.BundleReader.Opened;
import org.zhucun.carrier.GivenBundles.Change;
import org.zhucun.verifier.NoteSigner;
import org.zhucun.verifier.SignedNote;

class BundleTest {
    private static final Route ROUTE = new Route("sender.example/a", "receiver.example/b", "620503");
    private static final byte[] LINE = "{}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private final AgeKeys receiver = AgeKeys.generate();
    private final NoteSigner key = NoteSigner.generate(ROUTE.from());
    private GivenBundles sender;

    @BeforeEach
    void begin() {
        sender = new GivenBundles(key, ROUTE, receiver.recipient());
    }

    private static List<Change> some(int count) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.add(new Change("CADRE", new UUID(7, i).toString(), "620503101001", "{\"name\":\"张" + i + "\"}"));
        }
        return changes;
    }

    private Opened read(byte[] bytes, List<String> lines, String identity) throws IOException {
        Path file = directory.resolve("bundle.age");
        Files.write(file, bytes);
        try (FileChannel channel = FileChannel.open(file)) {
            return new BundleReader(channel, List.of(AgeKeys.generate().identity(), identity))
                    .read(line -> lines.add(new String(line, StandardCharsets.UTF_8)));
        }
    }

    private Refusal refusal(byte[] bytes) {
        return assertThrows(BundleRefused.class, () -> read(bytes, new ArrayList<>(), receiver.identity()))
                .refusal();
    }

    private Refusal ofInside(Object... namesAndContents) throws IOException {
        return refusal(GivenBundles.encrypted(GivenBundles.zip(namesAndContents), receiver.recipient()));
    }

    @Test
    void what_is_written_is_read_line_by_line_and_signed() throws IOException {
        List<Change> changes = some(25_000);
        List<String> lines = new ArrayList<>();
        Opened opened = read(sender.next(changes), lines, receiver.identity());
        assertEquals(25_000, lines.size());
        assertEquals(new String(changes.get(24_999).line(25_000), StandardCharsets.UTF_8), lines.get(24_999));
        assertEquals(3, opened.manifest().parts().size());
        assertEquals(ROUTE, opened.manifest().route());
        assertEquals(sender.copy(), opened.manifest().copy());
        assertTrue(opened.note().signedBy(List.of(key.key())));
        assertFalse(
                opened.note().signedBy(List.of(NoteSigner.generate(ROUTE.from()).key())));
        assertEquals(opened.manifest(), Manifest.parse(opened.manifest().text()));
    }

    @Test
    void a_bundle_without_anything_new_is_one_too() throws IOException {
        List<String> lines = new ArrayList<>();
        assertEquals(
                List.of(),
                read(sender.next(List.of()), lines, receiver.identity())
                        .manifest()
                        .parts());
        assertEquals(List.of(), lines);
    }

    @Test
    void a_file_in_which_any_byte_is_another_is_refused() throws IOException {
        byte[] whole = sender.next(some(3_000));
        Random random = new Random(20261123);
        Set<Integer> positions = new java.util.TreeSet<>();
        for (int i = 0; i < 240; i++) {
            positions.add(i); // the header, whole
            positions.add(random.nextInt(whole.length));
            positions.add(whole.length - 1 - i / 4);
        }
        List<Integer> taken = new ArrayList<>();
        for (int position : positions) {
            byte[] altered = whole.clone();
            altered[position] ^= (byte) (1 << random.nextInt(8));
            try {
                read(altered, new ArrayList<>(), receiver.identity());
                taken.add(position);
            } catch (BundleRefused refused) {
                assertTrue(
                        EnumSet.of(Refusal.NOT_A_BUNDLE, Refusal.OTHER_KEY, Refusal.ALTERED, Refusal.CUT_OFF)
                                .contains(refused.refusal()),
                        position + " " + refused.refusal());
            }
        }
        assertEquals(List.of(), taken);
        assertTrue(positions.size() > 400, positions.size() + " positions");
    }

    @Test
    void a_file_whose_end_is_missing_is_refused_and_so_is_one_with_more_behind_it() throws IOException {
        byte[] whole = sender.next(some(3_000));
        Random random = new Random(7);
        for (int i = 0; i < 120; i++) {
            int length = i < 40 ? whole.length - 1 - i : random.nextInt(whole.length);
            Refusal refusal = refusal(Arrays.copyOf(whole, length));
            assertTrue(
                    EnumSet.of(Refusal.NOT_A_BUNDLE, Refusal.CUT_OFF, Refusal.ALTERED)
                            .contains(refusal),
                    length + " " + refusal);
        }
        assertEquals(Refusal.CUT_OFF, refusal(Arrays.copyOf(whole, whole.length - 100)));
        for (int more : new int[] {1, 16, 17, 70_000}) {
            assertTrue(EnumSet.of(Refusal.ALTERED, Refusal.CUT_OFF)
                    .contains(refusal(Arrays.copyOf(whole, whole.length + more))));
        }
        assertEquals(Refusal.NOT_A_BUNDLE, refusal("no bundle".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void who_has_another_key_cannot_open_it() throws IOException {
        byte[] whole = sender.next(some(3));
        assertEquals(
                Refusal.OTHER_KEY,
                assertThrows(
                                BundleRefused.class,
                                () -> read(
                                        whole,
                                        new ArrayList<>(),
                                        AgeKeys.generate().identity()))
                        .refusal());
    }

    @Test
    void an_archive_that_is_built_otherwise_is_refused() throws IOException {
        byte[] manifest = note(List.of(part(1))).getBytes(StandardCharsets.UTF_8);
        read(
                GivenBundles.encrypted(
                        GivenBundles.zip("part-00001.ndjson", LINE, "manifest.txt", manifest), receiver.recipient()),
                new ArrayList<>(),
                receiver.identity());
        assertEquals(Refusal.HOSTILE, ofInside("../../etc/passwd", LINE, "manifest.txt", manifest));
        assertEquals(Refusal.HOSTILE, ofInside("/part-00001.ndjson", LINE, "manifest.txt", manifest));
        assertEquals(Refusal.HOSTILE, ofInside("part-00002.ndjson", LINE, "manifest.txt", manifest));
        assertEquals(Refusal.HOSTILE, ofInside("manifest.txt", manifest, "part-00001.ndjson", LINE));
        assertEquals(
                Refusal.HOSTILE,
                ofInside("part-00001.ndjson", "{}".getBytes(StandardCharsets.UTF_8), "manifest.txt", manifest));
        assertEquals(Refusal.HOSTILE, ofInside("part-00001.ndjson", LINE));
        assertEquals(Refusal.PART, ofInside("manifest.txt", manifest));
        assertEquals(
                Refusal.PART, ofInside("part-00001.ndjson", LINE, "part-00002.ndjson", LINE, "manifest.txt", manifest));
        assertEquals(
                Refusal.PART,
                ofInside("part-00001.ndjson", "[]\n".getBytes(StandardCharsets.UTF_8), "manifest.txt", manifest));
        assertEquals(Refusal.MANIFEST, ofInside("manifest.txt", "zhucun-bundle/2\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Refusal.MANIFEST, ofInside("manifest.txt", new byte[] {(byte) 0xff}));
        assertEquals(
                Refusal.HOSTILE,
                refusal(GivenBundles.encrypted(new byte[] {'P', 'K', 3, 4, 9, 9}, receiver.recipient())));
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        byte[] zeros = new byte[12 << 20];
        Arrays.fill(zeros, (byte) '\n');
        assertEquals(Refusal.HOSTILE, ofInside("part-00001.ndjson", zeros));
        byte[] endless = new byte[3 << 20];
        Arrays.fill(endless, (byte) 'x');
        assertEquals(Refusal.HOSTILE, ofInside("part-00001.ndjson", endless));
        Object[] many = new Object[2 * (Layout.PARTS + 2)];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = Layout.part(i / 2 + 1);
            many[i + 1] = LINE;
        }
        assertEquals(Refusal.HOSTILE, ofInside(many));
    }

    @Test
    void a_manifest_is_read_only_as_it_is_written() {
        String text = manifest(List.of(part(1))).text();
        assertEquals(text, Manifest.parse(text).text());
        for (String strange : List.of(
                text.replace("number 1", "number 01"),
                text.replace("number 1", "number 2"),
                text.replace("chain ", "chain  "),
                text.replace("log 1", "log +1"),
                text + "more 1\n",
                text.substring(0, text.length() - 1),
                text.replace("from ", "From "),
                text.replaceFirst("part .*\n", "$0$0").replace("number 1", "number 1\nnumber 1"))) {
            assertThrows(IllegalArgumentException.class, () -> Manifest.parse(strange), strange);
        }
    }

    private static Manifest.Part part(int lines) {
        return new Manifest.Part(lines, 3L * lines, "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356");
    }

    private static Manifest manifest(List<Manifest.Part> parts) {
        return new Manifest(
                ROUTE,
                UUID.randomUUID(),
                1,
                Manifest.NONE,
                java.time.Instant.parse("2026-01-01T00:00:00Z"),
                1,
                Manifest.NONE,
                "c",
                List.of(new Manifest.Count("CADRE", parts.size(), 0)),
                new CopyHash().state(),
                parts);
    }

    private String note(List<Manifest.Part> parts) {
        SignedNote note = key.sign(manifest(parts).text());
        return note.toString();
    }
}
