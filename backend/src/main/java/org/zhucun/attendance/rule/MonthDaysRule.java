package org.zhucun.attendance.rule;

import jakarta.inject.Singleton;

/** 每月在岗天数: judged for the last month that is over. */
@Singleton
class MonthDaysRule extends DaysRule {
    MonthDaysRule() {
        super("F-MONTH", "attendance.min.days.month", "month");
    }
}
