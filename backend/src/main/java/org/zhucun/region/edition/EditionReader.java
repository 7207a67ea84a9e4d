package org.zhucun.region.edition;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.zhucun.kernel.DomainException;

/**
 * 版本文件: the lines of a tsv or tsv.gz file. Never holds more than a buffer; refuses what no list of divisions looks like, so
 * that a few kilobytes cannot unpack into gigabytes.
 */
final class EditionReader implements AutoCloseable {
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_LINES = 2_000_000;

    private final DigestInputStream file;
    private final Reader text;
    private final char[] buffer = new char[16_384];
    private int at;
    private int end;
    private int number;

    EditionReader(InputStream given) throws IOException {
        file = new DigestInputStream(given, sha256());
        BufferedInputStream start = new BufferedInputStream(file, 65_536);
        start.mark(2);
        boolean packed = start.read() == 0x1f && start.read() == 0x8b;
        start.reset();
        text = new InputStreamReader(
                packed ? new GZIPInputStream(start, 65_536) : start,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The next line, null at the end. */
    String next() throws IOException {
        StringBuilder line = new StringBuilder(80);
        int character = read();
        if (character < 0) {
            return null;
        }
        number++;
        if (number > MOST_LINES) {
            throw DomainException.invalid("file", "region.edition.too-many", MOST_LINES);
        }
        while (character >= 0 && character != '\n') {
            if (line.length() == LONGEST_LINE) {
                throw DomainException.invalid("/lines/" + number, "region.edition.columns");
            }
            line.append((char) character);
            character = read();
        }
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }

    /** Number of the line that {@link #next} gave last, from 1. */
    int number() {
        return number;
    }

    /** SHA-256 of the file as it came, once all of it was read. */
    String sha256Hex() throws IOException {
        file.transferTo(java.io.OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(file.getMessageDigest().digest());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private int read() throws IOException {
        if (at == end) {
            end = text.read(buffer);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
