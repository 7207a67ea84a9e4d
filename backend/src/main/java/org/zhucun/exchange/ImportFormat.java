package org.zhucun.exchange;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zhucun.exchange.list.Layout;
import org.zhucun.exchange.text.CsvSource;
import org.zhucun.exchange.text.JsonLinesSource;
import org.zhucun.exchange.xlsx.RowSource;
import org.zhucun.exchange.xlsx.XlsxGuard;
import org.zhucun.exchange.xlsx.XlsxReader;

/** 文件格式: in which form a list comes. */
public enum ImportFormat {
    /** 工作簿 */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** 逗号分隔 (RFC 4180), UTF-8 */
    CSV("csv", "text/csv", "application/csv"),
    /** 每行一个对象, UTF-8 */
    NDJSON("ndjson", "application/x-ndjson", "application/jsonl", "application/x-jsonlines");

    /** What browsers and tools say when they do not know; then the name's ending decides. Excel makes browsers call CSV its own. */
    private static final Set<String> SAYS_NOTHING = Set.of("", "application/octet-stream", "application/vnd.ms-excel");

    private final String ending;
    private final List<String> types;

    ImportFormat(String ending, String... types) {
        this.ending = ending;
        this.types = List.of(types);
    }

    /**
     * The format of an upload; the content type decides, and where it says nothing the ending of the name. A name that says nothing either
     * is taken for a workbook.
     *
     * @return empty for a content type that is none of these
     */
    static Optional<ImportFormat> of(String contentType, String name) {
        String given =
                contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
        String type = given.toLowerCase(Locale.ROOT);
        if (SAYS_NOTHING.contains(type)) {
            return Optional.of(ofName(name));
        }
        return Arrays.stream(values()).filter(one -> one.types.contains(type)).findFirst();
    }

    private static ImportFormat ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl")) {
            return NDJSON;
        }
        return Arrays.stream(values())
                .filter(one -> lower.endsWith('.' + one.ending))
                .findFirst()
                .orElse(XLSX);
    }

    /** Looks an upload through before anything of it is kept; text is looked through as it is read. */
    void inspect(SeekableByteChannel file) throws IOException {
        if (this == XLSX) {
            XlsxGuard.inspect(file);
            XlsxReader.open(file).close();
        }
    }

    RowSource open(SeekableByteChannel file, Layout layout) throws IOException {
        return switch (this) {
            case XLSX -> XlsxReader.open(file);
            case CSV -> new CsvSource(file);
            case NDJSON -> new JsonLinesSource(file, layout.members(), layout.otherMembers());
        };
    }
}
