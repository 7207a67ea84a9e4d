package org.zhucun.fieldwork.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 资金项目盘点: as an office sees it.
 *
 * @param findingNumber of the finding that a difference became, for those who see the finder's drafts
 */
record StockCountView(
        UUID id,
        UUID teamId,
        String teamName,
        LocalDate countedOn,
        String countedBy,
        boolean differs,
        String findingNumber,
        List<StockLine> lines) {

    /** 盘点明细 */
    record StockLine(String item, int booked, int found) {}

    StockCountView with(List<StockLine> counted) {
        return new StockCountView(id, teamId, teamName, countedOn, countedBy, differs, findingNumber, counted);
    }
}
