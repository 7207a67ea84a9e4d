package org.zhucun.exchange.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.zhucun.exchange.xlsx.FileRefused;
import org.zhucun.exchange.xlsx.Limits;
import org.zhucun.exchange.xlsx.RowSource;
import org.zhucun.exchange.xlsx.SheetCell;
import org.zhucun.exchange.xlsx.SheetRow;

/** CSV 来源: fields between commas, quoted where they hold a comma, a quote or a line break (RFC 4180). A row has the number of the line on which it begins. */
public final class CsvSource implements RowSource {
    private static final CsvFactory FORMAT = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.FIELD_CHARACTERS)
                    .build())
            .build();

    private final SeekableByteChannel file;

    public CsvSource(SeekableByteChannel file) {
        this.file = file;
    }

    @Override
    public void rows(Visitor visitor) throws IOException {
        try (CsvParser parser = FORMAT.createParser(StrictText.of(file))) {
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            new Reading(parser).rows(visitor);
        }
    }

    /** 一次读取: knows on which line the record began that it reads. */
    private static final class Reading {
        private final CsvParser parser;
        private int line;

        private Reading(CsvParser parser) {
            this.parser = parser;
        }

        private void rows(Visitor visitor) throws IOException {
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token != JsonToken.START_ARRAY
                            || parser.getParsingContext().getParent().inRoot()) {
                        continue;
                    }
                    line = 0;
                    List<SheetCell> cells = cells();
                    SheetRow row = new SheetRow(line(), cells);
                    if (!row.blank() && !visitor.visit(row)) {
                        return;
                    }
                }
            } catch (StreamConstraintsException tooLong) {
                throw new FileRefused("exchange.text.field", line(), Limits.FIELD_CHARACTERS);
            } catch (JsonProcessingException broken) {
                throw new FileRefused("exchange.csv.broken", line());
            }
        }

        private List<SheetCell> cells() throws IOException {
            List<SheetCell> cells = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                line = line();
                if (cells.size() == Limits.COLUMNS) {
                    throw new FileRefused("exchange.file.columns", Limits.COLUMNS);
                }
                String text = parser.getText();
                cells.add(text.isEmpty() ? SheetCell.EMPTY : new SheetCell(SheetCell.Kind.TEXT, text));
            }
            return cells;
        }

        /** The line of the record's first field, which is the one that is being read while none was. */
        private int line() {
            return line > 0 ? line : Math.max(1, parser.currentTokenLocation().getLineNr());
        }
    }

    @Override
    public void close() {}
}
