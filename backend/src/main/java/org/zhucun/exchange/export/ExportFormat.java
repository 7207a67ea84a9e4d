package org.zhucun.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** 导出格式: in which form a list goes out. */
public enum ExportFormat {
    /** 工作簿: Chinese headers, words for codes */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** 逗号分隔 (RFC 4180), UTF-8 with byte order mark: Chinese headers, codes */
    CSV("csv", "text/csv"),
    /** 每行一个对象, UTF-8: English names, codes */
    NDJSON("ndjson", "application/x-ndjson");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * Begins a file.
     *
     * @param mark who takes it as which office, when and for what; where the format has room for it
     */
    RowWriter begin(OutputStream target, List<ExportColumn> columns, String mark) throws IOException {
        return switch (this) {
            case XLSX -> new XlsxRows(target, columns, mark);
            case CSV -> new CsvRows(target, columns);
            case NDJSON -> new JsonRows(target, columns);
        };
    }
}
