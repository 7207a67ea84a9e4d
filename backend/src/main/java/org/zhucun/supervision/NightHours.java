package org.zhucun.supervision;

import java.time.LocalTime;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RuleReference;

/**
 * 夜访时段: the hours of a night visit (I4), both ends included; they run over midnight.
 *
 * @param source document and clause
 */
record NightHours(LocalTime from, LocalTime until, String source) {

    /** 422 for a night visit by day or without a time. */
    void require(RecordInspection said) {
        if (said.methods().contains(InspectionMethod.NIGHT_VISIT) && !contain(said.at())) {
            String found = said.at() == null ? "-" : said.at().toString();
            throw DomainException.rule(
                    new RuleReference("I4", from + "–" + until, found, source), "supervision.night", from, until);
        }
    }

    private boolean contain(LocalTime time) {
        return time != null && (!time.isBefore(from) || !time.isAfter(until));
    }
}
