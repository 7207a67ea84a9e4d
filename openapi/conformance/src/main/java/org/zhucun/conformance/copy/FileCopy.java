package org.zhucun.conformance.copy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhucun.client.FeedCopy;
import org.zhucun.client.model.FeedEntry;
import org.zhucun.client.model.FeedOp;
import org.zhucun.client.model.FeedType;

/** 文件抄本: rows and cursor in one file that is written whole and takes the place of the one before, so both are kept or neither. */
public final class FileCopy implements FeedCopy<IOException> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Kept> rows = new TreeMap<>();
    private String cursor;

    /** 一行. */
    public record Kept(String type, String id, Long version, Object data) {}

    private record Whole(String cursor, List<Kept> rows) {}

    public FileCopy(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            Whole whole = JSON.readValue(file.toFile(), new TypeReference<>() {});
            cursor = whole.cursor();
            whole.rows().forEach(row -> rows.put(row.type() + " " + row.id(), row));
        }
    }

    @Override
    public String cursor() {
        return cursor;
    }

    @Override
    public void keep(List<FeedEntry> entries, String next) throws IOException {
        for (FeedEntry entry : entries) {
            String key = entry.getType() + " " + entry.getId();
            if (entry.getType() == FeedType.UNKNOWN_DEFAULT_OPEN_API) {
                // of a later release: nothing that this copy knows
                continue;
            }
            if (entry.getOp() == FeedOp.DELETE) {
                rows.remove(key);
            } else {
                rows.put(key, new Kept(entry.getType().getValue(), entry.getId(), entry.getVersion(), entry.getData()));
            }
        }
        cursor = next;
        write();
    }

    /** From the beginning, and nothing of before stays. */
    public void beginAgain() throws IOException {
        rows.clear();
        cursor = null;
        write();
    }

    private void write() throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(written.toFile(), new Whole(cursor, List.copyOf(rows.values())));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Hands the copy in: a row on each line. */
    public void export(Path lines) throws IOException {
        Path written = lines.resolveSibling(lines.getFileName() + ".new");
        try (BufferedWriter writer = Files.newBufferedWriter(written)) {
            for (Kept row : rows.values()) {
                writer.write(JSON.writeValueAsString(row));
                writer.newLine();
            }
        }
        Files.move(written, lines, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
