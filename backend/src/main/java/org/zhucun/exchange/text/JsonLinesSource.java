package org.zhucun.exchange.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.exchange.xlsx.FileRefused;
import org.zhucun.exchange.xlsx.Limits;
import org.zhucun.exchange.xlsx.RowSource;
import org.zhucun.exchange.xlsx.SheetCell;
import org.zhucun.exchange.xlsx.SheetRow;

/**
 * NDJSON 来源: one object a line, its members the fields of the kind. What other formats have as header is row 0 here. Members are texts,
 * numbers, booleans, null, or lists of these; nothing deeper, none twice.
 */
public final class JsonLinesSource implements RowSource {
    private static final int NAME_CHARACTERS = 200;
    private static final int NUMBER_CHARACTERS = 40;
    private static final JsonFactory FORMAT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2)
                    .maxStringLength(Limits.FIELD_CHARACTERS)
                    .maxNameLength(NAME_CHARACTERS)
                    .maxNumberLength(NUMBER_CHARACTERS)
                    .build())
            .build();

    private final SeekableByteChannel file;
    private final List<String> fields;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param fields that the kind knows, in order
     * @param otherNames by which some of them may be called, with the field that is meant
     */
    public JsonLinesSource(SeekableByteChannel file, List<String> fields, Map<String, String> otherNames) {
        this.file = file;
        this.fields = List.copyOf(fields);
        for (String field : fields) {
            places.put(field, places.size());
        }
        otherNames.forEach((name, field) -> places.put(name, places.get(field)));
    }

    @Override
    public void rows(Visitor visitor) throws IOException {
        List<SheetCell> header = fields.stream()
                .map(field -> new SheetCell(SheetCell.Kind.TEXT, field))
                .toList();
        if (!visitor.visit(new SheetRow(0, header))) {
            return;
        }
        BufferedReader lines = new BufferedReader(StrictText.of(file), 1 << 16);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !visitor.visit(new SheetRow(number, cells(line, number)))) {
                return;
            }
        }
    }

    private List<SheetCell> cells(String line, int number) throws IOException {
        List<SheetCell> cells = new ArrayList<>(Collections.nCopies(fields.size(), SheetCell.EMPTY));
        try (JsonParser parser = FORMAT.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new FileRefused("exchange.line.object", number);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Integer place = places.get(parser.currentName());
                if (place == null) {
                    throw new FileRefused("exchange.line.field", number, shown(parser.currentName()), all());
                }
                SheetCell before = cells.set(place, cell(parser, number));
                if (!before.blank()) {
                    throw new FileRefused("exchange.line.broken", number);
                }
            }
            if (parser.nextToken() != null) {
                throw new FileRefused("exchange.line.object", number);
            }
            return cells;
        } catch (StreamConstraintsException tooLong) {
            throw new FileRefused("exchange.line.limits", number, Limits.FIELD_CHARACTERS);
        } catch (JsonProcessingException broken) {
            throw new FileRefused("exchange.line.broken", number);
        }
    }

    private static SheetCell cell(JsonParser parser, int number) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return SheetCell.EMPTY;
        }
        if (token == JsonToken.START_ARRAY) {
            List<String> many = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                many.add(scalar(parser, number));
            }
            return text(String.join("、", many));
        }
        return text(scalar(parser, number));
    }

    private static String scalar(JsonParser parser, int number) throws IOException {
        if (parser.currentToken() == null || !parser.currentToken().isScalarValue()) {
            throw new FileRefused("exchange.line.nested", number);
        }
        return parser.getText();
    }

    private static SheetCell text(String text) {
        return text.isEmpty() ? SheetCell.EMPTY : new SheetCell(SheetCell.Kind.TEXT, text);
    }

    private String all() {
        return String.join(", ", fields);
    }

    private static String shown(String name) {
        return name.length() > 30 ? name.substring(0, 30) + "…" : name;
    }

    @Override
    public void close() {}
}
