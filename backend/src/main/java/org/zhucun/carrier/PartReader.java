package org.zhucun.carrier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** 分卷: lines of one file of the archive, counted and hashed while they are handed on. */
final class PartReader {
    private final InputStream in;
    private final Budget budget;
    private final MessageDigest digest = Digests.sha256();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long bytes;
    private long lines;

    PartReader(InputStream in, Budget budget) {
        this.in = in;
        this.budget = budget;
    }

    Manifest.Part read(BundleReader.Lines sink) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            budget.take(read);
            bytes += read;
            if (bytes > Layout.PART_BYTES) {
                throw new BundleRefused(Refusal.HOSTILE, "bytes");
            }
            digest.update(buffer, 0, read);
            split(buffer, read, sink);
        }
        if (line.size() > 0 || lines > Layout.LINES) {
            throw new BundleRefused(Refusal.HOSTILE, "lines");
        }
        return new Manifest.Part(lines, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private void split(byte[] buffer, int length, BundleReader.Lines sink) throws IOException {
        int from = 0;
        for (int at = 0; at < length; at++) {
            if (buffer[at] == '\n') {
                line.write(buffer, from, at - from);
                sink.take(line.toByteArray());
                line.reset();
                lines++;
                from = at + 1;
            }
        }
        line.write(buffer, from, length - from);
        if (line.size() > Layout.LINE) {
            throw new BundleRefused(Refusal.HOSTILE, "line");
        }
    }
}
