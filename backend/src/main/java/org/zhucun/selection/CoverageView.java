package org.zhucun.selection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 应派村覆盖: villages that must have a team and those that have one (B1).
 *
 * @param percent covered of required, one decimal; null where nothing is required
 * @param missing villages without a team, at most 500
 */
record CoverageView(LocalDate asOf, int required, int covered, BigDecimal percent, List<Village> missing) {

    /** 未覆盖的村 */
    record Village(String code, String name) {}
}
