package org.zhucun.exchange.xlsx;

/**
 * 单元格: what stands in one cell.
 *
 * @param text the text as it was typed; a date as {@code 1985-06-15}, a number in plain digits, a formula with its leading {@code =}
 */
public record SheetCell(Kind kind, String text) {
    /** Stands in no cell at all. */
    public static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "");

    /** 单元格类型 */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        FORMULA,
        ERROR
    }

    public boolean blank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
