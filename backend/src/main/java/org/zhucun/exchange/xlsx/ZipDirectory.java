package org.zhucun.exchange.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** 压缩包目录: whether a file ends in the small directory of a zip archive, looked at before anything is read into memory. */
final class ZipDirectory {
    private static final int LOCAL = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int OLD_OFFICE = 0xE011CFD0;
    private static final int END_BYTES = 22;
    private static final int COMMENT_BYTES = 65_535;

    private ZipDirectory() {}

    static void check(SeekableByteChannel file) throws IOException {
        int head = file.size() < END_BYTES ? 0 : read(file, 0, 4).getInt(0);
        if (head == OLD_OFFICE) {
            throw new FileRefused("exchange.file.old");
        }
        if (head != LOCAL) {
            throw new FileRefused("exchange.file.notWorkbook");
        }
        int tail = (int) Math.min(file.size(), END_BYTES + COMMENT_BYTES);
        ByteBuffer end = read(file, file.size() - tail, tail);
        int at = tail - END_BYTES;
        while (at >= 0 && end.getInt(at) != END) {
            at--;
        }
        if (at < 0) {
            throw new FileRefused("exchange.file.broken");
        }
        int entries = Short.toUnsignedInt(end.getShort(at + 10));
        long bytes = Integer.toUnsignedLong(end.getInt(at + 12));
        long begin = Integer.toUnsignedLong(end.getInt(at + 16));
        if (entries > Limits.ENTRIES || bytes > Limits.DIRECTORY_BYTES) {
            throw new FileRefused("exchange.file.entries", Limits.ENTRIES);
        }
        if (begin + bytes != file.size() - tail + at) {
            throw new FileRefused("exchange.file.broken");
        }
    }

    private static ByteBuffer read(SeekableByteChannel file, long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.position(at);
        while (buffer.hasRemaining() && file.read(buffer) >= 0) {
            continue;
        }
        return buffer.flip();
    }
}
