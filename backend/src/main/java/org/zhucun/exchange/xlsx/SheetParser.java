package org.zhucun.exchange.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** 表格解析: turns the XML of one sheet into rows. */
final class SheetParser {
    private static final int MOST_ROWS = 1_048_576;
    private static final int NUMBER_CHARACTERS = 40;

    private final Xml xml;
    private final SharedTexts texts;
    private final DateStyles styles;
    private final boolean from1904;
    private final StringBuilder buffer = new StringBuilder();

    SheetParser(Xml xml, SharedTexts texts, DateStyles styles, boolean from1904) {
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    void rows(RowSource.Visitor visitor) throws XMLStreamException {
        int last = 0;
        for (String tag = xml.next(); tag != null && !tag.equals("/sheetData"); tag = xml.next()) {
            if (!tag.equals("row")) {
                continue;
            }
            String given = xml.attribute("r");
            int number = given == null ? last + 1 : Integer.parseInt(given);
            if (number <= last || number > MOST_ROWS) {
                throw new FileRefused("exchange.file.broken");
            }
            last = number;
            SheetRow row = new SheetRow(number, cells());
            if (!row.blank() && !visitor.visit(row)) {
                return;
            }
        }
    }

    private List<SheetCell> cells() throws XMLStreamException {
        List<SheetCell> cells = new ArrayList<>();
        int next = 0;
        for (String tag = xml.next(); tag != null && !tag.equals("/row"); tag = xml.next()) {
            if (!tag.equals("c")) {
                continue;
            }
            String reference = xml.attribute("r");
            int column = reference == null ? next : column(reference);
            next = column + 1;
            SheetCell cell = cell();
            if (cell.blank()) {
                continue;
            }
            if (column >= Limits.COLUMNS || column < cells.size()) {
                throw new FileRefused("exchange.file.columns", Limits.COLUMNS);
            }
            while (cells.size() < column) {
                cells.add(SheetCell.EMPTY);
            }
            cells.add(cell);
        }
        return cells;
    }

    private SheetCell cell() throws XMLStreamException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        String formula = null;
        for (String tag = xml.next(); tag != null && !tag.equals("/c"); tag = xml.next()) {
            buffer.setLength(0);
            if (tag.equals("v")) {
                xml.text(buffer);
                value = buffer.toString();
            } else if (tag.equals("f")) {
                xml.text(buffer);
                formula = "=" + buffer;
            } else if (tag.equals("is")) {
                xml.runs("/is", buffer);
                value = buffer.toString();
            }
        }
        if (formula != null) {
            return new SheetCell(SheetCell.Kind.FORMULA, formula);
        }
        return value == null || value.isEmpty() ? SheetCell.EMPTY : valued(type, style, value);
    }

    private SheetCell valued(String type, String style, String value) {
        if (type == null || type.equals("n")) {
            return number(style, value);
        }
        return switch (type) {
            case "s" -> new SheetCell(SheetCell.Kind.TEXT, texts.get(value));
            case "inlineStr", "str" -> new SheetCell(SheetCell.Kind.TEXT, value);
            case "b" -> new SheetCell(SheetCell.Kind.BOOLEAN, value.equals("1") ? "TRUE" : "FALSE");
            case "d" -> new SheetCell(SheetCell.Kind.DATE, value.substring(0, Math.min(10, value.length())));
            case "e" -> new SheetCell(SheetCell.Kind.ERROR, value);
            default -> throw new FileRefused("exchange.file.broken");
        };
    }

    private SheetCell number(String style, String value) {
        if (value.length() > NUMBER_CHARACTERS) {
            throw new FileRefused("exchange.file.broken");
        }
        BigDecimal number = new BigDecimal(value.strip());
        if (Math.abs(number.scale()) > NUMBER_CHARACTERS) {
            return new SheetCell(SheetCell.Kind.NUMBER, value);
        }
        Optional<LocalDate> day = styles.day(style, number, from1904);
        if (day.isPresent()) {
            return new SheetCell(SheetCell.Kind.DATE, day.get().toString());
        }
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return new SheetCell(SheetCell.Kind.NUMBER, plain);
    }

    /** {@code AB12} is column 27, counted from 0. */
    private static int column(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            int letter = Character.toUpperCase(reference.charAt(letters)) - 'A' + 1;
            if (letter < 1 || letter > 26 || letters == 3) {
                throw new FileRefused("exchange.file.broken");
            }
            column = column * 26 + letter;
            letters++;
        }
        if (column == 0) {
            throw new FileRefused("exchange.file.broken");
        }
        return column - 1;
    }
}
