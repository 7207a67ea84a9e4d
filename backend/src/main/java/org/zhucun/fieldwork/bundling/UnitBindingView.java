package org.zhucun.fieldwork.bundling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Yuan;

/**
 * 三个捆绑 (O1): one unit and one village in one year.
 *
 * @param since since when the unit stands by the village
 * @param projects of the unit in the village that were under way on at least one day of the year
 * @param responsible who of the unit answered for the village in the year: First Secretaries and captains
 * @param empty ledgers in which nothing stands
 */
record UnitBindingView(
        UUID unitId,
        String unitName,
        String villageCode,
        String villageName,
        LocalDate since,
        long projects,
        @Yuan BigDecimal projectAmount,
        @Yuan BigDecimal invested,
        @Yuan BigDecimal introduced,
        List<String> responsible,
        List<Ledger> empty) {}
