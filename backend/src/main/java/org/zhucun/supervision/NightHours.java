package org.zhucun.supervision;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RuleReference;

/**
 * 夜访时段: the hours of a night visit (I4), both ends included; they run over midnight.
 *
 * @param source document and clause
 */
public record NightHours(
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime until,
        String source) {

    /** 422 for a night visit by day or without a time. */
    void require(RecordInspection said) {
        if (said.methods().contains(InspectionMethod.NIGHT_VISIT) && !contain(said.at())) {
            RuleReference rule = new RuleReference(
                    "I4",
                    Clause.of("supervision.rule.I4.required", from, until),
                    Clause.of("supervision.rule.I4.found", said.at()),
                    source);
            throw DomainException.rule(rule, "supervision.night", from, until);
        }
    }

    /** Whether a time is one by night; none is not. */
    public boolean contain(LocalTime time) {
        return time != null && (!time.isBefore(from) || !time.isAfter(until));
    }
}
