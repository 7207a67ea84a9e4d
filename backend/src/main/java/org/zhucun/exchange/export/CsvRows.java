package org.zhucun.exchange.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV 导出 (RFC 4180): UTF-8 with a byte order mark, so that Excel reads it; no cell begins like a formula. */
final class CsvRows implements RowWriter {
    private static final String MARK = "\ufeff";

    private final List<ExportColumn> columns;
    private final SequenceWriter writer;

    CsvRows(OutputStream target, List<ExportColumn> columns) throws IOException {
        this.columns = columns;
        target.write(MARK.getBytes(StandardCharsets.UTF_8));
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(column -> schema.addColumn(column.header()));
        writer = new CsvMapper()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writer(schema.build().withLineSeparator("\r\n"))
                .writeValues(target);
        writer.write(columns.stream().map(ExportColumn::header).toArray(String[]::new));
    }

    @Override
    public void row(String[] values) throws IOException {
        String[] cells = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            String text = columns.get(i).plain(values[i]);
            cells[i] = columns.get(i).type() == ExportColumn.Type.NUMBER ? text : HarmlessCell.prefixed(text);
        }
        writer.write(cells);
    }

    @Override
    public void end() throws IOException {
        writer.close();
    }
}
