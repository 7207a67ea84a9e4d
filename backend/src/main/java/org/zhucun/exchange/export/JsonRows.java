package org.zhucun.exchange.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** NDJSON 导出: an object a line; what is not there is left out. */
final class JsonRows implements RowWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final List<ExportColumn> columns;
    private final JsonGenerator line;

    JsonRows(OutputStream target, List<ExportColumn> columns) throws IOException {
        this.columns = columns;
        line = JSON.createGenerator(target);
        line.setRootValueSeparator(null);
    }

    @Override
    public void row(String[] values) throws IOException {
        line.writeStartObject();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                line.writeFieldName(columns.get(i).field());
                value(columns.get(i).type(), values[i]);
            }
        }
        line.writeEndObject();
        line.writeRaw('\n');
    }

    private void value(ExportColumn.Type type, String value) throws IOException {
        switch (type) {
            case FLAG -> line.writeBoolean(ExportColumn.yes(value));
            case NUMBER -> line.writeNumber(value);
            case LIST -> {
                line.writeStartArray();
                if (!value.isEmpty()) {
                    for (String part : value.split(ExportColumn.BETWEEN, -1)) {
                        line.writeString(part);
                    }
                }
                line.writeEndArray();
            }
            default -> line.writeString(value);
        }
    }

    @Override
    public void end() throws IOException {
        line.close();
    }
}
