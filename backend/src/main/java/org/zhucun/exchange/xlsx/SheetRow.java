package org.zhucun.exchange.xlsx;

import java.util.List;

/**
 * 表格行: one row of a sheet.
 *
 * @param number as Excel counts, from 1
 * @param cells from column A on, up to the last one that holds something
 */
public record SheetRow(int number, List<SheetCell> cells) {
    /** What stands in a column, counted from 0. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    public boolean blank() {
        return cells.stream().allMatch(SheetCell::blank);
    }

    /** The letters of a column counted from 0: 0 is A, 26 is AA. */
    public static String letters(int column) {
        String letters = "";
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters = (char) ('A' + left % 26) + letters;
        }
        return letters;
    }
}
