package org.zhucun.carrier;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhucun.verifier.SignedNote;

/** 制包: writes a bundle while it is read, encrypted as it goes out; memory for one line. */
public final class BundleWriter implements AutoCloseable {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();
    private final TreeMap<String, long[]> counts = new TreeMap<>();
    private MessageDigest digest;
    private long lines;
    private long bytes;

    /**
     * @param file stays open
     * @param recipient {@code age1…}
     */
    public BundleWriter(FileChannel file, String recipient) throws IOException {
        this.file = file;
        try {
            OutputStream out = Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(
                            new Uncloseable(file),
                            List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient))));
            zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
    }

    /** A line, without its newline. */
    public void add(String type, boolean upsert, byte[] line) throws IOException {
        if (digest == null) {
            begin(Layout.part(parts.size() + 1));
            digest = Digests.sha256();
        }
        zip.write(line);
        zip.write('\n');
        digest.update(line);
        digest.update((byte) '\n');
        lines++;
        bytes += line.length + 1L;
        counts.computeIfAbsent(type, name -> new long[2])[upsert ? 0 : 1]++;
        if (lines >= Layout.LINES || bytes >= Layout.PART_FULL) {
            endPart();
        }
    }

    /** Whether what follows belongs into the next bundle, so that this one can be uploaded. */
    public boolean full() throws IOException {
        return file.position() >= Layout.FULL || parts.size() >= Layout.PARTS - 1;
    }

    /** Nothing more comes: what was written. */
    public List<Manifest.Part> parts() throws IOException {
        endPart();
        return List.copyOf(parts);
    }

    public List<Manifest.Count> counts() {
        return counts.entrySet().stream()
                .map(one -> new Manifest.Count(one.getKey(), one.getValue()[0], one.getValue()[1]))
                .toList();
    }

    /** The last thing that is written. */
    public void finish(SignedNote manifest) throws IOException {
        endPart();
        begin(Layout.MANIFEST);
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
    }

    /** What was not finished stays without an end and is refused everywhere. */
    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void endPart() throws IOException {
        if (digest != null) {
            zip.closeEntry();
            parts.add(new Manifest.Part(lines, bytes, HexFormat.of().formatHex(digest.digest())));
            digest = null;
            lines = 0;
            bytes = 0;
        }
    }
}
