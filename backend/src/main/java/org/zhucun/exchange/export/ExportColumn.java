package org.zhucun.exchange.export;

import org.zhucun.cadre.code.CodeTable;
import org.zhucun.cadre.code.Codes;

/**
 * 导出栏目: a column of a list that goes out, named as the column of the list that comes in.
 *
 * @param header in workbooks and CSV
 * @param field in NDJSON
 * @param expression what it is in the query
 * @param codes the table of a code, else null
 */
record ExportColumn(String header, String field, Type type, String expression, CodeTable codes) {
    /** Between the parts of a list: a character that no text of ours has. */
    static final String BETWEEN = "\u001f";

    private static final String TRUE = "t";

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
        return new ExportColumn(header, field, Type.TEXT, expression, table);
    }

    static ExportColumn number(String header, String field, String expression) {
        return new ExportColumn(header, field, Type.NUMBER, expression, null);
    }

    static ExportColumn flag(String header, String field, String expression) {
        return new ExportColumn(header, field, Type.FLAG, expression, null);
    }

    /** @param expression an array of texts */
    static ExportColumn list(String header, String field, String expression) {
        return new ExportColumn(header, field, Type.LIST, "array_to_string(" + expression + ", chr(31))", null);
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
        if (codes != null) {
            return Codes.name(codes, value);
        }
        return type == Type.FLAG ? yes(value) ? "是" : "否" : plain(value);
    }
}
