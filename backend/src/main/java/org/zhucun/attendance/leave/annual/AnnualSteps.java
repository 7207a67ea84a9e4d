package org.zhucun.attendance.leave.annual;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.zhucun.policy.Parameter;

/** 年休假档次: days a year by completed years of service, e.g. 5, 10 and 15 days from 1, 10 and 20 years. */
record AnnualSteps(Parameter parameter) {
    static final String KEY = "leave.annual.steps";

    /** Days that he has on a day; a step counts from the month after the years are full. */
    int days(LocalDate workStart, LocalDate on) {
        int days = 0;
        for (JsonNode step : parameter.value()) {
            LocalDate from = workStart
                    .plusYears(step.path("years").intValue())
                    .withDayOfMonth(1)
                    .plusMonths(1);
            if (!from.isAfter(on)) {
                days = Math.max(days, step.path("days").intValue());
            }
        }
        return days;
    }
}
