package org.zhucun.exchange.roster;

import java.util.List;
import org.zhucun.cadre.CadreForm;

/**
 * 已核行: a row that was checked.
 *
 * @param number as Excel counts
 * @param form what is to be registered, null when something is wrong
 * @param problems what is wrong, cell by cell
 */
public record CheckedRow(int number, CadreForm form, List<CellProblem> problems) {
    public boolean right() {
        return form != null;
    }
}
