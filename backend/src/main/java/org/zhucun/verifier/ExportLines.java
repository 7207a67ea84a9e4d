package org.zhucun.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** 导出文件逐行: reads a file of a million lines once, plain or gzip, without holding it. */
final class ExportLines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /** A leaf has under a thousand bytes. */
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private byte[] line = new byte[4096];
    private int length;

    ExportLines(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        raw.mark(2);
        boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        in = packed ? new GZIPInputStream(raw, BUFFER) : raw;
    }

    /** Goes to the next line; false at the end. A last line without its newline was cut off and is none. */
    boolean next() throws IOException {
        length = 0;
        while (true) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(at, end);
            if (end < filled) {
                at = end + 1;
                return true;
            }
            filled = in.read(buffer);
            at = 0;
            if (filled < 0) {
                filled = 0;
                return false;
            }
        }
    }

    private void keep(int from, int to) throws IOException {
        int more = to - from;
        if (length + more > LONGEST) {
            throw new IOException("a line of more than " + LONGEST + " bytes");
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    /** The bytes of the line, good until the next one; only {@link #length} of them count. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    String text() {
        return text(0, length);
    }

    String text(int from, int to) {
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }

    /** Where a word of ASCII begins at or after a place, -1 when nowhere. */
    int find(String word, int from) {
        byte[] sought = word.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i <= length - sought.length; i++) {
            if (Arrays.equals(line, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }

    boolean startsWith(String word) {
        return length >= word.length() && text(0, word.length()).equals(word);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
