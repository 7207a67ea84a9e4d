package org.zhucun.carrier;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhucun.verifier.NoteSigner;

/** 给定发方: a sender with keys and a history of its own, which makes bundles without a server. */
public final class GivenBundles {
    private final NoteSigner key;
    private final Route route;
    private final String recipient;
    private final TreeMap<String, TreeMap<String, byte[]>> rows = new TreeMap<>();
    private UUID chain = UUID.randomUUID();
    private int number;
    private String previous = Manifest.NONE;
    private Instant made;

    /**
     * @param key of the sender
     * @param recipient to which it encrypts
     */
    public GivenBundles(NoteSigner key, Route route, String recipient) {
        this.key = key;
        this.route = route;
        this.recipient = recipient;
        this.made = Instant.parse("2026-01-01T00:00:00Z");
    }

    /** 一处变更: what is kept, or gone. */
    public record Change(String type, String id, String region, String data) {
        /** The line of the feed. */
        public byte[] line(long position) {
            String text =
                    "{\"type\":\"" + type + "\",\"id\":\"" + id + "\",\"op\":\"" + (data == null ? "DELETE" : "UPSERT")
                            + "\",\"position\":" + position
                            + ",\"changedAt\":\"2026-01-02T03:04:05.678Z\",\"regionCode\":\"" + region
                            + "\",\"version\":3,\"data\":" + data + "}";
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The next one. */
    public byte[] next(List<Change> changes) throws IOException {
        return next(changes, null);
    }

    /** The next one, with something else said of the copy. */
    public byte[] next(List<Change> changes, CopyState lie) throws IOException {
        Path file = Files.createTempFile("bundle", ".age");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                BundleWriter writer = new BundleWriter(channel, recipient)) {
            long position = 100L * number;
            for (Change change : changes) {
                byte[] line = change.line(++position);
                writer.add(change.type(), change.data() != null, line);
                TreeMap<String, byte[]> ofType = rows.computeIfAbsent(change.type(), type -> new TreeMap<>());
                if (change.data() == null) {
                    ofType.remove(change.id());
                } else {
                    ofType.put(change.id(), Digests.of(line));
                }
            }
            made = made.plusSeconds(60);
            Manifest manifest = new Manifest(
                    route,
                    chain,
                    ++number,
                    previous,
                    made,
                    position,
                    number == 1 ? Manifest.NONE : "cursor-" + (number - 1),
                    "cursor-" + number,
                    writer.counts(),
                    lie == null ? copy() : lie,
                    writer.parts());
            writer.finish(key.sign(manifest.text()));
            previous = manifest.hash();
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    /** What a receiver has when all is applied. */
    public CopyState copy() {
        CopyHash hash = new CopyHash();
        rows.forEach((type, some) -> some.forEach((id, line) -> hash.add(type, id, line)));
        return hash.state();
    }

    /** The ids that are there, by type. */
    public Map<String, List<String>> ids() {
        Map<String, List<String>> ids = new TreeMap<>();
        rows.forEach((type, some) -> ids.put(type, new ArrayList<>(some.keySet())));
        return ids;
    }

    /** The history up to here, from which it may go on twice: a backup. */
    public GivenBundles restored() {
        GivenBundles same = new GivenBundles(key, route, recipient);
        rows.forEach((type, some) -> same.rows.put(type, new TreeMap<>(some)));
        same.chain = chain;
        same.number = number;
        same.previous = previous;
        same.made = made.plusSeconds(7);
        return same;
    }

    /** The next one is the whole again, of another chain; whoever makes it says all there is. */
    public void beginAgain() {
        chain = UUID.randomUUID();
        number = 0;
        previous = Manifest.NONE;
        rows.clear();
    }

    public int number() {
        return number;
    }

    /** Of the manifest that was made last. */
    public String hash() {
        return previous;
    }

    public UUID chain() {
        return chain;
    }

    public NoteSigner key() {
        return key;
    }

    /** An archive that somebody else has built, encrypted to a recipient as anybody can. */
    public static byte[] encrypted(byte[] inside, String recipient) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (WritableByteChannel channel = new StandardEncryptingChannelFactory()
                .newEncryptingChannel(
                        Channels.newChannel(file),
                        List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient)))) {
            ByteBuffer bytes = ByteBuffer.wrap(inside);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }

    /** An archive of names and contents, in that order. */
    public static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                write(zip, (byte[]) namesAndContents[i + 1]);
            }
        }
        return archive.toByteArray();
    }

    private static void write(OutputStream to, byte[] bytes) throws IOException {
        to.write(bytes);
    }
}
