package org.zhucun.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** 给定压缩包: workbooks that somebody took apart. */
public final class GivenZip {
    private GivenZip() {}

    /** With one part changed. */
    public static byte[] changed(byte[] xlsx, String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = parts(xlsx);
        byte[] before = parts.get(part);
        String after = change.apply(new String(before, StandardCharsets.UTF_8));
        if (after.equals(new String(before, StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("nothing changed in " + part);
        }
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    /** With one more part. */
    public static byte[] with(byte[] xlsx, String name, byte[] content) throws IOException {
        Map<String, byte[]> parts = parts(xlsx);
        parts.put(name, content);
        return packed(parts);
    }

    private static Map<String, byte[]> parts(byte[] xlsx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
