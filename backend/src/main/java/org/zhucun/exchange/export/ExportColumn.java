package org.zhucun.exchange.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.zhucun.cadre.code.CodeTable;
import org.zhucun.cadre.code.Codes;
import org.zhucun.kernel.Texts;

/**
 * 导出栏目: a column of a list that goes out, named as the column of the list that comes in.
 *
 * @param header in workbooks and CSV
 * @param field in NDJSON
 * @param expression what it is in the query
 * @param word what people call a code; null where the value is no code
 */
record ExportColumn(String header, String field, Type type, String expression, UnaryOperator<String> word) {
    /** Between the parts of a list: a character that no text of ours has. */
    static final String BETWEEN = "\u001f";

    private static final String TRUE = "t";
    private static final Map<String, String> WORDS = new ConcurrentHashMap<>();

    /** 形式: how a value stands in a row. */
    enum Type {
        TEXT,
        /** decimal digits */
        NUMBER,
        /** PostgreSQL's t and f */
        FLAG,
        /** texts with {@link #BETWEEN} between them */
        LIST
    }

    static ExportColumn text(String header, String field, String expression) {
        return new ExportColumn(header, field, Type.TEXT, expression, null);
    }

    static ExportColumn code(String header, String field, String expression, CodeTable table) {
        return new ExportColumn(header, field, Type.TEXT, expression, value -> Codes.name(table, value));
    }

    static ExportColumn number(String header, String field, String expression) {
        return new ExportColumn(header, field, Type.NUMBER, expression, null);
    }

    static ExportColumn flag(String header, String field, String expression) {
        return new ExportColumn(header, field, Type.FLAG, expression, null);
    }

    /** @param group of the words, {@code exchange.word.<group>.<value>} */
    static ExportColumn word(String header, String field, String expression, String group) {
        return new ExportColumn(header, field, Type.TEXT, expression, value -> said(group, value));
    }

    /** @param expression an array of texts */
    static ExportColumn list(String header, String field, String expression) {
        return new ExportColumn(header, field, Type.LIST, joined(expression), null);
    }

    /** @param expression an array of codes whose words are of a group */
    static ExportColumn words(String header, String field, String expression, String group) {
        return new ExportColumn(header, field, Type.LIST, joined(expression), value -> said(group, value));
    }

    private static String joined(String expression) {
        return "array_to_string(" + expression + ", chr(31))";
    }

    private static String said(String group, String value) {
        return WORDS.computeIfAbsent(
                "exchange.word." + group + '.' + value,
                key -> Texts.find(Locale.SIMPLIFIED_CHINESE, key).orElse(value));
    }

    static boolean yes(String flag) {
        return TRUE.equals(flag);
    }

    /** As a cell of text for other systems; empty for nothing. */
    String plain(String value) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case FLAG -> String.valueOf(yes(value));
            case LIST -> value.replace(BETWEEN, "、");
            default -> value;
        };
    }

    /** As a cell for people: the names of codes, 是 and 否. Both can be imported. */
    String spoken(String value) {
        if (value == null) {
            return "";
        }
        if (word == null || value.isEmpty()) {
            return type == Type.FLAG ? yes(value) ? "是" : "否" : plain(value);
        }
        return type == Type.LIST
                ? Arrays.stream(value.split(BETWEEN)).map(word).collect(Collectors.joining("、"))
                : word.apply(value);
    }
}
