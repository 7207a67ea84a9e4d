package org.zhucun.carrier;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.zhucun.verifier.SignedNote;

/**
 * 开包: reads a bundle from its beginning to its end and believes nothing. Names inside are compared and never used as paths; sizes are counted
 * while it is unpacked. Who signed it is for who reads: compare {@link Opened#note} with the keys that are registered.
 */
public final class BundleReader {
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final List<String> identities;

    /** @param identities {@code AGE-SECRET-KEY-1…}, one of which must open it */
    public BundleReader(FileChannel file, List<String> identities) {
        this.file = file;
        this.identities = List.copyOf(identities);
    }

    /** What it is, and who says so. */
    public record Opened(Manifest manifest, SignedNote note) {}

    /** What becomes of a line, without its newline. */
    @FunctionalInterface
    public interface Lines {
        void take(byte[] line) throws IOException;
    }

    /**
     * The whole file; a line is handed on before everything behind it was looked at, so whoever keeps lines does so in a transaction.
     *
     * @throws BundleRefused where anything of it is not as it must be
     */
    public Opened read(Lines lines) throws IOException {
        Budget budget = new Budget(file.size());
        try (InputStream inside = new BufferedInputStream(DecryptedStream.open(file, identities), BUFFER)) {
            ZipInputStream zip = new ZipInputStream(inside);
            List<Manifest.Part> parts = new ArrayList<>();
            Opened opened = null;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (opened != null) {
                    throw new BundleRefused(Refusal.HOSTILE, "behind " + Layout.MANIFEST);
                }
                if (entry.getName().equals(Layout.MANIFEST)) {
                    opened = manifest(zip);
                } else if (entry.getName().equals(Layout.part(parts.size() + 1)) && parts.size() < Layout.PARTS) {
                    parts.add(new PartReader(zip, budget).read(lines));
                } else {
                    throw new BundleRefused(Refusal.HOSTILE, shown(entry.getName()));
                }
            }
            drain(inside);
            requireSame(opened, parts);
            return opened;
        } catch (ZipException | EOFException broken) {
            throw new BundleRefused(Refusal.HOSTILE, "zip");
        } catch (IllegalArgumentException strange) {
            throw new BundleRefused(Refusal.HOSTILE, "zip");
        }
    }

    private static Opened manifest(ZipInputStream zip) throws IOException {
        byte[] bytes = zip.readNBytes(Layout.MANIFEST_BYTES + 1);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            SignedNote note = SignedNote.parse(text);
            return new Opened(Manifest.parse(note.text()), note);
        } catch (CharacterCodingException | IllegalArgumentException unreadable) {
            throw new BundleRefused(Refusal.MANIFEST);
        }
    }

    /** To the last byte, so that the last piece of the encryption is looked at too. */
    private static void drain(InputStream inside) throws IOException {
        if (inside.readNBytes(Layout.TAIL_BYTES + 1).length > Layout.TAIL_BYTES) {
            throw new BundleRefused(Refusal.HOSTILE, "behind zip");
        }
    }

    private static void requireSame(Opened opened, List<Manifest.Part> parts) {
        if (opened == null) {
            throw new BundleRefused(Refusal.HOSTILE, Layout.MANIFEST);
        }
        List<Manifest.Part> named = opened.manifest().parts();
        for (int i = 0; i < Math.max(named.size(), parts.size()); i++) {
            if (i >= named.size() || i >= parts.size() || !named.get(i).equals(parts.get(i))) {
                throw new BundleRefused(Refusal.PART, Layout.part(i + 1));
            }
        }
        long lines = named.stream().mapToLong(Manifest.Part::lines).sum();
        if (lines != opened.manifest().upserts() + opened.manifest().deletes()) {
            throw new BundleRefused(Refusal.MANIFEST);
        }
    }

    /** A name out of a file that may be anybody's, fit to be shown. */
    private static String shown(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._/-]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) : plain;
    }
}
