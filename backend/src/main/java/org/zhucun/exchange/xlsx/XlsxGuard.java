package org.zhucun.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * 文件检查: whether a file is a plain workbook. Everything is unpacked once, into nothing, under limits; afterwards the parts may be read
 * without fear of what they grow to.
 */
public final class XlsxGuard {
    private static final Pattern ACTIVE = Pattern.compile(
            ".*(vbaproject|vbadata|macrosheets/|dialogsheets/|activex/|ctrlprops/|embeddings/).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINKED =
            Pattern.compile(".*(externallinks/|/connections\\.xml|querytables/).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PACKED =
            Pattern.compile(".*\\.(zip|xls[xmb]?|docx?|pptx?|jar|gz|7z|rar)", Pattern.CASE_INSENSITIVE);
    private static final List<String> NEEDED = List.of("[content_types].xml", "_rels/.rels");

    private XlsxGuard() {}

    /**
     * Looks a file through.
     *
     * @throws FileRefused when it is not a plain workbook
     */
    public static void inspect(SeekableByteChannel file) throws IOException {
        if (file.size() > Limits.FILE_BYTES) {
            throw new FileRefused("exchange.file.large");
        }
        ZipDirectory.check(file);
        file.position(0);
        try (ZipFile zip = open(file)) {
            Set<String> names = new HashSet<>();
            long total = 0;
            for (ZipArchiveEntry entry : (Iterable<ZipArchiveEntry>) zip.getEntries()::asIterator) {
                checkName(entry.getName(), names);
                if (names.size() > Limits.ENTRIES) {
                    throw new FileRefused("exchange.file.entries", Limits.ENTRIES);
                }
                total += unpack(zip, entry, Limits.TOTAL_BYTES - total);
            }
            if (!names.containsAll(NEEDED)) {
                throw new FileRefused("exchange.file.notWorkbook");
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new FileRefused("exchange.file.broken");
        } catch (java.io.EOFException cut) {
            throw new FileRefused("exchange.file.broken");
        }
    }

    /** The file stays open when the archive is closed. */
    static ZipFile open(SeekableByteChannel file) throws IOException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(new StaysOpen(file))
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (ZipException broken) {
            throw new FileRefused("exchange.file.broken");
        }
    }

    private static void checkName(String name, Set<String> names) {
        boolean strange = name.startsWith("/")
                || name.contains("..")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(c -> c < ' ')
                || name.length() > 200;
        if (strange) {
            throw new FileRefused("exchange.file.path");
        }
        if (ACTIVE.matcher(name).matches()) {
            throw new FileRefused("exchange.file.macro");
        }
        if (LINKED.matcher(name).matches()) {
            throw new FileRefused("exchange.file.link");
        }
        if (PACKED.matcher(name).matches()) {
            throw new FileRefused("exchange.file.nested");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new FileRefused("exchange.file.broken");
        }
    }

    private static long unpack(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        boolean readable =
                (entry.getMethod() == ZipArchiveEntry.DEFLATED || entry.getMethod() == ZipArchiveEntry.STORED)
                        && !entry.getGeneralPurposeBit().usesEncryption();
        if (!readable) {
            throw new FileRefused("exchange.file.encrypted");
        }
        long packed = Math.max(entry.getCompressedSize(), 1);
        boolean texts = entry.getName().toLowerCase(Locale.ROOT).contains("sharedstrings");
        long most = Math.min(left, texts ? Limits.TEXT_BYTES : Limits.PART_BYTES);
        boolean xml = entry.getName().matches("(?i).*\\.(xml|rels|vml)");
        PartCheck check = new PartCheck(xml);
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(buffer); read > 0; read = part.read(buffer)) {
                size += read;
                if (size > most || size > Limits.RATIO_FROM && size > packed * Limits.RATIO) {
                    throw new FileRefused("exchange.file.bomb");
                }
                check.see(ByteBuffer.wrap(buffer, 0, read));
            }
        }
        return size;
    }
}
