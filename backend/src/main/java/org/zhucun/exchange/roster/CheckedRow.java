package org.zhucun.exchange.roster;

import java.util.List;
import org.zhucun.exchange.list.CellProblem;

/**
 * 已核行: a row that was checked.
 *
 * @param number as Excel counts, or of its line
 * @param entry what is to be written, null when something is wrong
 * @param problems what is wrong, cell by cell
 */
public record CheckedRow(int number, Entry entry, List<CellProblem> problems) {
    public boolean right() {
        return entry != null;
    }
}
