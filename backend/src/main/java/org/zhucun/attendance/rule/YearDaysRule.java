package org.zhucun.attendance.rule;

import jakarta.inject.Singleton;

/** 每年在岗天数: judged for the last year that is over. */
@Singleton
class YearDaysRule extends DaysRule {
    YearDaysRule() {
        super("F-YEAR", "attendance.min.days.year", "year");
    }
}
