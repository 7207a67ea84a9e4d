package org.zhucun.supervision.group;

import java.time.LocalDate;
import java.util.List;

/**
 * 督查覆盖 (I3): which standing group covers each township of a county, and where none or more than one does.
 *
 * @param groups how many standing groups there are
 * @param required how many the county's document asks for, null where none does
 * @param source the document, null where none asks
 */
public record StandingGroupCoverage(
        String regionCode,
        LocalDate asOf,
        int groups,
        Integer required,
        String source,
        long uncovered,
        long doublyCovered,
        List<CoveredTownship> townships) {

    /** 乡镇与覆盖的督查组 */
    public record CoveredTownship(String code, String name, List<String> groups) {}
}
